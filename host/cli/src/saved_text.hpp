// Saved analyses, reports and runs, and what changed in a re-run, as text for people and scripts.
#pragma once

#include <cabildo/db/saved.hpp>
#include <cabildo/reports/rerun.hpp>

#include <string>

namespace cabildo::cli {

/// The command line that runs these settings, STORE in place of the store.
std::string command_of(const db::AnalysisSettings& settings);

/// Columns parted by tabs: analysis, table, row, column, before, after, change. The first line names them.
std::string changes_header(Language language);
/// One line a difference; none where nothing changed.
std::string changes_text(const reports::Rerun& rerun, Language language);

/// "1 analysis", "3 analyses": `one` for a count of 1, else `many`, {0} being the count.
std::string counted(std::size_t count, const Text& one, const Text& many, Language language);

std::string analysis_line(const db::SavedAnalysis& analysis, Language language);

/// What a report's files are called: its title with '-' in place of spaces and signs that file names should not hold.
std::string file_name_of(const db::Report& report);

}  // namespace cabildo::cli
