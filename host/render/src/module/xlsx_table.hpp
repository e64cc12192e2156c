// One table on its sheet.
#pragma once

#include "module/xlsx_book.hpp"

namespace cabildo::render {

/// Where the parts of a table came to stand.
struct TablePlace {
    Place place;
    lxw_row_t first_row = 0;  ///< of the body
    lxw_row_t next_row = 0;   ///< free, below the notes
    double height = 0;        ///< px above it
};

/// px of the columns together, and whether the sheet is better turned.
struct ColumnWidths {
    std::vector<int> px;
    int total = 0;
};
ColumnWidths column_widths(const Table& table, Language language);

/// Title, link back, header (frozen and repeated in print), rows, notes, how to read it. `name` is "Tabla 1".
/// Throws Error for more rows or columns than a sheet can have.
TablePlace write_table(Book& book, const Table& table, const std::string& name, const std::string& contents_sheet, const Document& document);

/// px that print at their size on an upright sheet, and on a turned one.
inline constexpr int upright_page = 680, turned_page = 1000;

/// A line of text over as many columns as it takes to read it well, as high as it needs; gives its px.
struct Line {
    std::string text, mark{}, lead{};
    CellLook look{};
};
int write_line(Book& book, const Place& place, lxw_row_t row, const std::vector<int>& widths, const Line& line);

}  // namespace cabildo::render
