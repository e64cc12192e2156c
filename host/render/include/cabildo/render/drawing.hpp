// A figure as a list of shapes: laid out once, then painted by Cairo (screen, PNG, PDF) or written as SVG with real text.
// Needs no display and no graphics library.
#pragma once

#include <cabildo/document.hpp>

#include <array>
#include <string>
#include <variant>
#include <vector>

namespace cabildo::render {

/// sRGB, 0–1.
struct Colour {
    double red = 0, green = 0, blue = 0, alpha = 1;

    bool operator==(const Colour&) const = default;
};

struct Point {
    double x = 0, y = 0;
};

enum class Anchor { start, middle, end };

struct TextStyle {
    double size = 12;  ///< px
    bool bold = false;
    Colour colour;
    Anchor anchor = Anchor::start;
    bool muted = false;  ///< secondary text
};

/// Shapes in px, origin at the top left. A transparent colour means no fill or no stroke. `tip` is shown on hover.
struct RectShape {
    double x = 0, y = 0, width = 0, height = 0, radius = 0;
    Colour fill, stroke{0, 0, 0, 0};
    double stroke_width = 1;
    std::string tip;
};
struct LineShape {
    std::vector<Point> points;
    Colour stroke;
    double stroke_width = 1;
    bool dashed = false;
};
struct PolygonShape {  ///< several rings, even-odd
    std::vector<std::vector<Point>> rings;
    Colour fill, stroke{0, 0, 0, 0};
    double stroke_width = 1;
    std::string tip;
};
struct CircleShape {
    Point centre;
    double radius = 1;
    Colour fill, stroke{0, 0, 0, 0};
    double stroke_width = 1;
    std::string tip;
};
struct TextShape {
    Point at;  ///< on the baseline
    std::string text;
    TextStyle style;
};
using Shape = std::variant<RectShape, LineShape, PolygonShape, CircleShape, TextShape>;

struct Drawing {
    double width = 0, height = 0;
    std::vector<Shape> shapes;

    /// The tip of the topmost shape at a point; nullptr when there is none.
    const std::string* tip_at(Point point) const;
};

/// Colours of one look. `light()` is also what is printed.
struct Palette {
    Colour background, text, muted, grid, accent, warning, neutral;
    std::array<Colour, 8> categorical;   ///< colour-blind safe, told apart by lightness too
    std::array<Colour, 7> sequential;    ///< light to dark (dark look: dark to light)

    static const Palette& light();
    static const Palette& dark();
};

/// Width of a text in px. The built-in one is a table of widths, the same on every machine, slightly generous.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    virtual double width(std::string_view text, double size, bool bold) const = 0;
    static const TextMeasure& built_in();
};

/// Lays out a chart, network or map for a width in px; the height follows. `language` is for axis numbers.
Drawing draw(const Chart& chart, Language language, double width, const Palette& palette,
             const TextMeasure& measure = TextMeasure::built_in());
Drawing draw(const Map& map, Language language, double width, const Palette& palette,
             const TextMeasure& measure = TextMeasure::built_in());
Drawing draw(const Network& network, Language language, double width, const Palette& palette,
             const TextMeasure& measure = TextMeasure::built_in());

/// Self-contained SVG with real text, role="img", title and the alternative text. `css_colours` leaves the palette's
/// colours to CSS variables, so that one page serves light and dark.
std::string to_svg(const Drawing& drawing, std::string_view id, std::string_view title, std::string_view alt);

}  // namespace cabildo::render
