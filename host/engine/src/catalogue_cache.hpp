// What was learned of plugin files at earlier starts, so that a start neither hashes nor loads a plugin it has seen.
#pragma once

#include "description.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace cabildo::engine {

/// A file's size and time of change: what stands for its bytes at start-up.
struct FileStamp {
    std::uintmax_t size = 0;
    std::int64_t modified = 0;  ///< nanoseconds
    bool operator==(const FileStamp&) const = default;
};

/// nothing when there is no regular file.
std::optional<FileStamp> stamp_of(const std::filesystem::path& file);

/// catalogue.json of the cache folder, and a file for each description. A missing, damaged or other program version's file
/// is an empty cache; one that cannot be written is none.
class CatalogueCache {
public:
    explicit CatalogueCache(const std::filesystem::path& folder);

    /// SHA-256 of a file; read anew only when its stamp is another one than at the last time. Throws Error.
    std::string hash(const std::filesystem::path& file, const FileStamp& stamp);
    /// The id of the plugin with this hash; nothing when it is not known. Reads no description.
    std::optional<std::string> id_of(const std::string& hash) const;
    /// Fills descriptor and panels of the plugin with this hash; false when it is not known.
    bool fill(PluginInfo& plugin) const;
    void remember(const PluginInfo& plugin);
    /// Writes the cache when something was learned, without files that are gone.
    void save();

private:
    struct Known {
        FileStamp stamp;
        std::string hash;
    };
    std::filesystem::path description(const std::string& hash) const;
    void remove_descriptions_but(const std::set<std::string>& used) const;

    std::filesystem::path folder_, index_;
    std::map<std::string, Known> files_;
    std::map<std::string, std::string> ids_;  ///< of described plugins, by hash
    bool changed_ = false;
};

}  // namespace cabildo::engine
