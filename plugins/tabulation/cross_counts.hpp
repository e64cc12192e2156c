// A cross table of counts, and the dense pass that fills it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cabildo::tabulation {

/// Counts of `rows` × `columns` cells, row after row.
struct CrossCounts {
    std::size_t rows = 0, columns = 0;
    std::vector<std::int64_t> cells;

    CrossCounts() = default;
    CrossCounts(std::size_t row_count, std::size_t column_count)
        : rows(row_count), columns(column_count), cells(row_count * column_count) {}
    CrossCounts(std::size_t row_count, std::size_t column_count, std::vector<std::int64_t> counts);

    std::int64_t at(std::size_t row, std::size_t column) const { return cells[row * columns + column]; }
    std::int64_t& at(std::size_t row, std::size_t column) { return cells[row * columns + column]; }
    std::vector<std::int64_t> row_totals() const;
    std::vector<std::int64_t> column_totals() const;
    std::int64_t total() const;
};

/// A table without its empty rows and columns, and which ones were kept.
struct Trimmed {
    CrossCounts counts;
    std::vector<std::size_t> rows, columns;  ///< positions in the table it came from, ascending
};

Trimmed without_empty(const CrossCounts& counts);

/// The part of a table with these rows and columns.
CrossCounts part_of(const CrossCounts& counts, std::span<const std::size_t> rows, std::span<const std::size_t> columns);

/// Counts the cases whose two codes are both known (≥ 0). Spans of equal length.
CrossCounts cross(std::span<const std::int32_t> row_codes, std::size_t rows, std::span<const std::int32_t> column_codes,
                  std::size_t columns);

/// The same, one table for each stratum; a case counts where all three codes are known.
std::vector<CrossCounts> cross(std::span<const std::int32_t> row_codes, std::size_t rows,
                               std::span<const std::int32_t> column_codes, std::size_t columns,
                               std::span<const std::int32_t> stratum_codes, std::size_t strata);

/// Whether the asymptotic χ² should not be trusted: more than 20 % of the expected counts under 5, or any under 1.
/// Cochran, W. G. (1954). Some methods for strengthening the common χ² tests. Biometrics 10, 417–451.
struct Sparseness {
    std::size_t cells = 0, under_five = 0, under_one = 0;
    double least = 0;  ///< smallest expected count

    bool sparse() const { return under_one > 0 || 5 * under_five > cells; }
};

/// Expected counts under independence, row after row; zero where a margin is.
std::vector<double> expected_counts(const CrossCounts& counts);

Sparseness sparseness(const CrossCounts& counts);

/// (O − E) / √(E (1 − row share)(1 − column share)): about standard normal under independence. NaN where a margin is
/// empty or everything. Haberman, S. J. (1973). The analysis of residuals in cross-classified tables. Biometrics 29,
/// 205–220.
std::vector<double> adjusted_residuals(const CrossCounts& counts);

}  // namespace cabildo::tabulation
