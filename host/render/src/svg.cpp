// A drawing as SVG with real text.
#include "ink.hpp"
#include "markup.hpp"

#include <cabildo/render/drawing.hpp>

namespace cabildo::render {
namespace {

class SvgWriter {
public:
    explicit SvgWriter(SvgUse use) : use_(use) {}

    std::string take() { return std::move(out_); }

    void operator()(const RectShape& s) {
        out_ += "<rect";
        attribute("x", s.x);
        attribute("y", s.y);
        attribute("width", s.width);
        attribute("height", s.height);
        if (s.radius > 0) attribute("rx", s.radius);
        paint(s.fill, s.stroke, s.stroke_width, !s.tip.empty());
        close("rect", s.tip);
    }

    void operator()(const LineShape& s) {
        if (s.points.size() == 2) {
            out_ += "<line";
            attribute("x1", s.points[0].x);
            attribute("y1", s.points[0].y);
            attribute("x2", s.points[1].x);
            attribute("y2", s.points[1].y);
        } else {
            out_ += "<polyline points=\"";
            for (std::size_t i = 0; i < s.points.size(); ++i)
                out_ += (i == 0 ? "" : " ") + px(s.points[i].x) + "," + px(s.points[i].y);
            out_ += '"';
        }
        paint(transparent, s.stroke, s.stroke_width, false);
        if (s.dashed) out_ += " stroke-dasharray=\"5 3\"";
        out_ += "/>\n";
    }

    void operator()(const PolygonShape& s) {
        out_ += "<path fill-rule=\"evenodd\" d=\"";
        for (const auto& ring : s.rings) {
            for (std::size_t i = 0; i < ring.size(); ++i)
                out_ += (i == 0 ? "M" : i == 1 ? "L" : " ") + px(ring[i].x) + "," + px(ring[i].y);
            out_ += 'Z';
        }
        out_ += '"';
        paint(s.fill, s.stroke, s.stroke_width, false);
        out_ += " stroke-linejoin=\"round\"";
        close("path", s.tip);
    }

    void operator()(const CircleShape& s) {
        out_ += "<circle";
        attribute("cx", s.centre.x);
        attribute("cy", s.centre.y);
        attribute("r", s.radius);
        paint(s.fill, s.stroke, s.stroke_width, false);
        close("circle", s.tip);
    }

    void operator()(const TextShape& s) {
        // Other programs draw a stroke over the letters instead of behind them: there the halo is a plain rectangle.
        if (s.halo.alpha > 0 && use_ == SvgUse::file && s.angle == 0) {
            const Box box = bounds(s);
            Colour veil = s.halo;
            veil.alpha = 0.8;
            (*this)(RectShape{box.left, box.top, box.right - box.left, box.bottom - box.top, 2, veil, transparent, 0, {}});
        }
        out_ += "<text";
        attribute("x", s.at.x);
        attribute("y", s.at.y);
        attribute("font-size", s.style.size);
        if (s.style.bold) out_ += " font-weight=\"700\"";
        if (s.style.anchor != Anchor::start) out_ += s.style.anchor == Anchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
        if (s.angle != 0) out_ += " transform=\"rotate(" + px(s.angle) + " " + px(s.at.x) + " " + px(s.at.y) + ")\"";
        const bool halo = s.halo.alpha > 0 && use_ == SvgUse::page;
        paint(s.style.colour, halo ? s.halo : transparent, 3, false);
        if (halo) out_ += " paint-order=\"stroke\" stroke-linejoin=\"round\"";
        out_ += '>';
        if (!s.tip.empty()) out_ += "<title>" + escaped(s.tip) + "</title>";
        part(s.lead);
        out_ += escaped(s.text);
        part(s.tail);
        out_ += "</text>\n";
    }

private:
    void attribute(std::string_view name, double value) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"" + px(value) + '"';
    }

    void part(const TextPart& piece) {
        if (piece.text.empty()) return;
        out_ += "<tspan";
        attribute("font-size", piece.size);
        if (piece.bold) out_ += " font-weight=\"700\"";
        paint(piece.colour, transparent, 0, false);
        out_ += '>' + escaped(piece.text) + "</tspan>";
    }

    /// Colours as attributes, and as classes that a page's style sheet sets in their place.
    void paint(const Colour& fill, const Colour& stroke, double width, bool hover) {
        std::string classes;
        out_ += fill.alpha > 0 ? " fill=\"" + css_colour(fill) + '"' : std::string(" fill=\"none\"");
        if (fill.alpha > 0 && fill.alpha < 1) attribute("fill-opacity", fill.alpha);
        if (fill.alpha <= 0 && hover) out_ += " pointer-events=\"all\"";
        if (fill.alpha > 0 && fill.ink != 0) classes = "f" + std::to_string(fill.ink);
        if (stroke.alpha > 0) {
            out_ += " stroke=\"" + css_colour(stroke) + '"';
            attribute("stroke-width", width);
            if (stroke.alpha < 1) attribute("stroke-opacity", stroke.alpha);
            if (stroke.ink != 0) classes += (classes.empty() ? "s" : " s") + std::to_string(stroke.ink);
        }
        if (use_ == SvgUse::page && !classes.empty()) out_ += " class=\"" + classes + '"';
    }

    void close(std::string_view name, const std::string& tip) {
        if (tip.empty()) {
            out_ += "/>\n";
            return;
        }
        out_ += "><title>" + escaped(tip) + "</title></";
        out_ += name;
        out_ += ">\n";
    }

    SvgUse use_;
    std::string out_;
};

}  // namespace

std::string to_svg(const Drawing& drawing, std::string_view id, std::string_view title, std::string_view alt, SvgUse use) {
    const std::string base = anchor(id);
    SvgWriter writer(use);
    for (const Shape& shape : drawing.shapes) std::visit(writer, shape);
    std::string svg = use == SvgUse::file ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "";
    svg += "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"" + base + "\" width=\"" + px(drawing.width) + "\" height=\"" +
           px(drawing.height) + "\" viewBox=\"0 0 " + px(drawing.width) + ' ' + px(drawing.height) +
           "\" role=\"img\" aria-labelledby=\"" + base + "-title " + base + "-desc\" font-family=\"" + std::string(font_families) + "\">\n";
    svg += "<title id=\"" + base + "-title\">" + escaped(title) + "</title>\n";
    svg += "<desc id=\"" + base + "-desc\">" + escaped(alt) + "</desc>\n";
    return svg + writer.take() + "</svg>\n";
}

}  // namespace cabildo::render
