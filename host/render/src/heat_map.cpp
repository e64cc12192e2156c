// Heat maps: series are rows, categories columns.
#include "layouts.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {
namespace {

constexpr double gap = 2, least_column = 15, widest_column = 66;
constexpr double line_height = 13;                            ///< of column labels
constexpr double longest_turned = 160;                        ///< px of a slanted or standing label
constexpr double slant = 0.7071;                              ///< sine and cosine of 45°
constexpr double least_slanted = 18, two_lines_slanted = 36;  ///< px from column to column

/// The labels above the columns, all at one angle.
struct ColumnLabels {
    double angle = 0;
    std::vector<FittedText> texts;
    double longest = 0;
    double lines = 1;

    /// Px that slanted labels reach beyond the last column.
    double over_right() const { return angle == -45 ? longest * slant : 0; }
};

struct Grid {
    RowLabels labels;
    ColumnLabels columns;
    double left = 0, top = 0, cell = 0, row = 24;

    double x(std::size_t column) const { return left + static_cast<double>(column) * (cell + gap); }
    double y(std::size_t r) const { return top + static_cast<double>(r) * (row + gap); }
};

/// The greatest magnitude, and whether values lie on both sides of zero.
struct Range {
    double most = 0;
    bool below = false;
};

Range cell_range(const Chart& chart) {
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

ColumnLabels labels_at(const Sheet& sheet, const Chart& chart, double angle, double width, std::size_t lines) {
    ColumnLabels labels;
    labels.angle = angle;
    for (const auto& [id, label] : chart.categories) {
        labels.texts.push_back(fitted(sheet.measure(), label, width, small_size, false, lines));
        labels.longest = std::max(labels.longest, labels.texts.back().width);
        labels.lines = std::max(labels.lines, static_cast<double>(labels.texts.back().lines.size()));
    }
    return labels;
}

bool whole(const ColumnLabels& labels) {
    return std::none_of(labels.texts.begin(), labels.texts.end(), [](const FittedText& text) { return text.cut; });
}

/// Slanted labels in one line, or in two where the columns are far enough apart for that and it makes them shorter.
ColumnLabels slanted(const Sheet& sheet, const Chart& chart, double pitch) {
    if (pitch >= two_lines_slanted)
        for (const double width : {70.0, 90.0, 110.0, 135.0})
            if (auto labels = labels_at(sheet, chart, -45, width, 2); whole(labels)) return labels;
    return labels_at(sheet, chart, -45, longest_turned, pitch >= two_lines_slanted ? 2 : 1);
}

Grid grid_of(const Sheet& sheet, const Chart& chart) {
    Grid grid;
    std::vector<std::string> rows;
    for (const Series& series : chart.series) rows.push_back(series.label);
    grid.labels = sheet.row_labels(std::move(rows));
    grid.left = grid.labels.width > 0 ? std::ceil(grid.labels.width) + 10 : 0;
    const auto count = static_cast<double>(chart.categories.size());
    const auto cell_for = [&](double room) { return std::min(widest_column, std::floor(room / count) - gap); };
    const double room = sheet.width() - grid.left;
    grid.cell = cell_for(room);
    // Upright in three lines at most where all fit whole, else slanted, else standing.
    grid.columns = labels_at(sheet, chart, 0, grid.cell - 2, 3);
    if (!whole(grid.columns)) {
        grid.columns = slanted(sheet, chart, grid.cell + gap);
        const double pitch = cell_for(room - grid.columns.over_right()) + gap;
        if (grid.columns.lines > 1 && pitch * slant < 2 * line_height) grid.columns = slanted(sheet, chart, least_slanted);
        grid.cell = cell_for(room - grid.columns.over_right());
        if (grid.cell + gap < least_slanted) {
            grid.columns = labels_at(sheet, chart, -90, longest_turned, 1);
            grid.cell = cell_for(room);
        }
    }
    for (std::size_t r = 0; r < chart.series.size(); ++r)
        if (grid.labels.fitted[r].lines.size() > 1) grid.row = std::max({grid.row, 32.0, grid.labels.height(r) + 4});
    return grid;
}

/// Draws the column labels from y on; returns the y below them.
double column_labels(Sheet& sheet, const Chart& chart, const Grid& grid, double y) {
    const ColumnLabels& labels = grid.columns;
    const double turned = labels.longest * (labels.angle == -90 ? 1 : slant) + (labels.lines - 1) * line_height * slant;
    const double below = labels.angle == 0 ? y + labels.lines * line_height + 3 : y + turned + 16;
    // Across the reading direction, from one line to the next.
    const double across = labels.angle == -45 ? line_height * slant : 0, down = labels.angle == -45 ? across : line_height;
    for (std::size_t c = 0; c < labels.texts.size(); ++c) {
        const auto& lines = labels.texts[c].lines;
        const double centre = grid.x(c) + grid.cell / 2, back = static_cast<double>(lines.size() - 1);
        double x = centre + (labels.angle == 0 ? 0 : 3.5) - across * back / 2, baseline = below - 6 - down * back;
        for (const std::string& line : lines) {
            TextStyle style = sheet.muted();
            if (labels.angle == 0) style = sheet.muted(small_size, Anchor::middle);
            TextShape& shape = sheet.text({x, baseline}, line, style);
            shape.angle = labels.angle;
            if (labels.texts[c].cut && labels.angle != 0) shape.tip = chart.categories[c].second;
            x += across;
            baseline += down;
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

    const Range range = cell_range(chart);
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
