// The rules of a store that SQL alone cannot tell: types and encoding of every cell, populations of declared tables.
#pragma once

#include <cabildo/text.hpp>

#include <functional>
#include <string>

namespace soci {
class session;
}

namespace cabildo::db {

/// What is wrong, and where: table and key.
using ReportFault = std::function<void(const Text& what, const std::string& place)>;

/// SQLite keeps whatever it is given in any column: a text where an integer should be, bytes that are no UTF-8.
void verify_cells(soci::session& session, const ReportFault& report);

/// Variable and population of every declared table are of the codebook.
void verify_declared_tables(soci::session& session, const ReportFault& report);

}  // namespace cabildo::db
