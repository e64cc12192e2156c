// Bar charts: single, grouped, stacked.
#include "layouts.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {
namespace {

constexpr double beside = 6;  ///< px between a bar and its value

struct Metrics {
    double bar, gap, text;
};

Metrics metrics_of(const Chart& chart) {
    const std::size_t rows = chart.categories.size();
    if (chart.kind == ChartKind::grouped_bar) return {chart.series.size() <= 3 ? 16.0 : 13.0, 14, 10.5};
    if (rows <= 10) return {24, 12, 12};
    if (rows <= 20) return {19, 9, 12};
    return {15, 7, 11};
}

/// A bar's value as far as it is written: texts on both sides of zero leave room for the bars.
std::string shown_value(const Sheet& sheet, const std::string& text, double room, double size) {
    return ellipsised(sheet.measure(), text, room * 0.44, size);
}

double high_of(const Datum& datum) { return std::max(*datum.value, datum.high.value_or(*datum.value)); }
double low_of(const Datum& datum) { return std::min(*datum.value, datum.low.value_or(*datum.value)); }

/// The largest and smallest values of the axis.
std::pair<double, double> bar_range(const Chart& chart) {
    double low = std::min(0.0, chart.reference.value_or(0)), high = std::max(0.0, chart.reference.value_or(0));
    for (std::size_t c = 0; c < chart.categories.size(); ++c) {
        double stack = 0;
        for (const Series& series : chart.series) {
            const Datum& datum = series.data[c];
            if (!datum.value) continue;
            if (chart.kind == ChartKind::stacked_bar) stack += std::max(0.0, *datum.value);
            else {
                low = std::min(low, low_of(datum));
                high = std::max(high, high_of(datum));
            }
        }
        high = std::max(high, stack);
    }
    return {low, high};
}

std::vector<Extent> extents_of(const Sheet& sheet, const Chart& chart, double room, double size) {
    std::vector<Extent> extents;
    if (chart.kind == ChartKind::stacked_bar) return extents;
    for (const Series& series : chart.series)
        for (const Datum& datum : series.data) {
            const std::string text = shown_value(sheet, datum.text, room, size);
            const double width = sheet.value_width(text, size);
            if (!datum.value) extents.push_back({0, 0, 0, sheet.measured(text, size) + beside});
            else if (*datum.value < 0) extents.push_back({low_of(datum), std::max(0.0, high_of(datum)), width + beside, 0});
            else extents.push_back({std::min(0.0, low_of(datum)), high_of(datum), 0, width + beside});
        }
    return extents;
}

void whisker(Sheet& sheet, const Datum& datum, const Scale& scale, double y) {
    if (!datum.low || !datum.high) return;
    const Colour colour = sheet.palette().text;
    const double from = scale(*datum.low), to = scale(*datum.high);
    sheet.line({from, y}, {to, y}, colour);
    for (const double x : {from, to}) sheet.line({x, y - 3}, {x, y + 3}, colour);
}

void bar(Sheet& sheet, const Reduced& reduced, std::size_t c, std::size_t s, const Scale& scale, double y,
         const Metrics& metrics, double room) {
    const Datum& datum = reduced.chart.series[s].data[c];
    const double baseline = y + metrics.bar / 2 + metrics.text * 0.36;
    const std::string text = shown_value(sheet, datum.text, room, metrics.text);
    if (!datum.value) {
        if (!text.empty())
            sheet.text({scale(0) + beside, baseline}, text, sheet.muted(metrics.text));
        return;
    }
    const double from = scale(std::min(0.0, *datum.value)), to = scale(std::max(0.0, *datum.value));
    const double radius = std::min(2.0, (to - from) / 2);
    if (to > from)
        sheet.add(RectShape{from, y, to - from, metrics.bar, radius,
                            bar_colour(sheet.palette(), reduced, c, s), transparent, 0, datum_tip(reduced.chart, c, s)});
    whisker(sheet, datum, scale, y + metrics.bar / 2);
    if (text.empty()) return;
    const Colour halo = sheet.palette().background;
    if (*datum.value < 0) sheet.value({scale(low_of(datum)) - beside, baseline}, text, Anchor::end, metrics.text, &halo);
    else sheet.value({scale(high_of(datum)) + beside, baseline}, text, Anchor::start, metrics.text, &halo);
}

/// The segments of one row, each with its text where it fits, whole or its first part.
void stack(Sheet& sheet, const Reduced& reduced, std::size_t c, const Scale& scale, double y, const Metrics& metrics) {
    if (reduced.rest == c)
        sheet.text({scale(0) + beside, y + metrics.bar / 2 + metrics.text * 0.36}, reduced.chart.series.front().data[c].text,
                   sheet.muted(metrics.text));
    double sum = 0;
    for (std::size_t s = 0; s < reduced.chart.series.size(); ++s) {
        const Datum& datum = reduced.chart.series[s].data[c];
        const double value = std::max(0.0, datum.value.value_or(0));
        if (value <= 0) continue;
        const double from = scale(sum), to = scale(sum + value);
        sum += value;
        const Colour fill = series_colour(sheet.palette(), reduced, s);
        const double shown = std::max(0.5, to - from - (to - from > 4 ? 1 : 0));
        sheet.add(RectShape{from, y, shown, metrics.bar, std::min(2.0, shown / 2), fill, transparent, 0,
                            datum_tip(reduced.chart, c, s)});
        std::string text = datum.text;
        if (sheet.measured(text, 11) + 8 > shown) text = value_parts(text).first;
        if (text.empty() || sheet.measured(text, 11) + 8 > shown) continue;
        sheet.text({from + shown / 2, y + metrics.bar / 2 + 4}, text, {11, false, sheet.palette().on(fill), Anchor::middle, false});
    }
}

}  // namespace

