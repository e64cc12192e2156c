// Saved analyses, reports and runs, and what changed in a re-run, as text for people and scripts.
#pragma once

#include <cabildo/db/saved.hpp>
#include <cabildo/reports/rerun.hpp>
#include <cabildo/reports/words.hpp>

#include <string>

namespace cabildo::cli {

using reports::command_of;
using reports::counted;
using reports::file_name_of;

/// Columns parted by tabs: analysis, table, row, column, before, after, change. The first line names them.
std::string changes_header(Language language);
/// One line a difference; none where nothing changed.
std::string changes_text(const reports::Rerun& rerun, Language language);

std::string analysis_line(const db::SavedAnalysis& analysis, Language language);

}  // namespace cabildo::cli
