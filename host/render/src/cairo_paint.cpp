// Drawings painted with Cairo and Pango.
#include "letters.hpp"
#include "png_bytes.hpp"

#include <cabildo/render/cairo.hpp>

#include <cabildo/error.hpp>

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <numbers>
#include <string>
#include <tuple>
#include <vector>

namespace cabildo::render {
namespace {

struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

void set_font(PangoLayout* layout, double size, bool bold) {
    const Owned<PangoFontDescription> font(pango_font_description_new());
    pango_font_description_set_family(font.get(), font_families.data());
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font.get());
}

/// Unhinted metrics, so that a text is as wide at every scale and in print.
Owned<PangoLayout> new_layout(cairo_t* context) {
    Owned<PangoLayout> layout(pango_cairo_create_layout(context));
    PangoContext* pango = pango_layout_get_context(layout.get());
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(pango, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(pango, FALSE);
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    return layout;
}

double layout_width(PangoLayout* layout) {
    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    return static_cast<double>(logical.width) / PANGO_SCALE;
}

/// A line of text in up to three pieces.
struct Piece {
    Owned<PangoLayout> layout;
    Colour colour;
    double width = 0;
};

class Painter {
public:
    explicit Painter(cairo_t* context) : cr_(context) {}

    void operator()(const RectShape& s) const {
        if (s.width <= 0 || s.height <= 0) return;
        const double r = std::min({s.radius, s.width / 2, s.height / 2});
        if (r <= 0) cairo_rectangle(cr_, s.x, s.y, s.width, s.height);
        else {
            constexpr double quarter = std::numbers::pi / 2;
            cairo_new_sub_path(cr_);
            cairo_arc(cr_, s.x + s.width - r, s.y + r, r, -quarter, 0);
            cairo_arc(cr_, s.x + s.width - r, s.y + s.height - r, r, 0, quarter);
            cairo_arc(cr_, s.x + r, s.y + s.height - r, r, quarter, 2 * quarter);
            cairo_arc(cr_, s.x + r, s.y + r, r, 2 * quarter, 3 * quarter);
            cairo_close_path(cr_);
        }
        fill_and_stroke(s.fill, s.stroke, s.stroke_width);
    }

    void operator()(const LineShape& s) const {
        for (const Point& point : s.points) cairo_line_to(cr_, point.x, point.y);
        static constexpr double dashes[] = {5, 3};
        if (s.dashed) cairo_set_dash(cr_, dashes, 2, 0);
        fill_and_stroke(transparent, s.stroke, s.stroke_width);
        cairo_set_dash(cr_, nullptr, 0, 0);
    }

    void operator()(const PolygonShape& s) const {
        for (const auto& ring : s.rings) {
            cairo_new_sub_path(cr_);
            for (const Point& point : ring) cairo_line_to(cr_, point.x, point.y);
            cairo_close_path(cr_);
        }
        fill_and_stroke(s.fill, s.stroke, s.stroke_width);
    }

    void operator()(const CircleShape& s) const {
        cairo_new_sub_path(cr_);
        cairo_arc(cr_, s.centre.x, s.centre.y, s.radius, 0, 2 * std::numbers::pi);
        fill_and_stroke(s.fill, s.stroke, s.stroke_width);
    }

    void operator()(const TextShape& s) const {
        std::vector<Piece> pieces;
        add_piece(pieces, s.lead);
        add_piece(pieces, {s.text, s.style.size, s.style.bold, s.style.colour});
        add_piece(pieces, s.tail);
        double width = 0;
        for (const Piece& piece : pieces) width += piece.width;
        const double before = s.style.anchor == Anchor::start ? 0 : s.style.anchor == Anchor::middle ? width / 2 : width;
        cairo_save(cr_);
        cairo_translate(cr_, s.at.x, s.at.y);
        cairo_rotate(cr_, s.angle * std::numbers::pi / 180);
        if (s.halo.alpha > 0) write(pieces, -before, &s.halo);
        write(pieces, -before, nullptr);
        cairo_restore(cr_);
    }

private:
    void source(const Colour& colour) const { cairo_set_source_rgba(cr_, colour.red, colour.green, colour.blue, colour.alpha); }

    void fill_and_stroke(const Colour& fill, const Colour& stroke, double width) const {
        if (fill.alpha > 0) {
            source(fill);
            cairo_fill_preserve(cr_);
        }
        if (stroke.alpha > 0 && width > 0) {
            source(stroke);
            cairo_set_line_width(cr_, width);
            cairo_stroke_preserve(cr_);
        }
        cairo_new_path(cr_);
    }

    void add_piece(std::vector<Piece>& pieces, const TextPart& part) const {
        if (part.text.empty()) return;
        Piece piece{new_layout(cr_), part.colour};
        set_font(piece.layout.get(), part.size, part.bold);
        pango_layout_set_text(piece.layout.get(), part.text.data(), static_cast<int>(part.text.size()));
        piece.width = layout_width(piece.layout.get());
        pieces.push_back(std::move(piece));
    }

    void write(const std::vector<Piece>& pieces, double x, const Colour* halo) const {
        for (const Piece& piece : pieces) {
            cairo_move_to(cr_, x, -static_cast<double>(pango_layout_get_baseline(piece.layout.get())) / PANGO_SCALE);
            if (halo == nullptr) {
                source(piece.colour);
                pango_cairo_show_layout(cr_, piece.layout.get());
            } else {
                source(*halo);
                pango_cairo_layout_path(cr_, piece.layout.get());
                cairo_set_line_width(cr_, 3);
                cairo_stroke(cr_);
            }
            cairo_new_path(cr_);
            x += piece.width;
        }
    }

    cairo_t* cr_;
};

}  // namespace

void paint(const Drawing& drawing, cairo_t* context) {
    cairo_save(context);
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    const Painter painter(context);
    for (const Shape& shape : drawing.shapes) std::visit(painter, shape);
    cairo_restore(context);
}

struct PangoMeasure::State {
    Owned<cairo_surface_t> surface{cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)};
    Owned<cairo_t> context{cairo_create(surface.get())};
    Owned<PangoLayout> layout{new_layout(context.get())};
    /// A figure that is dragged asks for the same widths again and again.
    std::map<std::tuple<std::string, double, bool>, double, std::less<>> widths;
};

