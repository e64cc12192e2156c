// A figure as a list of shapes: laid out once, then painted by Cairo (screen, PNG, PDF) or written as SVG with real text.
// Needs no display and no graphics library.
#pragma once

#include <cabildo/document.hpp>

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cabildo::render {

/// sRGB, 0–1. `ink` says which colour of the palette it is (0 = none), so that a page can put its own look in its place.
struct Colour {
    double red = 0, green = 0, blue = 0, alpha = 1;
    std::uint8_t ink = 0;

    bool operator==(const Colour&) const = default;
};
inline constexpr Colour transparent{0, 0, 0, 0, 0};

struct Point {
    double x = 0, y = 0;
};

struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;

    bool contains(Point point) const;
    bool overlaps(const Box& other) const;
};

enum class Anchor { start, middle, end };

struct TextStyle {
    double size = 12;  ///< px
    bool bold = false;
    Colour colour;
    Anchor anchor = Anchor::start;
    bool muted = false;  ///< secondary text
};

/// Shapes in px, origin at the top left. A transparent colour means no fill or no stroke. `tip` is shown on hover; a
/// rectangle without fill and with a tip is a place to hover over.
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
/// A further piece of a line of text, in a look of its own.
struct TextPart {
    std::string text;
    double size = 12;
    bool bold = false;
    Colour colour;
};
struct TextShape {
    Point at;  ///< on the baseline
    std::string text;
    TextStyle style;
    TextPart lead, tail;  ///< before and after `text` on the same line, e.g. the percentage after a count
    double width = 0;     ///< of the whole line in px, as measured when it was laid out
    double angle = 0;     ///< degrees clockwise about `at`
    Colour halo = transparent;  ///< drawn behind the letters, where they lie over lines
    std::string tip;      ///< the whole text where `text` is shortened
};
using Shape = std::variant<RectShape, LineShape, PolygonShape, CircleShape, TextShape>;

/// The rectangle around a text, from its measured width.
Box bounds(const TextShape& text);

struct Drawing {
    double width = 0, height = 0;
    std::vector<Shape> shapes;

    /// The tip of the topmost shape at a point; nullptr when there is none.
    const std::string* tip_at(Point point) const;
};

/// Colours of one look. `light()` is also what is printed. Figures are laid out for `background`.
struct Palette {
    Colour background, text, muted, grid, accent, warning, neutral;
    std::array<Colour, 8> categorical;   ///< colour-blind safe, told apart by lightness too; 3:1 on the background
    std::array<Colour, 7> sequential;    ///< light to dark (dark look: dark to light)
    std::array<Colour, 7> diverging;     ///< below zero, zero in the middle, above zero

    static const Palette& light();
    static const Palette& dark();

    /// The colour for text on a fill: 4.5:1 or more on every colour above.
    Colour on(const Colour& fill) const;
};

/// WCAG 2.1 contrast ratio, 1–21.
double contrast(const Colour& one, const Colour& other);

/// Width of a text in px. The built-in one is a table of widths, the same on every machine, slightly generous.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    virtual double width(std::string_view text, double size, bool bold) const = 0;
    static const TextMeasure& built_in();
};

/// Font families of every figure and page, best first.
inline constexpr std::string_view font_families = "Noto Sans, Segoe UI, Roboto, Helvetica Neue, Arial, DejaVu Sans, sans-serif";

/// Charts of more categories than this show the greatest ones; the rest is told as a sum (counts) or said to be left out.
inline constexpr std::size_t most_categories = 40;
/// The same for the series of a chart whose series have colours.
inline constexpr std::size_t most_series = 8;

/// Lays out a chart, network or map for a width in px (at least 280 is used); the height follows. `language` is for axis
/// numbers and the figure's own words.
Drawing draw(const Chart& chart, Language language, double width, const Palette& palette,
             const TextMeasure& measure = TextMeasure::built_in());
Drawing draw(const Map& map, Language language, double width, const Palette& palette,
             const TextMeasure& measure = TextMeasure::built_in());
Drawing draw(const Network& network, Language language, double width, const Palette& palette,
             const TextMeasure& measure = TextMeasure::built_in());

/// Whether a block is a figure, and its drawing.
bool is_figure(const Block& block);
Drawing draw(const Block& figure, Language language, double width, const Palette& palette,
             const TextMeasure& measure = TextMeasure::built_in());

/// The drawing on a background, with its title above: for a file or slide of its own.
Drawing titled(Drawing drawing, std::string_view title, const Palette& palette,
               const TextMeasure& measure = TextMeasure::built_in());

/// Where an SVG stands: alone it carries its colours; in a page the classes of `svg_style()` set them.
enum class SvgUse { file, page };

/// SVG with real text, role="img", title and alternative text. `id` begins every id in it: unique in the page.
std::string to_svg(const Drawing& drawing, std::string_view id, std::string_view title, std::string_view alt,
                   SvgUse use = SvgUse::file);

/// The custom properties of a palette, `--ink-N: #rrggbb;`, and the rules by which SVGs in a page use them.
std::string ink_properties(const Palette& palette);
std::string svg_style();

}  // namespace cabildo::render
