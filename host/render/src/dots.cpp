// Dots with intervals.
#include "layouts.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {
namespace {

constexpr double pitch = 17;  ///< px between the dots of one category's series

std::pair<double, double> dot_range(const Chart& chart) {
    double low = 1e300, high = -1e300;
    const auto include = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const Series& series : chart.series)
        for (const Datum& datum : series.data) {
            if (!datum.value) continue;
            include(*datum.value);
            if (datum.low) include(*datum.low);
            if (datum.high) include(*datum.high);
        }
    if (chart.reference) include(*chart.reference);
    // Dots need no zero, but it is shown unless it is far away.
    if (low > 0 && low < 0.6 * high) low = 0;
    if (chart.percent) low = std::min(low, 0.0);
    return {low, high};
}

/// Values against a band: of two series only the second has intervals. Both stand on one line, and the value alone is written.
bool against_band(const Chart& chart) {
    const auto any_interval = [](const Series& series) {
        return std::any_of(series.data.begin(), series.data.end(), [](const Datum& datum) { return datum.low.has_value(); });
    };
    return chart.series.size() == 2 && !any_interval(chart.series[0]) && any_interval(chart.series[1]);
}

/// The middle of a band as a stroke higher than a dot is, so that a value on it does not hide it.
void band(Sheet& sheet, const Chart& chart, const Reduced& small, std::size_t c, const Scale& scale, double y) {
    const Datum& datum = chart.series[1].data[c];
    if (!datum.value) return;
    const Colour colour = bar_colour(sheet.palette(), small, c, 1);
    const double middle = scale(*datum.value);
    if (datum.low && datum.high) sheet.line({scale(*datum.low), y}, {scale(*datum.high), y}, colour, 4);
    sheet.add(RectShape{middle - 1.75, y - 8, 3.5, 16, 0, colour, transparent, 1, datum_tip(chart, c, 1)});
}

void dot(Sheet& sheet, const Chart& chart, const Reduced& small, std::size_t c, std::size_t s, const Scale& scale, double y) {
    const Datum& datum = chart.series[s].data[c];
    if (!datum.value) return;
    const Colour colour = bar_colour(sheet.palette(), small, c, s);
    if (datum.low && datum.high) {
        const double from = scale(*datum.low), to = scale(*datum.high);
        sheet.line({from, y}, {to, y}, colour, 2);
        for (const double x : {from, to}) sheet.line({x, y - 4}, {x, y + 4}, colour, 1.5);
    }
    sheet.add(CircleShape{{scale(*datum.value), y}, 5, colour, sheet.palette().background, 1.5, datum_tip(chart, c, s)});
}

}  // namespace

Drawing lay_out_dots(Sheet& sheet, const Chart& whole) {
    if (!holds_values(whole)) return sheet.empty();
    const Reduced small = reduced(whole, sheet.language(), most_categories, most_series);
    const Chart& chart = small.chart;
    const bool banded = against_band(chart);
    const auto lines = static_cast<double>(banded ? 1 : chart.series.size());
    const double top = series_legend(sheet, small, 0) + reference_room(chart);
    const Rows rows = row_places(sheet, chart, top + 4, (lines - 1) * pitch + 12, chart.categories.size() <= 12 && !banded ? 18 : 11);

    const double room = sheet.width() - rows.left;
    double column = 0;
    std::vector<std::vector<std::string>> texts(chart.series.size());
    for (std::size_t s = 0; s < chart.series.size(); ++s)
        for (const Datum& datum : chart.series[s].data) {
            if (banded && s == 1) {
                texts[s].emplace_back();
                continue;
            }
            texts[s].push_back(sheet.value_width(datum.text, label_size) <= room * 0.5
                                   ? datum.text : ellipsised(sheet.measure(), datum.text, room * 0.45, label_size));
            column = std::max(column, sheet.value_width(texts[s].back(), label_size));
        }
    const double right = sheet.width() - (column > 0 ? std::ceil(column) + 14 : 0);

    const auto [low, high] = dot_range(chart);
    const int steps = right - rows.left > 260 ? 5 : 3;
    const Axis axis = chart.percent || low <= 0 ? value_axis(low, high, steps, holds_counts(chart), chart.percent)
                                                : nice_axis(low, high, steps, holds_counts(chart));
    const double unit = (right - rows.left - 7 - std::max(7.0, column > 0 ? 0 : tick_room(sheet, axis, chart.percent))) / (axis.high - axis.low);
    const Scale scale{rows.left + 7 - axis.low * unit, unit};

    const double end = sheet.horizontal_axis(axis, scale, top, rows.bottom + 2, chart.percent, chart.value_label);
    if (chart.reference) reference_line(sheet, chart, scale(*chart.reference), top, rows.bottom + 2);
    for (std::size_t c = 0; c < chart.categories.size(); ++c) {
        sheet.hover(0, rows.top[c], sheet.width(), rows.height[c],
                    chart.series.size() == 1 ? datum_tip(chart, c, 0) : chart.categories[c].second);
        sheet.row_label(rows.labels, c, rows.left - 10, rows.middle(c), chart.ordered);
        double y = rows.middle(c) - (lines - 1) * pitch / 2;
        if (banded) band(sheet, chart, small, c, scale, y);
        for (std::size_t s = 0; s < chart.series.size(); ++s, y += pitch) {
            if (banded && s == 1) break;
            dot(sheet, chart, small, c, s, scale, y);
            if (texts[s][c].empty()) continue;
            if (chart.series[s].data[c].value) sheet.value({right + 14, y + 4}, texts[s][c], Anchor::start, label_size);
            else sheet.text({right + 14, y + 4}, texts[s][c], sheet.muted(label_size));
        }
    }
    divider_line(sheet, chart, rows);
    double y = end;
    for (const std::string& note : small.notes) y = sheet.note(note, y);
    return sheet.finish(y);
}

}  // namespace cabildo::render
