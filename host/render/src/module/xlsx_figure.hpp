// Figures on sheets: charts that the spreadsheet draws itself where it knows the kind, pictures otherwise.
#pragma once

#include "module/xlsx_table.hpp"

namespace cabildo::render {

/// The figure needs no cells of its own: a picture, or a chart that draws from the table's.
bool stands_below(const Block& figure, const Table& table, Language language);

/// px that a figure takes, with its caption and what is written below it.
double figure_height(const Block& figure, Language language);

/// Puts a figure with its caption below `row` and gives the next free row. `table` is where its figures stand, if anywhere in
/// the workbook: a native chart draws from its cells where they are the same, else from cells below the chart.
lxw_row_t write_figure(Book& book, const Place& place, lxw_row_t row, const std::vector<int>& widths, const Block& figure, const std::string& name,
                       const Table* table, const TablePlace* data, const Document& document);

}  // namespace cabildo::render
