// catalogue.json: {"program", "form", "files": {PATH: {size, modified, sha256}}, "plugins": {SHA256: ID}}; each description in a
// file of its own, plugins/SHA256.json: {descriptor, panels}, so that one plugin is found without reading what is known of all.
#include "catalogue_cache.hpp"

#include "whole_file.hpp"

#include <cabildo/engine/trust.hpp>
#include <cabildo/version.hpp>

#include <sys/stat.h>

namespace cabildo::engine {

namespace {

/// Raised when the form of the file changes within one program version.
constexpr int form = 2;

}  // namespace

std::optional<FileStamp> stamp_of(const std::filesystem::path& file) {
    struct stat there{};
    if (::stat(file.c_str(), &there) != 0 || !S_ISREG(there.st_mode)) return std::nullopt;
    return FileStamp{static_cast<std::uintmax_t>(there.st_size),
                     std::int64_t{there.st_mtim.tv_sec} * 1'000'000'000 + there.st_mtim.tv_nsec};
}

CatalogueCache::CatalogueCache(const std::filesystem::path& folder) : folder_(folder / "plugins"), index_(folder / "catalogue.json") {
    const auto text = read_whole(index_);
    if (!text) return;
    try {
        const Json json = Json::parse(*text);
        if (json.at("program") != CABILDO_VERSION || json.at("form") != form) return;
        for (const auto& [path, known] : json.at("files").items())
            files_[path] = {{known.at("size"), known.at("modified")}, known.at("sha256")};
        for (const auto& [hash, id] : json.at("plugins").items()) ids_[hash] = id;
    } catch (const std::exception&) {
        files_.clear();
        ids_.clear();
    }
}

std::filesystem::path CatalogueCache::description(const std::string& hash) const { return folder_ / (hash + ".json"); }

std::string CatalogueCache::hash(const std::filesystem::path& file, const FileStamp& stamp) {
    Known& known = files_[file.string()];
    if (known.hash.empty() || known.stamp != stamp) {
        known = {stamp, sha256_of(file)};
        changed_ = true;
    }
    return known.hash;
}

std::optional<std::string> CatalogueCache::id_of(const std::string& hash) const {
    const auto found = ids_.find(hash);
    return found == ids_.end() ? std::nullopt : std::optional(found->second);
}

bool CatalogueCache::fill(PluginInfo& plugin) const {
    const auto text = ids_.contains(plugin.hash) ? read_whole(description(plugin.hash)) : std::nullopt;
    if (!text) return false;
    try {
        const Json json = Json::parse(*text);
        Descriptor descriptor = decode_descriptor(json.at("descriptor"));
        std::vector<PanelInfo> panels;
        for (const Json& panel : json.at("panels")) panels.push_back(decode_panel(panel));
        plugin.id = descriptor.id;
        plugin.descriptor = std::move(descriptor);
        plugin.panels = std::move(panels);
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

void CatalogueCache::remember(const PluginInfo& plugin) {
    Json panels = Json::array();
    for (const PanelInfo& panel : plugin.panels) panels.push_back(encode(panel));
    const Json json{{"descriptor", encode(plugin.descriptor)}, {"panels", std::move(panels)}};
    if (!write_whole(description(plugin.hash), dump(json) + "\n")) return;
    ids_[plugin.hash] = plugin.id;
    changed_ = true;
}

void CatalogueCache::save() {
    if (!changed_) return;
    std::set<std::string> used;
    Json files = Json::object(), plugins = Json::object();
    for (const auto& [path, known] : files_) {
        if (known.hash.empty() || !stamp_of(path)) continue;
        files[path] = {{"size", known.stamp.size}, {"modified", known.stamp.modified}, {"sha256", known.hash}};
        used.insert(known.hash);
    }
    for (const auto& [hash, id] : ids_)
        if (used.contains(hash)) plugins[hash] = id;
    const Json json{{"program", CABILDO_VERSION}, {"form", form}, {"files", std::move(files)}, {"plugins", std::move(plugins)}};
    changed_ = !write_whole(index_, dump(json) + "\n");
    remove_descriptions_but(used);
}

void CatalogueCache::remove_descriptions_but(const std::set<std::string>& used) const {
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder_, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        if (it->path().extension() == ".json" && !used.contains(it->path().stem().string())) std::filesystem::remove(it->path(), ignored);
    }
}

}  // namespace cabildo::engine
