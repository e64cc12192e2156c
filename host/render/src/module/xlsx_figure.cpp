#include "module/xlsx_figure.hpp"

#include "layouts.hpp"
#include "module/clean_text.hpp"
#include "module/display_format.hpp"
#include "page_words.hpp"
#include "reduced.hpp"
#include "report_parts.hpp"

#include <cabildo/render/cairo.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace cabildo::render {
namespace {

constexpr double picture_width = 712, picture_scale = 2;
constexpr int chart_width = 680;
constexpr double label_size = 12, label_line = 14, label_width = 120;  ///< px, of categories beside bars

const Text figure_data{"Datos de la figura", "Data of the figure"};

/// A rectangle of cells: categories down, series across.
struct Source {
    std::string sheet;
    lxw_row_t first = 0, last = 0;
    lxw_col_t categories = 0;
    std::vector<lxw_col_t> series;
    std::string number;  ///< display format of the axis
    double factor = 1;
    bool upward = false;  ///< the first category stands in the last row
};

bool has_interval(const Chart& chart) {
    return std::any_of(chart.series.begin(), chart.series.end(), [](const Series& series) {
        return std::any_of(series.data.begin(), series.data.end(), [](const Datum& datum) { return datum.low || datum.high; });
    });
}

/// Kinds that spreadsheets draw, without what they would leave out.
bool is_native(const Chart& chart) {
    const bool kind = chart.kind == ChartKind::bar || chart.kind == ChartKind::grouped_bar || chart.kind == ChartKind::stacked_bar ||
                      chart.kind == ChartKind::line;
    return kind && holds_values(chart) && !has_interval(chart);
}

std::optional<double> number_of(const Cell& cell) {
    if (cell.missing) return std::nullopt;
    if (const auto* integer = std::get_if<std::int64_t>(&cell.value)) return static_cast<double>(*integer);
    if (const auto* real = std::get_if<double>(&cell.value)) return *real;
    return std::nullopt;
}

/// The cell shows the datum. Where bars are stacked, nothing and none are drawn alike.
bool same(const std::optional<double>& cell, const std::optional<double>& datum, bool stacked) {
    if (stacked && !datum) return !cell || *cell == 0;
    if (!cell || !datum) return cell.has_value() == datum.has_value();
    return std::abs(*cell - *datum) <= 1e-9 * std::max(1.0, std::abs(*cell));
}

bool row_is(const TableRow& row, const std::pair<std::string, std::string>& category) {
    if (row.cells.empty()) return false;
    const auto* value = std::get_if<std::string>(&row.cells.front().value);
    return (row.id == category.first || (value != nullptr && *value == category.first)) && row.cells.front().text == category.second;
}

/// Row of the table for each category, where they stand one after the other, downward or upward.
std::vector<std::size_t> rows_of_categories(const Table& table, const Chart& chart) {
    std::vector<std::size_t> rows;
    for (const auto& category : chart.categories) {
        const auto found = std::find_if(table.rows.begin(), table.rows.end(), [&](const TableRow& row) { return row_is(row, category); });
        if (found == table.rows.end()) return {};
        rows.push_back(static_cast<std::size_t>(found - table.rows.begin()));
    }
    for (std::size_t i = 2; i < rows.size(); ++i)
        if (rows[i] - rows[i - 1] != rows[1] - rows[0]) return {};
    const bool adjoining = rows.size() < 2 || rows[1] == rows[0] + 1 || rows[0] == rows[1] + 1;
    return adjoining ? rows : std::vector<std::size_t>();
}

/// The column that shows a series: the same figures, in one unit.
std::optional<std::size_t> column_of(const Table& table, const std::vector<std::size_t>& rows, const Series& series, bool stacked) {
    const auto holds = [&](std::size_t column) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const TableRow& row = table.rows[rows[i]];
            if (column >= row.cells.size() || !same(number_of(row.cells[column]), series.data[i].value, stacked)) return false;
        }
        return true;
    };
    for (std::size_t column = 1; column < table.columns.size(); ++column)
        if (holds(column)) return column;
    return std::nullopt;
}

