// Which libraries of the user's folder may be loaded: those that the user allowed, by content, and that an institution's
// list, where there is one, holds too. Bundled plugins and folders named by hand need neither.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace cabildo::engine {

/// SHA-256 of a file's bytes, hexadecimal. Throws Error when it cannot be read.
std::string sha256_of(const std::filesystem::path& file);

/// Both files have the form {"allowed": [{"sha256": "…", "file": "…"}, …]}; other fields are passed over.
class Trust {
public:
    /// `settings`: $XDG_CONFIG_HOME/cabildo, whose plugins.json lists what the user allowed. `institution`: the
    /// institution's list. A missing file is no list; a damaged one allows nothing.
    Trust(const std::filesystem::path& settings, const std::filesystem::path& institution);

    bool allows(std::string_view sha256) const;
    /// Refused by the institution's list, whatever the user says.
    bool forbidden(std::string_view sha256) const;

private:
    std::set<std::string, std::less<>> user_;
    std::optional<std::set<std::string, std::less<>>> institution_;
};

/// Adds a library to the user's list, or takes it off. Throws Error when the list cannot be written.
void allow(const std::filesystem::path& settings, const std::filesystem::path& file, const std::string& sha256);
void disallow(const std::filesystem::path& settings, const std::string& sha256);

}  // namespace cabildo::engine
