// One layout function for each kind of figure.
#pragma once

#include "reduced.hpp"
#include "sheet.hpp"

#include <cabildo/document.hpp>

namespace cabildo::render {

/// Bars to the right, one row a category: single, grouped or stacked by series.
Drawing lay_out_bars(Sheet& sheet, const Chart& chart);
/// A dot and its interval, one row a category; the values stand in a column at the right.
Drawing lay_out_dots(Sheet& sheet, const Chart& chart);
/// Series over categories from left to right; intervals as bands.
Drawing lay_out_lines(Sheet& sheet, const Chart& chart);
/// Series are rows, categories columns.
Drawing lay_out_heat_map(Sheet& sheet, const Chart& chart);
Drawing lay_out_map(Sheet& sheet, const Map& map);
Drawing lay_out_network(Sheet& sheet, const Network& network);

/// What charts with one row a category share: the rows' places and colours.
struct Rows {
    RowLabels labels;
    double left = 0;                  ///< px where the plot begins
    double bar = 24;                  ///< thickness of a bar
    std::vector<double> top, height;  ///< of each row
    double bottom = 0;
    double divider = 0;               ///< px of the dividing line; 0 for none

    double middle(std::size_t row) const { return top[row] + height[row] / 2; }
};

/// Rows from y on, each high enough for its label. `inside` is the height of what each row holds.
Rows row_places(const Sheet& sheet, const Chart& chart, double y, double inside, double gap);
/// Colours of the series, or of the categories where the chart has a single series that is an order.
Colour series_colour(const Palette& palette, const Reduced& reduced, std::size_t series);
Colour bar_colour(const Palette& palette, const Reduced& reduced, std::size_t category, std::size_t series);
/// The legend of the series; nothing for a single one. Returns the y below.
double series_legend(Sheet& sheet, const Reduced& reduced, double y);
/// The dashed line of the chart's reference value from `top` to `bottom`, its label above `top`.
void reference_line(Sheet& sheet, const Chart& chart, double x, double top, double bottom);
/// Px to leave above the plot for the reference's label.
double reference_room(const Chart& chart);
/// The dashed line that parts the rows, its label above it at the right; nothing when its category is not drawn.
void divider_line(Sheet& sheet, const Chart& chart, const Rows& rows);
std::vector<std::string> category_labels(const Chart& chart);
std::string datum_tip(const Chart& chart, std::size_t category, std::size_t series);

}  // namespace cabildo::render
