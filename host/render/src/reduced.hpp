// Charts of very many categories or series, brought down to what a figure can show.
#pragma once

#include <cabildo/document.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace cabildo::render {

struct Reduced {
    Chart chart;
    std::vector<std::string> notes;     ///< what was left out
    std::optional<std::size_t> rest;    ///< position of the row that tells the sum of the rest
    std::optional<std::size_t> rest_series;
};

/// The chart with at most so many categories and series: the greatest by the sum of their values, in their own order.
/// Where all values are counts and the chart draws bars, a last row tells the sum of the rest (without a bar); elsewhere
/// a note says how many are missing. Data are brought to as many as there are categories.
Reduced reduced(const Chart& chart, Language language, std::size_t most_categories, std::size_t most_series);

/// All values are whole numbers that are no percentages.
bool holds_counts(const Chart& chart);
/// There is at least one value to draw.
bool holds_values(const Chart& chart);

}  // namespace cabildo::render
