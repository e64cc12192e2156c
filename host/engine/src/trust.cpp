// Hashes and lists of allowed libraries.
#include <cabildo/engine/trust.hpp>

#include "description.hpp"
#include "file_handle.hpp"
#include "whole_file.hpp"

#include <cabildo/error.hpp>

#include <fcntl.h>
#include <nettle/sha2.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <memory>


namespace cabildo::engine {

namespace {

using Hashes = std::set<std::string, std::less<>>;

std::filesystem::path user_list(const std::filesystem::path& settings) { return settings / "plugins.json"; }

/// No list: nothing. A list that cannot be read allows nothing.
std::optional<Hashes> read_list(const std::filesystem::path& file) {
    const auto text = read_whole(file);
    if (!text) return std::nullopt;
    Hashes hashes;
    const Json json = Json::parse(*text, nullptr, false);
    if (!json.is_object() || !json.contains("allowed") || !json["allowed"].is_array()) return hashes;
    for (const Json& entry : json["allowed"])
        if (entry.is_object() && entry.contains("sha256") && entry["sha256"].is_string()) hashes.insert(entry["sha256"]);
    return hashes;
}

/// The user's list without the entries of a hash.
Json list_without(const std::filesystem::path& file, const std::string& sha256) {
    Json entries = Json::array();
    if (const auto text = read_whole(file)) {
        const Json json = Json::parse(*text, nullptr, false);
        if (json.is_object() && json.contains("allowed") && json["allowed"].is_array())
            for (const Json& entry : json["allowed"])
                if (entry.is_object() && entry.value("sha256", "") != sha256) entries.push_back(entry);
    }
    return entries;
}

void write_list(const std::filesystem::path& file, const Json& entries) {
    if (!write_whole(file, Json{{"allowed", entries}}.dump(2) + "\n"))
        throw Error({"no se pudo guardar la lista de complementos permitidos", "cannot save the list of allowed plugins"},
                    file.string(), {"Compruebe los permisos de la carpeta.", "Check the folder's permissions."});
}

}  // namespace

std::string sha256_of(const std::filesystem::path& file) {
    const FileHandle in(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    const auto fail = [&file] {
        throw Error({"no se pudo leer el archivo", "cannot read the file"}, file.string(),
                    {"Compruebe que existe y sus permisos.", "Check that it exists, and its permissions."});
    };
    if (!in.open()) fail();
    sha256_ctx context;
    ::nettle_sha256_init(&context);
    constexpr std::size_t block = std::size_t{1} << 18;
    const auto buffer = std::make_unique<std::uint8_t[]>(block);
    while (true) {
        const ssize_t got = ::read(in.get(), buffer.get(), block);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail();
        if (got == 0) break;
        ::nettle_sha256_update(&context, static_cast<std::size_t>(got), buffer.get());
    }
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    ::nettle_sha256_digest(&context, digest.size(), digest.data());
    std::string text;
    for (const std::uint8_t byte : digest) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

Trust::Trust(const std::filesystem::path& settings, const std::filesystem::path& institution)
    : user_(read_list(user_list(settings)).value_or(Hashes{})), institution_(read_list(institution)) {}

bool Trust::allows(std::string_view sha256) const { return user_.contains(sha256) && !forbidden(sha256); }

bool Trust::forbidden(std::string_view sha256) const { return institution_ && !institution_->contains(sha256); }

void allow(const std::filesystem::path& settings, const std::filesystem::path& file, const std::string& sha256) {
    const std::filesystem::path list = user_list(settings);
    Json entries = list_without(list, sha256);
    entries.push_back({{"file", file.filename().string()}, {"sha256", sha256}});
    write_list(list, entries);
}

void disallow(const std::filesystem::path& settings, const std::string& sha256) {
    const std::filesystem::path list = user_list(settings);
    write_list(list, list_without(list, sha256));
}

}  // namespace cabildo::engine
