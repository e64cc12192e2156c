// What is kept and what has changed, in words: the same for the command line and the desktop.
#pragma once

#include <cabildo/db/saved.hpp>
#include <cabildo/reports/changes.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::reports {

/// The command line that runs these settings, quoted for a POSIX shell.
std::string command_of(const db::AnalysisSettings& settings, std::string_view store = "STORE");

/// One difference as a line of a list; what it has none of is empty.
struct ChangeLine {
    struct Named {
        std::string id, label;
    };
    Named block, row, column;
    std::string before, after;  ///< texts as they are shown
    std::string change;         ///< "+2 (+16,7 %)", "fila nueva"
};
/// Cells first, then what came, went or moved, then words and figures.
std::vector<ChangeLine> change_lines(const DocumentChanges& changes, Language language);

/// "1 analysis", "3 analyses": `one` for a count of 1, else `many`, {0} being the count.
std::string counted(std::size_t count, const Text& one, const Text& many, Language language);

/// "3 celdas con otro valor, 1 fila nueva o que ya no está"; "sin cambios" where a reader sees none.
std::string summary_of(const DocumentChanges& changes, Language language);

/// What a report's files are called: its title with '-' in place of spaces and signs that file names should not hold.
std::string file_name_of(const db::Report& report);
/// The same of any title; `otherwise` where nothing of it is left.
std::string file_name_of(std::string_view title, const std::string& otherwise);

}  // namespace cabildo::reports
