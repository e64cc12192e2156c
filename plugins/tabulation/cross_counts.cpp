// A cross table of counts, and the dense pass that fills it.
#include "cross_counts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace cabildo::tabulation {

CrossCounts::CrossCounts(std::size_t row_count, std::size_t column_count, std::vector<std::int64_t> counts)
    : rows(row_count), columns(column_count), cells(std::move(counts)) {
    if (cells.size() != rows * columns) throw std::invalid_argument("cross table: as many counts as cells are needed");
}

std::vector<std::int64_t> CrossCounts::row_totals() const {
    std::vector<std::int64_t> totals(rows);
    for (std::size_t i = 0; i < cells.size(); ++i) totals[i / columns] += cells[i];
    return totals;
}

std::vector<std::int64_t> CrossCounts::column_totals() const {
    std::vector<std::int64_t> totals(columns);
    for (std::size_t i = 0; i < cells.size(); ++i) totals[i % columns] += cells[i];
    return totals;
}

std::int64_t CrossCounts::total() const { return std::accumulate(cells.begin(), cells.end(), std::int64_t{0}); }

CrossCounts part_of(const CrossCounts& counts, std::span<const std::size_t> rows, std::span<const std::size_t> columns) {
    CrossCounts part(rows.size(), columns.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t c = 0; c < columns.size(); ++c) part.at(r, c) = counts.at(rows[r], columns[c]);
    }
    return part;
}

Trimmed without_empty(const CrossCounts& counts) {
    Trimmed trimmed;
    const auto row_totals = counts.row_totals(), column_totals = counts.column_totals();
    for (std::size_t r = 0; r < counts.rows; ++r) {
        if (row_totals[r] > 0) trimmed.rows.push_back(r);
    }
    for (std::size_t c = 0; c < counts.columns; ++c) {
        if (column_totals[c] > 0) trimmed.columns.push_back(c);
    }
    trimmed.counts = part_of(counts, trimmed.rows, trimmed.columns);
    return trimmed;
}

CrossCounts cross(std::span<const std::int32_t> row_codes, std::size_t rows, std::span<const std::int32_t> column_codes,
                  std::size_t columns) {
    CrossCounts counts(rows, columns);
    for (std::size_t i = 0; i < row_codes.size(); ++i) {
        const std::int32_t row = row_codes[i], column = column_codes[i];
        if ((row | column) >= 0) ++counts.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    }
    return counts;
}

std::vector<CrossCounts> cross(std::span<const std::int32_t> row_codes, std::size_t rows,
                               std::span<const std::int32_t> column_codes, std::size_t columns,
                               std::span<const std::int32_t> stratum_codes, std::size_t strata) {
    std::vector<CrossCounts> tables(strata, CrossCounts(rows, columns));
    for (std::size_t i = 0; i < row_codes.size(); ++i) {
        const std::int32_t row = row_codes[i], column = column_codes[i], stratum = stratum_codes[i];
        if ((row | column | stratum) >= 0) {
            ++tables[static_cast<std::size_t>(stratum)].at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
        }
    }
    return tables;
}

std::vector<double> expected_counts(const CrossCounts& counts) {
    const auto row_totals = counts.row_totals(), column_totals = counts.column_totals();
    const double n = static_cast<double>(counts.total());
    std::vector<double> expected(counts.cells.size(), 0.0);
    if (n == 0) return expected;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        expected[i] = static_cast<double>(row_totals[i / counts.columns]) *
                      static_cast<double>(column_totals[i % counts.columns]) / n;
    }
    return expected;
}

Sparseness sparseness(const CrossCounts& counts) {
    Sparseness result;
    const auto expected = expected_counts(counts);
    result.cells = expected.size();
    for (const double e : expected) {
        if (e < 5) ++result.under_five;
        if (e < 1) ++result.under_one;
    }
    if (!expected.empty()) result.least = *std::min_element(expected.begin(), expected.end());
    return result;
}

std::vector<double> adjusted_residuals(const CrossCounts& counts) {
    const auto row_totals = counts.row_totals(), column_totals = counts.column_totals();
    const auto expected = expected_counts(counts);
    const double n = static_cast<double>(counts.total());
    std::vector<double> residuals(counts.cells.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < residuals.size(); ++i) {
        const double row_share = static_cast<double>(row_totals[i / counts.columns]) / n;
        const double column_share = static_cast<double>(column_totals[i % counts.columns]) / n;
        const double variance = expected[i] * (1 - row_share) * (1 - column_share);
        if (variance > 0) residuals[i] = (static_cast<double>(counts.cells[i]) - expected[i]) / std::sqrt(variance);
    }
    return residuals;
}

}  // namespace cabildo::tabulation
