// What charts with one row a category share.
#include "layouts.hpp"

#include "words.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {

Rows row_places(const Sheet& sheet, const Chart& chart, double y, double inside, double gap) {
    Rows rows;
    rows.labels = sheet.row_labels(category_labels(chart));
    rows.left = rows.labels.width > 0 ? std::ceil(rows.labels.width) + 10 : 0;
    rows.bar = inside;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        rows.top.push_back(y);
        rows.height.push_back(std::max(inside + gap, rows.labels.height(i) + 5));
        y += rows.height.back();
    }
    rows.bottom = y;
    return rows;
}

Colour series_colour(const Palette& palette, const Reduced& reduced, std::size_t series) {
    const Chart& chart = reduced.chart;
    if (reduced.rest_series == series) return palette.neutral;
    const std::size_t count = chart.series.size() - (reduced.rest_series ? 1 : 0);
    if (chart.ordered && count > 1) return ordered_colour(palette, series, count);
    return palette.categorical[series % palette.categorical.size()];
}

Colour bar_colour(const Palette& palette, const Reduced& reduced, std::size_t category, std::size_t series) {
    const Chart& chart = reduced.chart;
    if (reduced.rest == category) return palette.neutral;
    if (chart.ordered && chart.series.size() == 1)
        return ordered_colour(palette, category, chart.categories.size() - (reduced.rest ? 1 : 0));
    return series_colour(palette, reduced, series);
}

double series_legend(Sheet& sheet, const Reduced& reduced, double y) {
    const Chart& chart = reduced.chart;
    if (chart.series.size() < 2) return y;
    std::vector<LegendItem> items;
    for (std::size_t i = 0; i < chart.series.size(); ++i)
        items.push_back({series_colour(sheet.palette(), reduced, i), chart.series[i].label});
    return sheet.legend(items, y);
}

void reference_line(Sheet& sheet, const Chart& chart, double x, double top, double bottom) {
    const Colour colour = sheet.palette().warning;
    sheet.line({x, top - 2}, {x, bottom}, colour, 1.3, true);
    if (chart.reference_label.empty()) return;
    const std::string shown = ellipsised(sheet.measure(), chart.reference_label, sheet.width() - 4, small_size);
    const double half = sheet.measured(shown, small_size) / 2;
    const double centre = std::min(std::max(x, half + 1), sheet.width() - half - 1);
    TextShape& shape = sheet.text({centre, top - 6}, shown, {small_size, false, colour, Anchor::middle, false});
    if (shown != chart.reference_label) shape.tip = chart.reference_label;
}

double reference_room(const Chart& chart) {
    if (!chart.reference) return 0;
    return chart.reference_label.empty() ? 4 : 20;
}

std::vector<std::string> category_labels(const Chart& chart) {
    std::vector<std::string> labels;
    for (const auto& [id, label] : chart.categories) labels.push_back(label);
    return labels;
}

std::string datum_tip(const Chart& chart, std::size_t category, std::size_t series) {
    const std::string& label = chart.categories[category].second;
    const std::string head = chart.series.size() > 1 ? tip_text(label, chart.series[series].label) : label;
    return tip_text(head, chart.series[series].data[category].text);
}

}  // namespace cabildo::render
