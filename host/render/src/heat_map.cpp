// Heat maps: series are rows, categories columns.
#include "layouts.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {
namespace {

constexpr double gap = 2, least_column = 15, widest_column = 66;

struct Grid {
    RowLabels labels;
    double left = 0, top = 0, cell = 0, row = 24;
    double angle = 0;       ///< of the column labels
    double over_right = 0;  ///< px that slanted labels reach beyond the last column

    double x(std::size_t column) const { return left + static_cast<double>(column) * (cell + gap); }
    double y(std::size_t r) const { return top + static_cast<double>(r) * (row + gap); }
};

/// The greatest magnitude, and whether values lie on both sides of zero.
struct Range {
    double most = 0;
    bool below = false;
};

Range range_of(const Chart& chart) {
    Range range;
    for (const Series& series : chart.series)
        for (const Datum& datum : series.data)
            if (datum.value) {
                range.most = std::max(range.most, std::abs(*datum.value));
                range.below = range.below || *datum.value < 0;
            }
    return range;
}

Colour cell_colour(const Palette& palette, const Range& range, double value) {
    if (range.most <= 0) return range.below ? palette.diverging[3] : palette.sequential[0];
    const double share = std::abs(value) / range.most;
    if (!range.below) return palette.sequential[static_cast<std::size_t>(std::ceil(share * 6 - 1e-9))];
    const int steps = static_cast<int>(std::ceil(share * 3 - 1e-9));
    return palette.diverging[static_cast<std::size_t>(value < 0 ? 3 - steps : 3 + steps)];
}

/// Column labels upright in three lines at most where all fit whole, else slanted, else standing.
double label_angle(const Sheet& sheet, const Chart& chart, double cell) {
    for (const auto& [id, label] : chart.categories)
        if (fitted(sheet.measure(), label, cell - 2, small_size, false, 3).cut)
            return cell + gap >= 18 && sheet.width() >= 520 ? -45 : -90;
    return 0;
}

constexpr double longest_slanted = 160;

Grid grid_of(const Sheet& sheet, const Chart& chart) {
    Grid grid;
    std::vector<std::string> rows;
    for (const Series& series : chart.series) rows.push_back(series.label);
    grid.labels = sheet.row_labels(std::move(rows));
    grid.left = grid.labels.width > 0 ? std::ceil(grid.labels.width) + 10 : 0;
    const auto count = static_cast<double>(chart.categories.size());
    const auto cell_for = [&](double room) { return std::min(widest_column, std::floor(room / count) - gap); };
    grid.cell = cell_for(sheet.width() - grid.left);
    grid.angle = label_angle(sheet, chart, grid.cell);
    if (grid.angle == -45) {
        double longest = 0;
        for (const auto& [id, label] : chart.categories)
            longest = std::max(longest, std::min(longest_slanted, sheet.measured(label, small_size)));
        grid.over_right = longest * 0.71;
        grid.cell = cell_for(sheet.width() - grid.left - grid.over_right);
        if (grid.cell + gap < 18) {
            grid.angle = -90;
            grid.cell = cell_for(sheet.width() - grid.left);
        }
    }
    for (std::size_t r = 0; r < chart.series.size(); ++r)
        if (grid.labels.fitted[r].lines.size() > 1) grid.row = 32;
    return grid;
}

/// Draws the column labels from y on; returns the y below them.
double column_labels(Sheet& sheet, const Chart& chart, const Grid& grid, double y) {
    double lines = 1, longest = 0;
    std::vector<FittedText> labels;
    for (const auto& [id, label] : chart.categories) {
        labels.push_back(grid.angle == 0 ? fitted(sheet.measure(), label, grid.cell - 2, small_size, false, 3)
                                         : fitted(sheet.measure(), label, longest_slanted, small_size, false, 1));
        lines = std::max(lines, static_cast<double>(labels.back().lines.size()));
        longest = std::max(longest, labels.back().width);
    }
    const double below = grid.angle == 0 ? y + lines * 13 + 3 : y + longest * (grid.angle == -90 ? 1 : 0.71) + 16;
    for (std::size_t c = 0; c < labels.size(); ++c) {
        const double centre = grid.x(c) + grid.cell / 2;
        if (grid.angle != 0) {
            TextShape& shape = sheet.text({centre + 3.5, below - 6}, labels[c].lines.front(), sheet.muted());
            shape.angle = grid.angle;
            if (labels[c].cut) shape.tip = chart.categories[c].second;
            continue;
        }
        double baseline = below - 6 - static_cast<double>(labels[c].lines.size() - 1) * 13;
        for (const std::string& line : labels[c].lines) {
            sheet.text({centre, baseline}, line, sheet.muted(small_size, Anchor::middle));
            baseline += 13;
        }
    }
    return below;
}

/// The size at which every number fits its cell; 0 when none does.
double number_size(const Sheet& sheet, const Chart& chart, double cell) {
    for (const double size : {12.0, 10.5, 9.0}) {
        bool fits = true;
        for (const Series& series : chart.series)
            for (const Datum& datum : series.data)
                fits = fits && sheet.measured(value_parts(datum.text).first, size) <= cell - 3;
        if (fits) return size;
    }
    return 0;
}

/// The colours from least to greatest with the two ends written, where the cells hold no numbers.
double colour_legend(Sheet& sheet, const Chart& chart, const Range& range, double x, double y) {
    const NumberFormat numbers(sheet.language());
    const auto written = [&](double value) {
        if (chart.percent) return numbers.percent(value);
        return holds_counts(chart) ? numbers.integer(std::llround(value)) : numbers.decimal(value, 2);
    };
    const std::string low = written(range.below ? -range.most : 0), high = written(range.most);
    const auto& colours = range.below ? sheet.palette().diverging : sheet.palette().sequential;
    const double start = sheet.measured(low, small_size) + 6;
    x = std::max(0.0, std::min(x, sheet.width() - start - 7 * 18 - 6 - sheet.measured(high, small_size) - 1));
    sheet.text({x, y + 17}, low, sheet.muted());
    for (std::size_t i = 0; i < colours.size(); ++i)
        sheet.add(RectShape{x + start + static_cast<double>(i) * 18, y + 8, 17, 11, 0, colours[i], transparent, 0, {}});
    sheet.text({x + start + 7 * 18 + 5, y + 17}, high, sheet.muted());
    return y + 24;
}

}  // namespace

