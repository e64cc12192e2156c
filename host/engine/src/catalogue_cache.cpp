// catalogue.json: {"program", "files": {PATH: {size, modified, sha256}}, "plugins": {SHA256: {descriptor, panels}}}.
#include "catalogue_cache.hpp"

#include "whole_file.hpp"

#include <cabildo/engine/trust.hpp>
#include <cabildo/version.hpp>

#include <sys/stat.h>

#include <set>

namespace cabildo::engine {

namespace {

/// Raised when the form of the file changes within one program version.
constexpr int form = 1;

}  // namespace

std::optional<FileStamp> stamp_of(const std::filesystem::path& file) {
    struct stat there{};
    if (::stat(file.c_str(), &there) != 0 || !S_ISREG(there.st_mode)) return std::nullopt;
    return FileStamp{static_cast<std::uintmax_t>(there.st_size),
                     std::int64_t{there.st_mtim.tv_sec} * 1'000'000'000 + there.st_mtim.tv_nsec};
}

CatalogueCache::CatalogueCache(const std::filesystem::path& folder) : file_(folder / "catalogue.json") {
    const auto text = read_whole(file_);
    if (!text) return;
    try {
        const Json json = Json::parse(*text);
        if (json.at("program") != CABILDO_VERSION || json.at("form") != form) return;
        for (const auto& [path, known] : json.at("files").items())
            files_[path] = {{known.at("size"), known.at("modified")}, known.at("sha256")};
        for (const auto& [hash, plugin] : json.at("plugins").items()) plugins_[hash] = plugin;
    } catch (const std::exception&) {
        files_.clear();
        plugins_.clear();
    }
}

std::string CatalogueCache::hash(const std::filesystem::path& file, const FileStamp& stamp) {
    Known& known = files_[file.string()];
    if (known.hash.empty() || known.stamp != stamp) {
        known = {stamp, sha256_of(file)};
        changed_ = true;
    }
    return known.hash;
}

bool CatalogueCache::fill(PluginInfo& plugin) const {
    const auto found = plugins_.find(plugin.hash);
    if (found == plugins_.end()) return false;
    try {
        Descriptor descriptor = decode_descriptor(found->second.at("descriptor"));
        std::vector<PanelInfo> panels;
        for (const Json& panel : found->second.at("panels")) panels.push_back(decode_panel(panel));
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
    plugins_[plugin.hash] = {{"descriptor", encode(plugin.descriptor)}, {"panels", std::move(panels)}};
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
    for (const auto& [hash, plugin] : plugins_)
        if (used.contains(hash)) plugins[hash] = plugin;
    const Json json{{"program", CABILDO_VERSION}, {"form", form}, {"files", std::move(files)}, {"plugins", std::move(plugins)}};
    changed_ = !write_whole(file_, dump(json) + "\n");
}

}  // namespace cabildo::engine
