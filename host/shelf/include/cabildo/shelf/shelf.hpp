// The plugins that a user has, and what can be done with them: install, enable, disable, remove. The model of the command
// line and of the workbench's window; nothing of a plugin is loaded into this process.
#pragma once

#include <cabildo/engine/catalogue.hpp>
#include <cabildo/error.hpp>
#include <cabildo/validate/validate.hpp>

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::shelf {

/// A library that was checked and may be installed as it is now. Its native part, where there is one beside it, is not
/// checked: it is code for the program itself, and whether that is wanted is asked apart.
struct Candidate {
    engine::PluginInfo plugin;
    validate::Report report;                    ///< nothing grave; advice may be
    std::optional<engine::PluginInfo> replaces; ///< the user's plugin of the same id
};

/// What examine() throws of a library that was checked and may not be installed: an Error whose line tells the first grave
/// finding, and all that was found.
class Refused : public Error {
public:
    /// For a report with something grave; one whose plugin has a fault tells that.
    Refused(validate::Report report, const std::filesystem::path& library);

    const validate::Report& report() const { return report_; }

private:
    validate::Report report_;
};

/// Used by one thread at a time. Every change is on disk, whole, when the function returns; what throws changes nothing.
class PluginShelf {
public:
    /// With places.bundled_only() it shows the bundled plugins, and refuses changes: safe mode.
    explicit PluginShelf(const engine::Places& places, std::vector<std::filesystem::path> extra_folders = {});

    /// As a Catalogue has them: origin, standing, state, and the reason as `fault` of what is not ready.
    const std::vector<engine::PluginInfo>& plugins() const { return plugins_; }
    /// Reads folders and lists again.
    void refresh();

    /// The validator's checks, in child processes: choosing a file allows it to be loaded there. Blocks for seconds. Throws
    /// Refused for what does not pass, Error for what is no plugin's file, has the id of a bundled plugin, or is not on the
    /// institution's list.
    /// `language` is that of what `progress` says.
    Candidate examine(const std::filesystem::path& library, std::stop_token stop = {}, const engine::Progress& progress = {},
                      Language language = Language::es) const;
    /// Copies the library into the user's folder as ID.so and allows it. Its native part goes with it, and is allowed only
    /// with `allow_native`; one that cannot be used stays behind. Throws Error when a file is not the one that was examined,
    /// or cannot be copied.
    const engine::PluginInfo& install(const Candidate& candidate, bool allow_native = false);

    /// A plugin of the user's by id, last part of the id or file name. Throw a usage Error for names that are none, Error
    /// for those of bundled plugins, and for what the institution's list forbids.
    const engine::PluginInfo& enable(std::string_view name);
    const engine::PluginInfo& disable(std::string_view name);
    /// The native part of a plugin, also of a bundled one: code that is loaded into the program itself.
    const engine::PluginInfo& enable_native(std::string_view name);
    const engine::PluginInfo& disable_native(std::string_view name);
    /// Deletes the file, and its native part. Saved analyses stay, and say what is missing.
    void remove(std::string_view name);

private:
    const engine::PluginInfo& own(std::string_view name) const;
    const engine::PluginInfo& with_native(std::string_view name) const;
    const engine::PluginInfo& at(const std::filesystem::path& file) const;
    void refuse_in_safe_mode() const;
    void discard(const std::filesystem::path& file) const;

    engine::Places places_;
    std::vector<std::filesystem::path> extra_folders_;
    std::vector<engine::PluginInfo> plugins_;
};

}  // namespace cabildo::shelf
