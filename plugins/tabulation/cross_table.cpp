// Counting two codebook variables against each other.
#include "cross_table.hpp"

#include <numeric>

namespace cabildo::tabulation {
namespace {

CrossTable of_single_answers(CrossCounts counts) {
    CrossTable table;
    table.row_cases = counts.row_totals();
    table.column_cases = counts.column_totals();
    table.cases = counts.total();
    table.counts = std::move(counts);
    return table;
}

bool counts_as_valid(Coverage coverage) { return coverage == Coverage::coded || coverage == Coverage::none; }

/// One initiative into a table where a variable takes several answers.
void add(CrossTable& table, std::span<const Code> rows, std::span<const Code> columns) {
    ++table.cases;
    for (const Code row : rows) ++table.row_cases[static_cast<std::size_t>(row)];
    for (const Code column : columns) ++table.column_cases[static_cast<std::size_t>(column)];
    for (const Code row : rows) {
        for (const Code column : columns) ++table.counts.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    }
}

CrossTable empty_overlapping(std::size_t rows, std::size_t columns) {
    CrossTable table;
    table.counts = CrossCounts(rows, columns);
    table.row_cases.resize(rows);
    table.column_cases.resize(columns);
    table.overlapping = true;
    return table;
}

}  // namespace

CrossTable cross_table(const Factor& rows, const Factor& columns) {
    const std::size_t r = rows.categories().size(), c = columns.categories().size();
    if (!rows.several() && !columns.several()) return of_single_answers(cross(rows.codes(), r, columns.codes(), c));
    CrossTable table = empty_overlapping(r, c);
    for (std::size_t i = 0; i < rows.column().size(); ++i) {
        if (!counts_as_valid(rows.column().coverage[i]) || !counts_as_valid(columns.column().coverage[i])) continue;
        add(table, rows.codes_of(i), columns.codes_of(i));
    }
    return table;
}

std::vector<CrossTable> cross_tables(const Factor& rows, const Factor& columns, const Factor& strata) {
    const std::size_t r = rows.categories().size(), c = columns.categories().size(), k = strata.categories().size();
    std::vector<CrossTable> tables;
    if (!rows.several() && !columns.several()) {
        for (auto& counts : cross(rows.codes(), r, columns.codes(), c, strata.codes(), k)) {
            tables.push_back(of_single_answers(std::move(counts)));
        }
        return tables;
    }
    tables.assign(k, empty_overlapping(r, c));
    for (std::size_t i = 0; i < rows.column().size(); ++i) {
        const Code stratum = strata.codes()[i];
        if (stratum < 0 || !counts_as_valid(rows.column().coverage[i]) || !counts_as_valid(columns.column().coverage[i])) continue;
        add(tables[static_cast<std::size_t>(stratum)], rows.codes_of(i), columns.codes_of(i));
    }
    return tables;
}

CrossFrame frame_of(const CrossTable& table, const Factor& rows, const Factor& columns, bool with_empty) {
    CrossFrame frame{&rows, &columns, {}, {}};
    for (std::size_t row = 0; row < table.row_cases.size(); ++row) {
        if (with_empty || table.row_cases[row] > 0) frame.kept_rows.push_back(row);
    }
    for (std::size_t column = 0; column < table.column_cases.size(); ++column) {
        if (with_empty || table.column_cases[column] > 0) frame.kept_columns.push_back(column);
    }
    return frame;
}

}  // namespace cabildo::tabulation
