// Finding rows by the ids that people and packages use, and the labels that people read.
#pragma once

#include "fields.hpp"
#include "rows.hpp"

#include <cabildo/db/store.hpp>

namespace cabildo::db {

long long integer_of(const Row& row, std::string_view column);
std::string text_of(const Row& row, std::string_view column);

/// Each throws Error when there is no such row.
Row initiative_row(soci::session& session, std::string_view code);
Row initiative_row(soci::session& session, std::int64_t id);
Row variable_row(soci::session& session, std::string_view name);
Row category_row(soci::session& session, const Row& variable, std::string_view name);
Row actor_row(soci::session& session, std::string_view code);
Row term_row(soci::session& session, std::string_view field, std::string_view name);
Row part_row(soci::session& session, Part part, std::int64_t id);
Row evidence_row(soci::session& session, std::int64_t id);

/// label_es and label_en of a variable, category or term.
Text label_of(const Row& row);

/// For encode() and decode(): terms and actors by query.
KeyOf keys_by_query(soci::session& session);
IdOf ids_by_query(soci::session& session);

/// A stored value as a person reads it: labels, actors' names, "no informado" for NULL.
Text displayed(soci::session& session, const StoredField& field, const Cell& cell);

/// What a person calls a row of a part: its instrument, actor, source …; its row id where that is not reported.
Text row_name(soci::session& session, Part part, const Row& row);

/// "no informado", "not reported"
const Text& not_reported_words();

}  // namespace cabildo::db