Drawing lay_out_bars(Sheet& sheet, const Chart& whole) {
    if (!holds_values(whole)) return sheet.empty();
    const Reduced small = reduced(whole, sheet.language(), most_categories, most_series);
    const Chart& chart = small.chart;
    const bool grouped = chart.kind != ChartKind::stacked_bar && chart.series.size() > 1;
    Metrics metrics = metrics_of(chart);
    const auto bars = static_cast<double>(grouped ? chart.series.size() : 1);
    const double inside = grouped ? bars * (metrics.bar + 2) - 2 : metrics.bar;

    const double top = series_legend(sheet, small, 0) + reference_room(chart);
    const Rows rows = row_places(sheet, chart, top + 4, inside, metrics.gap);
    const double room = sheet.width() - rows.left;
    const auto [low, high] = bar_range(chart);
    const Axis axis = value_axis(low, high, room > 260 ? 5 : 3, holds_counts(chart), chart.percent);
    std::vector<Extent> extents = extents_of(sheet, chart, room, metrics.text);
    extents.push_back({0, axis.high, 0, tick_room(sheet, axis, chart.percent)});
    const Scale scale = widest_scale(axis, extents, rows.left, sheet.width() - 1);

    const double end = sheet.horizontal_axis(axis, scale, top, rows.bottom + 2, chart.percent, chart.value_label);
    if (chart.reference) reference_line(sheet, chart, scale(*chart.reference), top, rows.bottom + 2);
    for (std::size_t c = 0; c < chart.categories.size(); ++c) {
        sheet.hover(0, rows.top[c], sheet.width(), rows.height[c],
                    chart.series.size() == 1 ? datum_tip(chart, c, 0) : chart.categories[c].second);
        sheet.row_label(rows.labels, c, rows.left - 10, rows.middle(c), chart.ordered);
        double y = rows.middle(c) - inside / 2;
        if (chart.kind == ChartKind::stacked_bar) {
            stack(sheet, small, c, scale, y, metrics);
            continue;
        }
        for (std::size_t s = 0; s < chart.series.size(); ++s, y += metrics.bar + 2)
            bar(sheet, small, c, s, scale, y, metrics, room);
    }
    divider_line(sheet, chart, rows);
    double y = end;
    for (const std::string& note : small.notes) y = sheet.note(note, y);
    return sheet.finish(y);
}

}  // namespace cabildo::render