Drawing lay_out_heat_map(Sheet& sheet, const Chart& whole) {
    if (!holds_values(whole)) return sheet.empty();
    const auto columns = static_cast<std::size_t>(sheet.width() * 0.58 / least_column);
    const Reduced small = reduced(whole, sheet.language(), std::min(most_categories, columns), most_categories);
    const Chart& chart = small.chart;
    Grid grid = grid_of(sheet, chart);
    double y = 0;
    if (!chart.category_label.empty()) {
        const std::string shown = ellipsised(sheet.measure(), chart.category_label, sheet.width() - grid.left, small_size);
        sheet.text({grid.left, 11}, shown, sheet.muted());
        y = 18;
    }
    grid.top = column_labels(sheet, chart, grid, y);

    const Range range = range_of(chart);
    const double size = number_size(sheet, chart, grid.cell);
    for (std::size_t r = 0; r < chart.series.size(); ++r) {
        sheet.row_label(grid.labels, r, grid.left - 10, grid.y(r) + grid.row / 2, false);
        for (std::size_t c = 0; c < chart.categories.size(); ++c) {
            const Datum& datum = chart.series[r].data[c];
            const Colour fill = datum.value ? cell_colour(sheet.palette(), range, *datum.value) : transparent;
            const std::string head = tip_text(chart.series[r].label, chart.categories[c].second);
            sheet.add(RectShape{grid.x(c), grid.y(r), grid.cell, grid.row, 0, fill,
                                datum.value ? transparent : sheet.palette().grid, datum.value ? 0.0 : 1.0,
                                tip_text(head, datum.text)});
            const std::string number = value_parts(datum.text).first;
            const bool nothing = datum.value && *datum.value == 0;
            if (size == 0 || number.empty() || nothing) continue;
            const Colour ink = datum.value ? sheet.palette().on(fill) : sheet.palette().muted;
            sheet.text({grid.x(c) + grid.cell / 2, grid.y(r) + grid.row / 2 + size * 0.36}, number,
                       {size, false, ink, Anchor::middle, false});
        }
    }
    y = grid.y(chart.series.size());
    if (size == 0) y = colour_legend(sheet, chart, range, grid.left, y);
    for (const std::string& note : small.notes) y = sheet.note(note, y);
    return sheet.finish(y + 2);
}

}  // namespace cabildo::render