/// The table's cells that hold exactly the chart's data. Rows are counted from the first of the body.
std::optional<Source> found_in(const Table& table, const Chart& chart, Language language) {
    const std::vector<std::size_t> rows = rows_of_categories(table, chart);
    if (rows.empty()) return std::nullopt;
    Source source{{}, static_cast<lxw_row_t>(std::min(rows.front(), rows.back())), static_cast<lxw_row_t>(std::max(rows.front(), rows.back())), 0, {}, {}, 0};
    source.upward = rows.front() > rows.back();
    for (const Series& series : chart.series) {
        const auto column = column_of(table, rows, series, chart.kind == ChartKind::stacked_bar);
        if (!column) return std::nullopt;
        source.series.push_back(static_cast<lxw_col_t>(*column));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!series.data[i].value) continue;
            const DisplayFormat format = display_format(*series.data[i].value, table.rows[rows[i]].cells[*column].text, language);
            if (source.factor != 0 && source.factor != format.factor) return std::nullopt;
            source.factor = format.factor;
            source.number = format.code;
        }
    }
    return source.factor == 0 ? std::nullopt : std::optional(source);
}

class FigureWriter {
public:
    FigureWriter(Book& book, const Place& place, const std::vector<int>& widths, const Document& document)
        : book_(book), place_(place), widths_(widths), language_(document.language) {}

    lxw_row_t write(lxw_row_t row, const Block& figure, const std::string& name, const Table* table, const TablePlace* data) {
        const auto& [title, alt] = std::visit([](const auto& block) { return texts(block); }, figure);
        write_line(book_, place_, row++, widths_, {caption(name, title), {}, {}, {CellRole::heading, false, false, true}});
        const auto* chart = std::get_if<Chart>(&figure);
        if (chart == nullptr || !is_native(*chart)) return picture(row, figure, clean_text(alt.empty() ? title : alt));
        reduced_ = reduced(*chart, language_, most_categories, most_series);
        std::optional<Source> source;
        if (table != nullptr && data != nullptr) source = found_in(*table, reduced_.chart, language_);
        if (source) {
            source->sheet = data->place.name;
            source->first += data->first_row;
            source->last += data->first_row;
        }
        const lxw_row_t below = draw_native(row, source, clean_text(alt.empty() ? title : alt));
        lxw_row_t next = write_said(below);
        if (!source) next = write_data(next + 1, below_source_);
        return next;
    }

private:
    template <class B>
    static std::pair<std::string, std::string> texts(const B& block) {
        if constexpr (requires { block.alt; }) return {block.title, block.alt};
        else return {block.title, {}};
    }

    lxw_row_t picture(lxw_row_t row, const Block& figure, std::string alt) {
        const Drawing drawing = draw(figure, language_, picture_width, Palette::light(), measure_);
        const std::string bytes = to_png(drawing, picture_scale);
        lxw_image_options options{};
        options.x_scale = options.y_scale = 1 / picture_scale;
        options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
        options.description = alt.data();
        {
            const Hushed hushed;
            done(worksheet_insert_image_buffer_opt(place_.sheet, row, 0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), &options));
        }
        return row + rows_of(drawing.height);
    }

    static lxw_row_t rows_of(double px) { return static_cast<lxw_row_t>(std::ceil(px / row_height)) + 1; }

public:
    static int height_of(const Chart& chart) {
        const bool grouped = chart.kind == ChartKind::grouped_bar || (chart.kind == ChartKind::bar && chart.series.size() > 1);
        if (chart.kind == ChartKind::line) return 320;
        const double bars = grouped ? 14.0 * static_cast<double>(chart.series.size()) + 12 : 30;
        const double row = std::max(bars, label_line * label_lines(chart) + 14);
        return std::clamp(static_cast<int>(row * static_cast<double>(chart.categories.size())) + 90, 200, 1400);
    }

