// Rows that a person puts in order by a column `position`.
#pragma once

#include "command.hpp"

namespace cabildo::db {

/// Rows by position, as people see them.
std::vector<Row> in_order(std::vector<Row> rows);

/// The position behind all of them.
long long after_last(const std::vector<Row>& rows);

/// Moves the row of an id to a place among its like; the others close up.
void move_to(Command& command, std::string_view table, std::vector<Row> rows, std::int64_t id, std::size_t position);

/// A title that a person gives: not empty, on one line. Throws Error.
void check_title(std::string_view title);

}  // namespace cabildo::db
