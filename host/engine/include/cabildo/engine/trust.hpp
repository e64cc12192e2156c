// Which libraries of the user's folder may be loaded: those that the user allowed, by content, and that an institution's
// list, where there is one, holds too. Bundled plugins and folders named by hand need neither.
#pragma once

#include <cabildo/engine/catalogue.hpp>

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace cabildo::engine {

/// SHA-256 of a file's bytes, hexadecimal. Throws Error when it cannot be read.
std::string sha256_of(const std::filesystem::path& file);

/// What the lists say of a library of the user's folder.
enum class Trusted {
    allowed,
    fresh,      ///< nobody has allowed it yet
    changed,    ///< a file of this name was allowed or disabled with other content
    disabled,   ///< the user has switched it off
    forbidden,  ///< the institution's list does not hold it, whatever the user says
};

PluginInfo::Standing standing_of(Trusted trusted);

/// Both files have the form {"allowed": [{"sha256": "…", "file": "…"}, …]}, the user's "disabled" in the same way; other
/// fields are passed over.
class Trust {
public:
    /// `settings`: $XDG_CONFIG_HOME/cabildo, whose plugins.json lists what the user allowed. `institution`: the
    /// institution's list. A missing file is no list; a damaged one allows nothing.
    Trust(const std::filesystem::path& settings, const std::filesystem::path& institution);

    /// `file` is a file's name, without its folder.
    Trusted of(std::string_view file, std::string_view sha256) const;
    /// Refused by the institution's list, whatever the user says.
    bool forbidden(std::string_view sha256) const;
    /// Switched off by the user.
    bool disabled(std::string_view sha256) const { return disabled_.contains(sha256); }

private:
    std::set<std::string, std::less<>> user_, disabled_;
    std::set<std::string, std::less<>> known_files_;  ///< names in the user's lists
    std::optional<std::set<std::string, std::less<>>> institution_;
};

/// Puts a library on the user's list of allowed ones, or of those switched off, in place of what stood there for its content
/// or its name. Throw Error when the list cannot be written.
void allow(const std::filesystem::path& settings, const std::filesystem::path& file, const std::string& sha256);
void disable(const std::filesystem::path& settings, const std::filesystem::path& file, const std::string& sha256);
/// Takes a file, by its name, off the lists. Throws Error when they cannot be written.
void forget(const std::filesystem::path& settings, const std::filesystem::path& file);

}  // namespace cabildo::engine
