// The sheet that a figure is laid out on: shapes, texts that fit, and the pieces that every figure has.
#pragma once

#include "ink.hpp"
#include "scale.hpp"
#include "text_fit.hpp"

#include <cabildo/render/drawing.hpp>

#include <string>
#include <utility>
#include <vector>

namespace cabildo::render {

inline constexpr double label_size = 12, small_size = 10.5;  ///< px
inline constexpr double line_pitch = 15;                     ///< px between lines of a label

/// The left-hand labels of rows, wrapped to two lines.
struct RowLabels {
    std::vector<std::string> whole;
    std::vector<FittedText> fitted;
    double width = 0;

    double height(std::size_t row) const { return static_cast<double>(fitted[row].lines.size()) * line_pitch; }
};

struct LegendItem {
    Colour colour;
    std::string label;
};

class Sheet {
public:
    Sheet(double width, Language language, const Palette& palette, const TextMeasure& measure);

    double width() const { return drawing_.width; }
    Language language() const { return language_; }
    const Palette& palette() const { return palette_; }
    const TextMeasure& measure() const { return measure_; }
    double measured(const std::string& text, double size = label_size, bool bold = false) const;

    void add(Shape shape) { drawing_.shapes.push_back(std::move(shape)); }
    /// A rectangle that is only there to be hovered over.
    void hover(double x, double y, double width, double height, std::string tip);
    void line(Point from, Point to, Colour colour, double stroke_width = 1, bool dashed = false);
    /// One line of text; `width` is filled in.
    TextShape& text(Point at, std::string text, TextStyle style);
    TextStyle style(double size = label_size, Anchor anchor = Anchor::start) const;
    TextStyle muted(double size = small_size, Anchor anchor = Anchor::start) const;

    RowLabels row_labels(std::vector<std::string> labels) const;
    /// Right-aligned at x, centred on y. `numbered`: a number that leads the label is muted.
    void row_label(const RowLabels& labels, std::size_t row, double x, double y, bool numbered);
    /// Px that a value's text takes, and the text itself: a count strong, a percentage behind it muted.
    double value_width(const std::string& text, double size) const;
    void value(Point at, const std::string& text, Anchor anchor, double size, const Colour* halo = nullptr);

    /// Items in rows from y on; returns the y below, or y when there are none.
    double legend(const std::vector<LegendItem>& items, double y);
    /// A muted remark from y on; returns the y below.
    double note(const std::string& text, double y);
    /// Vertical grid lines with tick labels below, and the axis title. Returns the y below.
    double horizontal_axis(const Axis& axis, const Scale& scale, double top, double bottom, bool percent,
                           const std::string& title);

    Drawing finish(double height);
    /// "No data", in place of a figure.
    Drawing empty();

private:
    Drawing drawing_;
    Language language_;
    const Palette& palette_;
    const TextMeasure& measure_;
};

/// A value's text in two parts, "9" and "31,0 %"; the second empty where it is one.
std::pair<std::string, std::string> value_parts(const std::string& text);

/// "label: text", leaving out what is empty.
std::string tip_text(const std::string& label, const std::string& text);

/// Px that the last tick's label needs to the right of its tick.
double tick_room(const Sheet& sheet, const Axis& axis, bool percent);

/// Colour i of n that stand for an order, light to dark, leaving out the faintest.
Colour ordered_colour(const Palette& palette, std::size_t i, std::size_t n);

}  // namespace cabildo::render
