// Saved analyses, reports and runs as rows of the store.
#pragma once

#include "rows.hpp"

#include <cabildo/db/saved.hpp>

namespace cabildo::db {

class Command;

/// plugin, panel, options, selection, language and seed.
Row row_of(const AnalysisSettings& settings);
/// The reverse; what is no JSON or number in it counts as empty.
AnalysisSettings settings_in(const Row& row);
/// All columns but id and position.
Row row_of(const Report& report);

/// Each throws Error when there is no such row.
Row saved_analysis_row(soci::session& session, std::int64_t id);
Row report_row(soci::session& session, std::int64_t id);
Row report_item_row(soci::session& session, std::int64_t id);

/// The next id of a saved analysis: above every one whose document is still kept, so that none is given twice.
std::int64_t next_analysis_id(soci::session& session);
/// A saved analysis with its document, at the end of all, as part of a command; gives its id. Throws Error where the title is taken.
std::int64_t insert_analysis(Command& command, std::string_view title, const Document& document, std::string_view notes = {});
/// Within a transaction that is open for writing.
void write_document(soci::session& session, std::int64_t analysis, const Document& document);

}  // namespace cabildo::db
