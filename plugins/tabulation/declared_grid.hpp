// A declared table as rows and columns, with its numbers read.
#pragma once

#include "printed_number.hpp"

#include <cabildo/dataset.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cabildo::tabulation {

struct DeclaredRow {
    std::string id, label;
    bool total = false;
};

/// What the numbers of a column are.
enum class DeclaredMeasure : std::uint8_t { count, percent, unknown };

struct DeclaredColumn {
    std::string id, label;
    DeclaredMeasure measure = DeclaredMeasure::unknown;
    bool condition = false;  ///< counts of "VARIABLE=CATEGORY,…"
    bool text = false;       ///< most of its body cells are texts; never "n" and "percent", which print numbers
};

/// Rows and columns in the order in which they first occur.
class DeclaredGrid {
public:
    explicit DeclaredGrid(const DeclaredTable& table);

    const std::vector<DeclaredRow>& rows() const { return rows_; }
    const std::vector<DeclaredColumn>& columns() const { return columns_; }
    /// Position in the table's cells; absent where none was declared.
    std::optional<std::size_t> cell(std::size_t row, std::size_t column) const { return places_[row * columns_.size() + column]; }
    /// Positions in the table's cells of those that stand a second time; the first one counts.
    const std::vector<std::size_t>& repeated() const { return repeated_; }
    /// The printed text; empty where none was declared.
    const std::string& text(std::size_t row, std::size_t column) const;
    /// The text as a number; absent where it is none or empty.
    std::optional<PrintedNumber> number(std::size_t row, std::size_t column) const;

    /// A total row between body rows sums its own block alone; one above or below all body rows sums them all.
    bool is_subtotal(std::size_t total_row) const;
    /// The body rows that a total row sums.
    std::vector<std::size_t> summed_rows(std::size_t total_row) const;
    /// The body rows between a total row and the total row before it.
    std::vector<std::size_t> rows_since_total(std::size_t total_row) const;

private:
    const DeclaredTable& table_;
    DecimalMark mark_ = DecimalMark::unknown;
    std::vector<DeclaredRow> rows_;
    std::vector<DeclaredColumn> columns_;
    std::vector<std::optional<std::size_t>> places_;
    std::vector<std::size_t> repeated_;
};

}  // namespace cabildo::tabulation
