// Series over categories from left to right.
#include "layouts.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {
namespace {

/// The frame of the plot and its two scales.
struct Frame {
    double left = 0, right = 0, top = 0, bottom = 0;
    Axis axis;
    std::size_t count = 1;

    double x(std::size_t category) const {
        if (count == 1) return (left + right) / 2;
        return left + (right - left) * static_cast<double>(category) / static_cast<double>(count - 1);
    }
    double y(double value) const { return bottom - (bottom - top) * (value - axis.low) / (axis.high - axis.low); }
};

Axis axis_of(const Chart& chart) {
    double low = chart.reference.value_or(0), high = low;
    for (const Series& series : chart.series)
        for (const Datum& datum : series.data) {
            if (!datum.value) continue;
            low = std::min({low, *datum.value, datum.low.value_or(*datum.value)});
            high = std::max({high, *datum.value, datum.high.value_or(*datum.value)});
        }
    return value_axis(low, high, 5, holds_counts(chart), chart.percent);
}

/// Labels below the plot: each as wide as its place allows in two lines, else every second, third …
double category_axis(Sheet& sheet, const Chart& chart, const Frame& frame) {
    const double pitch = frame.count > 1 ? (frame.right - frame.left) / static_cast<double>(frame.count - 1) : sheet.width();
    std::size_t every = 1;
    while (static_cast<double>(every) * pitch < 44) ++every;
    const double room = std::min(static_cast<double>(every) * pitch - 8, 140.0);
    double lines = 1;
    for (std::size_t c = 0; c < frame.count; c += every) {
        const std::string& whole = chart.categories[c].second;
        // The outermost labels may reach no further than the sheet.
        const double x = frame.x(c);
        const double width = std::min(room, 2 * std::min(x, sheet.width() - x));
        const FittedText label = fitted(sheet.measure(), whole, std::max(width, 16.0), small_size, false, 2);
        double y = frame.bottom + 17;
        for (const std::string& line : label.lines) {
            TextShape& shape = sheet.text({x, y}, line, sheet.muted(small_size, Anchor::middle));
            if (label.cut) shape.tip = whole;
            y += 13;
        }
        lines = std::max(lines, static_cast<double>(label.lines.size()));
    }
    return frame.bottom + 11 + lines * 13;
}

double value_grid(Sheet& sheet, const Chart& chart, const Frame& frame) {
    for (const double tick : frame.axis.ticks()) {
        const double y = frame.y(tick);
        sheet.line({frame.left - 4, y}, {frame.right + 4, y}, sheet.palette().grid);
        sheet.text({frame.left - 10, y + 4}, tick_label(tick, frame.axis, sheet.language(), chart.percent),
                   sheet.muted(small_size, Anchor::end));
    }
    return frame.left;
}

void band(Sheet& sheet, const Series& series, const Frame& frame, Colour colour) {
    std::vector<Point> upper, lower;
    const auto flush = [&] {
        if (upper.size() > 1) {
            upper.insert(upper.end(), lower.rbegin(), lower.rend());
            sheet.add(PolygonShape{{upper}, colour, transparent, 0, {}});
        }
        upper.clear();
        lower.clear();
    };
    colour.alpha = 0.16;
    for (std::size_t c = 0; c < frame.count; ++c) {
        const Datum& datum = series.data[c];
        if (!datum.value || !datum.low || !datum.high) {
            flush();
            continue;
        }
        upper.push_back({frame.x(c), frame.y(*datum.high)});
        lower.push_back({frame.x(c), frame.y(*datum.low)});
    }
    flush();
}

void strokes(Sheet& sheet, const Series& series, const Frame& frame, const Colour& colour) {
    std::vector<Point> points;
    const auto flush = [&] {
        if (points.size() > 1) sheet.add(LineShape{points, colour, 2, false});
        points.clear();
    };
    for (std::size_t c = 0; c < frame.count; ++c) {
        if (series.data[c].value) points.push_back({frame.x(c), frame.y(*series.data[c].value)});
        else flush();
    }
    flush();
}

/// The values above or below their points, as far as they meet no other text and no other point.
void point_values(Sheet& sheet, const Chart& chart, const Frame& frame) {
    std::vector<Box> taken;
    for (std::size_t s = 0; s < chart.series.size(); ++s)
        for (std::size_t c = 0; c < frame.count; ++c)
            if (const Datum& datum = chart.series[s].data[c]; datum.value) {
                const double x = frame.x(c), y = frame.y(*datum.value);
                taken.push_back({x - 4, y - 4, x + 4, y + 4});
            }
    for (std::size_t s = 0; s < chart.series.size(); ++s)
        for (std::size_t c = frame.count; c-- > 0;) {
            const Datum& datum = chart.series[s].data[c];
            if (!datum.value || datum.text.empty()) continue;
            const std::string text = value_parts(datum.text).first;
            const double half = sheet.measured(text, small_size) / 2 + 1;
            if (half > 45) continue;
            const double x = std::clamp(frame.x(c), frame.left - 8 + half, sheet.width() - half);
            for (const double shift : {-9.0, 17.0}) {
                const double y = frame.y(*datum.value) + shift;
                const Box box{x - half, y - 10, x + half, y + 3};
                if (box.top < frame.top - (chart.reference ? 10 : 20) || box.bottom > frame.bottom + 1 ||
                    std::any_of(taken.begin(), taken.end(), [&](const Box& other) { return other.overlaps(box); }))
                    continue;
                taken.push_back(box);
                TextShape& shape = sheet.text({x, y}, text, sheet.style(small_size, Anchor::middle));
                shape.halo = sheet.palette().background;
                break;
            }
        }
}

}  // namespace

