// The rows of a table in the order in which they are shown. A model without windows.
#pragma once

#include <cabildo/document.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace cabildo::workbench {

enum class SortOrder { original, ascending, descending };

class TableRows {
public:
    explicit TableRows(Table table);

    const Table& table() const { return table_; }
    std::size_t size() const { return order_.size(); }
    /// The row shown at this position.
    const TableRow& row(std::size_t position) const { return table_.rows[order_[position]]; }
    const Cell& cell(std::size_t position, std::size_t column) const { return row(position).cells[column]; }

    /// Subtotals and totals stay where they are; the body rows between them are sorted among themselves, by value where
    /// there is one, equal ones in the original order, missing ones last.
    void sort(std::size_t column, SortOrder order);
    /// Ascending, descending, original, as a header is clicked again.
    void sort_next(std::size_t column);
    SortOrder order() const { return sort_order_; }
    std::size_t sorted_column() const { return sorted_column_; }

    /// The table with its rows as they are shown: what is copied.
    Table as_shown() const;

private:
    Table table_;
    std::vector<std::size_t> order_;
    SortOrder sort_order_ = SortOrder::original;
    std::size_t sorted_column_ = 0;
};

/// Order of words for a reader: case and accents do not count, ñ follows n.
int compare_words(std::string_view a, std::string_view b);

}  // namespace cabildo::workbench