private:
    /// Lines of the longest label beside the bars. Where labels would meet, spreadsheets leave out every other one.
    static double label_lines(const Chart& chart) {
        double widest = 0;
        for (const auto& category : chart.categories) widest = std::max(widest, TextMeasure::built_in().width(category.second, label_size, false));
        return std::clamp(std::ceil(widest / label_width), 1.0, 3.0);
    }

    /// Data that stand in no table get cells below the chart; where those will be is known before they are written.
    lxw_row_t draw_native(lxw_row_t row, const std::optional<Source>& given, std::string alt) {
        const Chart& chart = reduced_.chart;
        const int height = height_of(chart);
        const lxw_row_t below = row + rows_of(height);
        below_source_ = own_source(below + 2 + said_lines());
        const Source& source = given ? *given : below_source_;
        const bool line = chart.kind == ChartKind::line;
        lxw_chart* native = workbook_add_chart(book_.handle(), line ? LXW_CHART_LINE : chart.kind == ChartKind::stacked_bar ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR);
        for (std::size_t i = 0; i < chart.series.size(); ++i) add_series(native, source, i);
        dress(native, source);
        lxw_chart_options options{};
        options.description = alt.data();
        options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
        options.x_scale = chart_width / 480.0;  // of the chart's standard size
        options.y_scale = height / 288.0;
        done(worksheet_insert_chart_opt(place_.sheet, row, 0, native, &options));
        return below;
    }

    void add_series(lxw_chart* native, const Source& source, std::size_t i) {
        const Chart& chart = reduced_.chart;
        lxw_chart_series* series = chart_add_series(native, nullptr, nullptr);
        chart_series_set_categories(series, source.sheet.c_str(), source.first, source.categories, source.last, source.categories);
        chart_series_set_values(series, source.sheet.c_str(), source.first, source.series[i], source.last, source.series[i]);
        const std::string& label = chart.series[i].label;
        chart_series_set_name(series, clean_text(label.empty() ? chart.value_label : label).c_str());
        const Palette& palette = Palette::light();
        const Colour colour = series_colour(palette, reduced_, i);
        if (chart.kind == ChartKind::line) {
            lxw_chart_line stroke{};
            stroke.color = colour_number(colour);
            stroke.width = 2.25;
            chart_series_set_line(series, &stroke);
            lxw_chart_fill fill{};
            fill.color = stroke.color;
            chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
            chart_series_set_marker_size(series, 6);
            chart_series_set_marker_fill(series, &fill);
            chart_series_set_marker_line(series, &stroke);
            return;
        }
        lxw_chart_fill fill{};
        fill.color = colour_number(colour);
        chart_series_set_fill(series, &fill);
        if (chart.ordered && chart.series.size() == 1) colour_points(series, source.upward);
        chart_series_set_labels(series);
        const bool stacked = chart.kind == ChartKind::stacked_bar;
        chart_series_set_labels_position(series, stacked ? LXW_CHART_LABEL_POSITION_CENTER : LXW_CHART_LABEL_POSITION_OUTSIDE_END);
        // No "0" where there is no segment to write it on.
        if (stacked) chart_series_set_labels_num_format(series, (source.number + ";" + source.number + ";").c_str());
        lxw_chart_font font = small_font();
        font.color = colour_number(stacked ? palette.on(colour) : palette.text);
        chart_series_set_labels_font(series, &font);
    }

    void colour_points(lxw_chart_series* series, bool upward) {
        const std::size_t count = reduced_.chart.categories.size();
        std::vector<lxw_chart_fill> fills(count);
        std::vector<lxw_chart_point> points(count);
        std::vector<lxw_chart_point*> list;
        for (std::size_t i = 0; i < count; ++i) {
            fills[i].color = colour_number(bar_colour(Palette::light(), reduced_, upward ? count - 1 - i : i, 0));
            points[i].fill = &fills[i];
            list.push_back(&points[i]);
        }
        list.push_back(nullptr);
        chart_series_set_points(series, list.data());
    }

    static lxw_chart_font small_font() {
        static char name[] = "Arial";
        lxw_chart_font font{};
        font.name = name;
        font.size = 9;
        font.bold = LXW_EXPLICIT_FALSE;
        return font;
    }

    void dress(lxw_chart* native, const Source& source) const {
        const Chart& chart = reduced_.chart;
        const bool line = chart.kind == ChartKind::line;
        lxw_chart_font font = small_font();
        // In a chart of bars the library's y axis is the upright one, that of the categories.
        lxw_chart_axis* categories = line ? native->x_axis : native->y_axis;
        lxw_chart_axis* values = line ? native->y_axis : native->x_axis;
        chart_axis_set_num_font(categories, &font);
        chart_axis_set_num_font(values, &font);
        if (!chart.value_label.empty()) {
            chart_axis_set_name(values, clean_text(chart.value_label).c_str());
            chart_axis_set_name_font(values, &font);
        }
        if (line && !chart.category_label.empty()) {
            chart_axis_set_name(categories, clean_text(chart.category_label).c_str());
            chart_axis_set_name_font(categories, &font);
        }
        if (!line) {
            if (!source.upward) {
                chart_axis_set_reverse(categories);
                chart_axis_set_crossing_max(categories);
            }
            chart_axis_set_interval_unit(categories, 1);
            chart_axis_set_major_tick_mark(categories, LXW_CHART_AXIS_TICK_MARK_NONE);
            chart_axis_set_label_position(categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
            chart_set_series_gap(native, 40);
            if (chart.kind == ChartKind::stacked_bar) chart_set_series_overlap(native, 100);
        }
        lxw_chart_line grid{};
        grid.color = colour_number(Palette::light().grid);
        grid.width = 0.75F;
        chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
        chart_axis_major_gridlines_set_line(values, &grid);
        chart_axis_set_num_format(values, source.factor < 1 ? (language_ == Language::es ? "0 %" : "0%") : "General");
        if (chart.kind == ChartKind::stacked_bar && chart.percent) chart_axis_set_max(values, 100 * source.factor);
        if (holds_counts(chart) && greatest(chart) <= 5) chart_axis_set_major_unit(values, 1);
        chart_title_off(native);
        if (chart.series.size() < 2) chart_legend_set_position(native, LXW_CHART_LEGEND_NONE);
        else {
            chart_legend_set_position(native, LXW_CHART_LEGEND_TOP);
            chart_legend_set_font(native, &font);
        }
        lxw_chart_line none{};
        none.none = LXW_TRUE;
        chart_chartarea_set_line(native, &none);
    }

    static double greatest(const Chart& chart) {
        double most = 0;
        for (std::size_t c = 0; c < chart.categories.size(); ++c) {
            double stack = 0;
            for (const Series& series : chart.series) {
                const double value = series.data[c].value.value_or(0);
                stack += value;
                most = std::max(most, value);
            }
            if (chart.kind == ChartKind::stacked_bar) most = std::max(most, stack);
        }
        return most;
    }

    /// What a native chart cannot show is told below it.
    std::vector<std::string> said(const Chart& chart) const {
        std::vector<std::string> lines = reduced_.notes;
        if (chart.reference && !chart.reference_label.empty()) lines.push_back(chart.reference_label);
        if (!chart.divider_label.empty()) lines.push_back(chart.divider_label);
        return lines;
    }
    lxw_row_t said_lines() const { return static_cast<lxw_row_t>(said(reduced_.chart).size()); }
    lxw_row_t write_said(lxw_row_t row) {
        for (const std::string& text : said(reduced_.chart)) write_line(book_, place_, row++, widths_, {text, {}, {}, {CellRole::text, false, true, true}});
        return row;
    }

    /// The cells that write_data fills from `heading` on.
    Source own_source(lxw_row_t first) const {
        const Chart& chart = reduced_.chart;
        Source source{place_.name, first + 1, first + static_cast<lxw_row_t>(chart.categories.size()), 0, {}, {}, 0};
        bool one_factor = true;
        for (std::size_t s = 0; s < chart.series.size(); ++s) {
            source.series.push_back(static_cast<lxw_col_t>(s + 1));
            for (const Datum& datum : chart.series[s].data) {
                if (!datum.value) continue;
                const DisplayFormat format = display_format(*datum.value, datum.text, language_);
                if (source.factor != 0 && source.factor != format.factor) one_factor = false;
                source.factor = format.factor;
                source.number = format.code;
            }
        }
        if (!one_factor || source.factor == 0) source.factor = 1, source.number = "General";
        return source;
    }

    lxw_row_t write_data(lxw_row_t row, const Source& source) {
        const Chart& chart = reduced_.chart;
        book_.write(place_, row++, 0, figure_data.in(language_), {CellRole::text, false, true});
        int lines = 1;
        for (std::size_t s = 0; s < chart.series.size(); ++s)
            if (source.series[s] < widths_.size()) lines = std::max(lines, lines_in(chart.series[s].label, widths_[source.series[s]] - 8, true));
        if (lines > 1) worksheet_set_row_pixels(place_.sheet, row, static_cast<uint32_t>(lines * line_height + 5), nullptr);
        book_.write(place_, row, 0, chart.category_label, {CellRole::header, false, false, true});
        for (std::size_t s = 0; s < chart.series.size(); ++s) {
            const std::string& label = chart.series[s].label;
            book_.write(place_, row, source.series[s], label.empty() ? chart.value_label : label, {CellRole::header, true, false, true});
        }
        ++row;
        for (std::size_t c = 0; c < chart.categories.size(); ++c, ++row) {
            book_.write(place_, row, 0, chart.categories[c].second, {CellRole::body});
            for (std::size_t s = 0; s < chart.series.size(); ++s) {
                const Datum& datum = chart.series[s].data[c];
                CellLook look{CellRole::body, true};
                if (!datum.value) {
                    look.muted = true;
                    book_.write(place_, row, source.series[s], datum.text, look);
                    continue;
                }
                const DisplayFormat format = display_format(*datum.value, datum.text, language_);
                look.number = format.factor == source.factor ? format.code : source.number;
                done(worksheet_write_number(place_.sheet, row, source.series[s], *datum.value * source.factor, book_.look(look)));
            }
        }
        return row;
    }

    Book& book_;
    const Place& place_;
    const std::vector<int>& widths_;
    Language language_;
    PangoMeasure measure_;
    Reduced reduced_;
    Source below_source_;
};

}  // namespace

bool stands_below(const Block& figure, const Table& table, Language language) {
    const auto* chart = std::get_if<Chart>(&figure);
    return chart == nullptr || !is_native(*chart) || found_in(table, reduced(*chart, language, most_categories, most_series).chart, language).has_value();
}

double figure_height(const Block& figure, Language language) {
    constexpr double around = 5 * row_height;
    const auto* chart = std::get_if<Chart>(&figure);
    if (chart != nullptr && is_native(*chart)) return FigureWriter::height_of(reduced(*chart, language, most_categories, most_series).chart) + around;
    return draw(figure, language, picture_width, Palette::light()).height + around;
}

lxw_row_t write_figure(Book& book, const Place& place, lxw_row_t row, const std::vector<int>& widths, const Block& figure, const std::string& name,
                       const Table* table, const TablePlace* data, const Document& document) {
    return FigureWriter(book, place, widths, document).write(row, figure, name, table, data);
}

}  // namespace cabildo::render