Drawing lay_out_lines(Sheet& sheet, const Chart& whole) {
    if (!holds_values(whole)) return sheet.empty();
    const Reduced small = reduced(whole, sheet.language(), whole.categories.size(), most_series);
    const Chart& chart = small.chart;
    Frame frame;
    frame.count = chart.categories.size();
    frame.axis = axis_of(chart);
    double y = series_legend(sheet, small, 0);
    if (!chart.value_label.empty()) {
        sheet.text({0, y + 11}, ellipsised(sheet.measure(), chart.value_label, sheet.width(), small_size), sheet.muted());
        y += 18;
    }
    double ticks = 0;
    for (const double tick : frame.axis.ticks())
        ticks = std::max(ticks, sheet.measured(tick_label(tick, frame.axis, sheet.language(), chart.percent), small_size));
    frame.left = std::ceil(ticks) + 24;
    frame.right = sheet.width() - 24;
    frame.top = y + 20 + reference_room(chart);
    frame.bottom = frame.top + std::clamp(sheet.width() * 0.4, 150.0, 300.0);

    value_grid(sheet, chart, frame);
    double end = category_axis(sheet, chart, frame);
    if (chart.reference) {
        const double at = frame.y(*chart.reference);
        sheet.line({frame.left - 4, at}, {frame.right + 4, at}, sheet.palette().warning, 1.3, true);
        if (!chart.reference_label.empty()) {
            const std::string shown = ellipsised(sheet.measure(), chart.reference_label, frame.right - frame.left, small_size);
            sheet.text({frame.right + 4, frame.top - 14}, shown, {small_size, false, sheet.palette().warning, Anchor::end, false});
        }
    }
    for (std::size_t s = 0; s < chart.series.size(); ++s) band(sheet, chart.series[s], frame, series_colour(sheet.palette(), small, s));
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        const Colour colour = series_colour(sheet.palette(), small, s);
        strokes(sheet, chart.series[s], frame, colour);
        for (std::size_t c = 0; c < frame.count; ++c)
            if (const Datum& datum = chart.series[s].data[c]; datum.value)
                sheet.add(CircleShape{{frame.x(c), frame.y(*datum.value)}, frame.count > 40 ? 2.0 : 3.5, colour,
                                      sheet.palette().background, 1, datum_tip(chart, c, s)});
    }
    if (frame.count <= most_categories) point_values(sheet, chart, frame);
    if (!chart.category_label.empty()) {
        sheet.text({frame.right, end + 10}, ellipsised(sheet.measure(), chart.category_label, frame.right - frame.left, small_size),
                   sheet.muted(small_size, Anchor::end));
        end += 16;
    }
    for (const std::string& note : small.notes) end = sheet.note(note, end);
    return sheet.finish(end + 2);
}

}  // namespace cabildo::render
