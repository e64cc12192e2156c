#include "sheet.hpp"

#include "words.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {
namespace {

constexpr double least_width = 280;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Bytes of a number and space that lead a label ("5 Decisión delegada"); 0 when there are none.
std::size_t leading_number(const std::string& text) {
    std::size_t end = 0;
    while (end < text.size() && end < 3 && is_digit(text[end])) ++end;
    if (end == 0 || end >= text.size() || text[end] != ' ') return 0;
    return end + 1;
}

}  // namespace

std::pair<std::string, std::string> value_parts(const std::string& text) {
    const std::size_t space = text.find(' ');
    if (space == std::string::npos || space == 0 || space + 1 >= text.size() || (!is_digit(text[space - 1]) && text[space - 1] != '%'))
        return {text, {}};
    const char next = text[space + 1];
    if (!is_digit(next) && next != '(') return {text, {}};
    return {text.substr(0, space), text.substr(space + 1)};
}

std::string tip_text(const std::string& label, const std::string& text) {
    if (label.empty() || text.empty()) return label + text;
    return label + ": " + text;
}

double tick_room(const Sheet& sheet, const Axis& axis, bool percent) {
    return sheet.measured(tick_label(axis.high, axis, sheet.language(), percent), small_size) / 2 + 1;
}

Colour ordered_colour(const Palette& palette, std::size_t i, std::size_t n) {
    if (n <= 1) return palette.sequential[5];
    const double position = static_cast<double>(i) / static_cast<double>(n - 1);
    return palette.sequential[static_cast<std::size_t>(1 + std::lround(position * 5))];
}

Sheet::Sheet(double width, Language language, const Palette& palette, const TextMeasure& measure)
    : language_(language), palette_(palette), measure_(measure) {
    drawing_.width = std::max(least_width, std::floor(width));
}

double Sheet::measured(const std::string& text, double size, bool bold) const { return measure_.width(text, size, bold); }

void Sheet::hover(double x, double y, double width, double height, std::string tip) {
    add(RectShape{x, y, width, height, 0, transparent, transparent, 0, std::move(tip)});
}

void Sheet::line(Point from, Point to, Colour colour, double stroke_width, bool dashed) {
    add(LineShape{{from, to}, colour, stroke_width, dashed});
}

TextShape& Sheet::text(Point at, std::string text, TextStyle style) {
    TextShape shape;
    shape.at = at;
    shape.width = measured(text, style.size, style.bold);
    shape.text = std::move(text);
    shape.style = style;
    drawing_.shapes.emplace_back(std::move(shape));
    return std::get<TextShape>(drawing_.shapes.back());
}

TextStyle Sheet::style(double size, Anchor anchor) const { return {size, false, palette_.text, anchor, false}; }

TextStyle Sheet::muted(double size, Anchor anchor) const { return {size, false, palette_.muted, anchor, true}; }

RowLabels Sheet::row_labels(std::vector<std::string> labels) const {
    RowLabels result;
    result.whole = std::move(labels);
    const double most = std::round(width() * (width() < 480 ? 0.4 : width() < 800 ? 0.36 : 0.3));
    for (const std::string& label : result.whole) {
        result.fitted.push_back(fitted(measure_, label, most, label_size, false, 3));
        result.width = std::max(result.width, result.fitted.back().width);
    }
    return result;
}

void Sheet::row_label(const RowLabels& labels, std::size_t row, double x, double y, bool numbered) {
    const FittedText& label = labels.fitted[row];
    double baseline = y + label_size * 0.36 - static_cast<double>(label.lines.size() - 1) * line_pitch / 2;
    for (std::size_t i = 0; i < label.lines.size(); ++i, baseline += line_pitch) {
        TextShape& shape = text({x, baseline}, label.lines[i], style(label_size, Anchor::end));
        if (label.cut) shape.tip = labels.whole[row];
        const std::size_t lead = numbered && i == 0 ? leading_number(shape.text) : 0;
        if (lead == 0) continue;
        shape.lead = {shape.text.substr(0, lead), label_size, false, palette_.muted};
        shape.text.erase(0, lead);
    }
}

double Sheet::value_width(const std::string& text, double size) const {
    const auto [strong, rest] = value_parts(text);
    return measured(strong, size) + (rest.empty() ? 0 : measured(" " + rest, size - 1.5));
}

void Sheet::value(Point at, const std::string& text, Anchor anchor, double size, const Colour* halo) {
    const auto [strong, rest] = value_parts(text);
    TextShape& shape = this->text(at, strong, style(size, anchor));
    if (!rest.empty()) shape.tail = {" " + rest, size - 1.5, false, palette_.muted};
    shape.width = value_width(text, size);
    if (halo != nullptr) shape.halo = *halo;
}

double Sheet::legend(const std::vector<LegendItem>& items, double y) {
    constexpr double swatch = 11, gap = 6, between = 18, pitch = 19;
    if (items.empty()) return y;
    double x = 0;
    for (const LegendItem& item : items) {
        const std::string label = ellipsised(measure_, item.label, width() - swatch - gap - 2, label_size - 1);
        const double taken = swatch + gap + measured(label, label_size - 1);
        if (x > 0 && x + taken > width()) {
            x = 0;
            y += pitch;
        }
        add(RectShape{x + 0.5, y + 2.5, swatch, swatch, 2, item.colour, transparent, 0, {}});
        TextShape& shape = text({x + swatch + gap, y + 12}, label, style(label_size - 1));
        if (label != item.label) shape.tip = item.label;
        x += taken + between;
    }
    return y + pitch + 5;
}

double Sheet::note(const std::string& remark, double y) {
    const FittedText lines = fitted(measure_, remark, width() - 2, small_size, false, 3);
    y += 4;
    for (const std::string& line : lines.lines) {
        TextShape& shape = text({0, y + 11}, line, muted());
        if (lines.cut) shape.tip = remark;
        y += 14;
    }
    return y + 2;
}

double Sheet::horizontal_axis(const Axis& axis, const Scale& scale, double top, double bottom, bool percent,
                              const std::string& title) {
    double last_right = -1e9;
    const double baseline = bottom + 17;
    for (const double tick : axis.ticks()) {
        const double x = scale(tick);
        const Colour colour = tick == 0 && axis.low < 0 ? palette_.muted : palette_.grid;
        line({x, top}, {x, bottom}, colour);
        std::string label = tick_label(tick, axis, language_, percent);
        const double half = measured(label, small_size) / 2;
        const double centre = std::min(std::max(x, half), width() - half);
        if (centre - half < last_right + 6) continue;
        text({centre, baseline}, std::move(label), muted(small_size, Anchor::middle));
        last_right = centre + half;
    }
    double y = bottom + 24;
    if (!title.empty()) {
        const double left = scale(axis.low);
        const double room = width() - left;
        const std::string shown = ellipsised(measure_, title, room, small_size);
        TextShape& shape = text({left, y + 11}, shown, muted());
        if (shown != title) shape.tip = title;
        y += 17;
    }
    return y;
}

Drawing Sheet::finish(double height) {
    drawing_.height = std::ceil(height);
    return std::move(drawing_);
}

Drawing Sheet::empty() {
    drawing_.shapes.clear();
    constexpr double height = 88;
    add(RectShape{0.5, 0.5, width() - 1, height - 1, 4, transparent, palette_.grid, 1, {}});
    text({width() / 2, height / 2 + 4}, words::no_data.in(language_), muted(label_size, Anchor::middle));
    return finish(height);
}

}  // namespace cabildo::render
