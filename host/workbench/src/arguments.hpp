// The command line of cabildo-workbench.
#pragma once

#include "settings.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cabildo::workbench {

struct Arguments {
    std::filesystem::path store;  ///< empty: the start page
    std::string page;             ///< "tabulation/crosstab", "initiatives", "initiatives/PI-03"; empty: the last one
    std::string selection;        ///< as --where of the command line, several joined by '&'
    std::optional<Language> language;
    std::optional<Theme> theme;
    std::optional<std::pair<int, int>> size;  ///< px; neither it nor the position is remembered then
    std::vector<std::filesystem::path> plugin_folders;
    bool safe_mode = false;  ///< the bundled plugins alone; never with plugin_folders
    bool help = false, version = false;

    /// `words` without the program's name. Throws a usage Error.
    static Arguments parse(const std::vector<std::string>& words);
    static std::string help_text(Language language);
};

}  // namespace cabildo::workbench
