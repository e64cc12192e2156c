// What charts with one row a category share.
#include "layouts.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {
namespace {

constexpr double divider_room = 14;  ///< px for the label between the rows, beside their own gap

}  // namespace

Rows row_places(const Sheet& sheet, const Chart& chart, double y, double inside, double gap) {
    Rows rows;
    rows.labels = sheet.row_labels(category_labels(chart));
    rows.left = rows.labels.width > 0 ? std::ceil(rows.labels.width) + 10 : 0;
    rows.bar = inside;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        rows.top.push_back(y);
        rows.height.push_back(std::max(inside + gap, rows.labels.height(i) + 5));
        y += rows.height.back();
        if (chart.divider.empty() || chart.categories[i].first != chart.divider || i + 1 == chart.categories.size()) continue;
        y += chart.divider_label.empty() ? 0 : divider_room;
        rows.divider = y;
    }
    rows.bottom = y;
    return rows;
}

namespace {

/// The ids as numbers, where all are whole numbers in one direction: steps of a scale.
std::vector<int> scale_steps(const std::vector<std::string>& ids) {
    std::vector<int> steps;
    for (const std::string& id : ids) {
        if (id.empty() || id.size() > 3 || id.find_first_not_of("0123456789") != std::string::npos) return {};
        steps.push_back(std::stoi(id));
    }
    const bool rises = std::is_sorted(steps.begin(), steps.end()), falls = std::is_sorted(steps.rbegin(), steps.rend());
    return rises || falls ? steps : std::vector<int>();
}

/// Colours of an order go from light to dark. On a scale of numbers the higher step is the darker, whichever way the
/// categories run, and step 0 ("none") is neutral.
Colour order_colour(const Palette& palette, const std::vector<std::string>& ids, std::size_t i) {
    const std::vector<int> steps = scale_steps(ids);
    if (steps.size() < 2) return ordered_colour(palette, i, ids.size());
    const auto zeros = static_cast<std::size_t>(std::count(steps.begin(), steps.end(), 0));
    if (steps[i] == 0) return palette.neutral;
    const std::size_t position = steps.front() > steps.back() ? ids.size() - 1 - i : i;
    return ordered_colour(palette, position - zeros, ids.size() - zeros);
}

}  // namespace

Colour series_colour(const Palette& palette, const Reduced& reduced, std::size_t series) {
    const Chart& chart = reduced.chart;
    if (reduced.rest_series == series) return palette.neutral;
    const std::size_t count = chart.series.size() - (reduced.rest_series ? 1 : 0);
    if (chart.ordered && count > 1) {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < count; ++i) ids.push_back(chart.series[i].id);
        return order_colour(palette, ids, series);
    }
    return palette.categorical[series % palette.categorical.size()];
}

Colour bar_colour(const Palette& palette, const Reduced& reduced, std::size_t category, std::size_t series) {
    const Chart& chart = reduced.chart;
    if (reduced.rest == category) return palette.neutral;
    if (chart.ordered && chart.series.size() == 1) {
        std::vector<std::string> ids;
        for (const auto& [id, label] : chart.categories) ids.push_back(id);
        if (reduced.rest) ids.pop_back();
        return order_colour(palette, ids, category);
    }
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

void divider_line(Sheet& sheet, const Chart& chart, const Rows& rows) {
    if (rows.divider <= 0) return;
    const Colour colour = sheet.palette().warning;
    sheet.line({0, rows.divider}, {sheet.width(), rows.divider}, colour, 1.3, true);
    if (chart.divider_label.empty()) return;
    const std::string shown = ellipsised(sheet.measure(), chart.divider_label, sheet.width() - 4, small_size);
    TextShape& shape = sheet.text({sheet.width() - 1, rows.divider - 4}, shown, {small_size, false, colour, Anchor::end, false});
    shape.halo = sheet.palette().background;
    if (shown != chart.divider_label) shape.tip = chart.divider_label;
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