PangoMeasure::PangoMeasure() : state_(std::make_unique<State>()) {}
PangoMeasure::~PangoMeasure() = default;

double PangoMeasure::width(std::string_view text, double size, bool bold) const {
    constexpr std::size_t most_kept = 20'000;
    if (text.empty()) return 0;
    if (const auto known = state_->widths.find(std::tuple(text, size, bold)); known != state_->widths.end()) return known->second;
    PangoLayout* layout = state_->layout.get();
    set_font(layout, size, bold);
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    if (state_->widths.size() >= most_kept) state_->widths.clear();
    return state_->widths.emplace(std::tuple(std::string(text), size, bold), layout_width(layout)).first->second;
}

std::string to_png(const Drawing& drawing, double scale, const Colour& background) {
    const double width = std::ceil(drawing.width * scale), height = std::ceil(drawing.height * scale);
    if (!(width >= 1 && height >= 1 && width <= 32000 && height <= 32000))
        throw Error({"La figura es demasiado grande para una imagen PNG", "The figure is too large for a PNG picture"}, {},
                    {"Elija una escala menor", "Choose a smaller scale"});
    const Owned<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height)));
    const Owned<cairo_t> context(cairo_create(surface.get()));
    const Owned<PangoLayout> layout(new_layout(context.get()));
    family_found(pango_layout_get_context(layout.get()), std::string(font_families));  // throws where nothing could be read
    cairo_set_source_rgb(context.get(), background.red, background.green, background.blue);
    cairo_paint(context.get());
    cairo_scale(context.get(), scale, scale);
    paint(drawing, context.get());
    return png_bytes(surface.get());
}

}  // namespace cabildo::render
