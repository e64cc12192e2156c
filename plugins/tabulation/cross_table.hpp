// A cross table of two codebook variables, counted, and the blocks that show it.
#pragma once

#include "cross_counts.hpp"

#include <cabildo/analysis/factor.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cabildo::tabulation {

/// Counts of pairs of categories. Of variables with several answers an initiative counts in each of its pairs, and
/// row_cases, column_cases and cases are initiatives, not sums of cells.
struct CrossTable {
    CrossCounts counts;
    std::vector<std::int64_t> row_cases, column_cases;
    std::int64_t cases = 0;
    bool overlapping = false;  ///< a variable takes several answers: no tests
};

/// All initiatives with a value of both variables.
CrossTable cross_table(const Factor& rows, const Factor& columns);
/// The same for each category of a third variable of single answers; initiatives without it are left out.
std::vector<CrossTable> cross_tables(const Factor& rows, const Factor& columns, const Factor& strata);

/// What a table shows: categories in the order of the codebook, empty ones left out unless wanted.
struct CrossFrame {
    const Factor* rows = nullptr;
    const Factor* columns = nullptr;
    std::vector<std::size_t> kept_rows, kept_columns;
};

CrossFrame frame_of(const CrossTable& table, const Factor& rows, const Factor& columns, bool with_empty);

/// Which figures stand in the cells.
enum class CrossFigure : std::uint8_t { counts, row_percent, column_percent, total_percent, expected, residuals };

/// A table block; its id is `id`. Row and column ids are category ids, the margins have the id "total".
Table cross_block(std::string id, std::string title, const CrossTable& table, const CrossFrame& frame, CrossFigure figure, const Run& run);

Chart heat_map(const CrossTable& table, const CrossFrame& frame, std::string table_id, const Run& run);
/// Bars of 100 % a row when `percent`, of counts otherwise.
Chart stacked_bars(const CrossTable& table, const CrossFrame& frame, bool percent, std::string table_id, const Run& run);

}  // namespace cabildo::tabulation
