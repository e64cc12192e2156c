// How wide the columns of a table are on paper, and whether it needs a turned sheet or several parts.
#pragma once

#include "paged/measures.hpp"

#include <cabildo/document.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace cabildo::render::paged {

bool is_numeric(const TableColumn& column);
/// Left of the column's text.
double left_gap(const Table& table, std::size_t column);

/// How a cell is written.
Look cell_look(const TableColumn& column, const TableRow& row, const Cell& cell, double size);
Look head_look(double size);

/// Bytes of a figure's text up to its decimal mark, or up to the end of its number; all where there is no number.
std::size_t before_decimals(const std::string& text, Language language);

/// Columns that stand side by side. Positions are of the table's columns.
struct TablePart {
    std::vector<std::size_t> columns;
    std::vector<double> widths;

    double width() const;
};

struct TablePlan {
    bool turned = false;
    double size = table_size;          ///< of its letters
    std::vector<TablePart> parts;      ///< several where one is too wide; each has the column that heads the rows
    std::vector<double> tails;         ///< widest text from the decimal mark on, for each column
};

TablePlan plan_of(const Table& table, const Type& type, const Frame& frame, Language language);

}  // namespace cabildo::render::paged
