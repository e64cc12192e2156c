// What the workbench remembers between starts: a small JSON file in the user's configuration folder.
#pragma once

#include <cabildo/render/report_style.hpp>
#include <cabildo/text.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cabildo::workbench {

enum class Theme { system, light, dark };

struct Settings {
    struct Window {
        int x = -1, y = -1;  ///< −1: where the desktop likes
        int width = 1360, height = 860;
        bool maximised = false;
    };

    std::optional<Language> language;  ///< absent: the desktop session's
    Theme theme = Theme::system;
    Window window;
    int navigation_width = 232;
    int list_width = 0;      ///< of the list of initiatives; 0: its share of the page
    int codebook_width = 0;  ///< of the list of variables
    int saved_width = 0;     ///< of the list of saved analyses
    int parts_width = 0;     ///< of the list of a report's parts
    render::Paper paper = render::Paper::a4;  ///< of panels, and of reports whose style does not say
    std::string last_page;
    std::vector<std::string> open_branches;          ///< of the navigation tree
    std::vector<std::filesystem::path> recent;       ///< newest first

    /// Defaults where the file is missing or cannot be understood: settings never keep the program from starting.
    static Settings load(const std::filesystem::path& file);
    /// Written under a temporary name first. False when the folder cannot be written.
    bool save(const std::filesystem::path& file) const;

    /// Puts a store first in the recent ones; ten are kept.
    void remember(const std::filesystem::path& store);
    void forget(const std::filesystem::path& store);
};

/// $XDG_CONFIG_HOME/cabildo/workbench.json.
std::filesystem::path settings_file();

std::string_view theme_id(Theme theme);
std::optional<Theme> theme_of(std::string_view id);

}  // namespace cabildo::workbench
