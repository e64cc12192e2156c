// Where in a file something is wrong, and the error that says so.
#pragma once

#include <cabildo/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace cabildo::db::csv {

/// A cell, a row (column empty) or a whole file (row 0). Rows are counted as a spreadsheet shows them: the header is 1.
struct Place {
    std::string file;
    std::size_t row = 0;
    std::string column;
};

/// "mechanisms.csv: row 12, column "depth": WHAT. REMEDY."
Error error_at(const Place& place, const Text& what, const Text& remedy);

/// The place in words: «fila 12, columna "depth"».
Text describe(const Place& place);

/// A cell as it is shown in a message: in quotes, shortened, without line breaks.
std::string shown(std::string_view cell);

}  // namespace cabildo::db::csv
