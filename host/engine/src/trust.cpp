// Hashes and lists of allowed libraries.
#include <cabildo/engine/trust.hpp>

#include "description.hpp"
#include "file_handle.hpp"
#include "whole_file.hpp"

#include <cabildo/db/sha256.hpp>
#include <cabildo/error.hpp>

#include <fcntl.h>

#include <cerrno>
#include <memory>

namespace cabildo::engine {

namespace {

using Names = std::set<std::string, std::less<>>;

std::filesystem::path user_list(const std::filesystem::path& settings) { return settings / "plugins.json"; }

/// The entries of a list of a file: {"sha256", "file"} each. No file: nothing. One that cannot be read has none.
std::optional<Json> entries_of(const std::filesystem::path& file, const char* list) {
    const auto text = read_whole(file);
    if (!text) return std::nullopt;
    Json entries = Json::array();
    const Json json = Json::parse(*text, nullptr, false);
    if (!json.is_object() || !json.contains(list) || !json[list].is_array()) return entries;
    for (const Json& entry : json[list])
        if (entry.is_object() && entry.contains("sha256") && entry["sha256"].is_string()) entries.push_back(entry);
    return entries;
}

std::string text_in(const Json& entry, const char* field) {
    return entry.contains(field) && entry[field].is_string() ? entry[field].get<std::string>() : std::string();
}

Names all(const Json& entries, const char* field) {
    Names names;
    for (const Json& entry : entries)
        if (std::string text = text_in(entry, field); !text.empty()) names.insert(std::move(text));
    return names;
}

/// Both of the user's lists without a content and a name, and with `added` on one of them.
void rewrite(const std::filesystem::path& settings, const std::string& sha256, const std::string& name, const char* list, const Json& added) {
    const std::filesystem::path file = user_list(settings);
    Json lists = Json::object();
    for (const char* each : {"allowed", "disabled"}) {
        Json kept = Json::array();
        for (const Json& entry : entries_of(file, each).value_or(Json::array()))
            if (text_in(entry, "sha256") != sha256 && text_in(entry, "file") != name) kept.push_back(entry);
        if (list && std::string_view(list) == each) kept.push_back(added);
        lists[each] = std::move(kept);
    }
    if (!write_whole(file, lists.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"))
        throw Error({"no se pudo guardar la lista de complementos permitidos", "cannot save the list of allowed plugins"},
                    file.string(), {"Compruebe los permisos de la carpeta.", "Check the folder's permissions."});
}

Json entry_of(const std::filesystem::path& file, const std::string& sha256) {
    return {{"file", encode_path(file.filename())}, {"sha256", sha256}};
}

}  // namespace

std::string sha256_of(const std::filesystem::path& file) {
    const FileHandle in(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    const auto fail = [&file] {
        throw Error({"no se pudo leer el archivo", "cannot read the file"}, file.string(),
                    {"Compruebe que existe y sus permisos.", "Check that it exists, and its permissions."});
    };
    if (!in.open()) fail();
    db::Sha256 sum;
    constexpr std::size_t block = std::size_t{1} << 18;
    const auto buffer = std::make_unique<char[]>(block);
    while (true) {
        const ssize_t got = ::read(in.get(), buffer.get(), block);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail();
        if (got == 0) return sum.finish();
        sum.add({buffer.get(), static_cast<std::size_t>(got)});
    }
}

Trust::Trust(const std::filesystem::path& settings, const std::filesystem::path& institution) {
    const std::filesystem::path file = user_list(settings);
    const Json allowed = entries_of(file, "allowed").value_or(Json::array()), disabled = entries_of(file, "disabled").value_or(Json::array());
    user_ = all(allowed, "sha256");
    disabled_ = all(disabled, "sha256");
    known_files_ = all(allowed, "file");
    known_files_.merge(all(disabled, "file"));
    if (const auto list = entries_of(institution, "allowed")) institution_ = all(*list, "sha256");
}

Trusted Trust::of(std::string_view file, std::string_view sha256) const {
    if (forbidden(sha256)) return Trusted::forbidden;
    if (disabled_.contains(sha256)) return Trusted::disabled;
    if (user_.contains(sha256)) return Trusted::allowed;
    return known_files_.contains(encode_path(std::string(file))) ? Trusted::changed : Trusted::fresh;
}

bool Trust::forbidden(std::string_view sha256) const { return institution_ && !institution_->contains(sha256); }

void allow(const std::filesystem::path& settings, const std::filesystem::path& file, const std::string& sha256) {
    rewrite(settings, sha256, encode_path(file.filename()), "allowed", entry_of(file, sha256));
}

void disable(const std::filesystem::path& settings, const std::filesystem::path& file, const std::string& sha256) {
    rewrite(settings, sha256, encode_path(file.filename()), "disabled", entry_of(file, sha256));
}

void forget(const std::filesystem::path& settings, const std::filesystem::path& file) {
    rewrite(settings, {}, encode_path(file.filename()), nullptr, {});
}

}  // namespace cabildo::engine
