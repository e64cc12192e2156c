#include "paged/canvas.hpp"

#include "markup.hpp"

#include <cairo-pdf.h>

namespace cabildo::render::paged {

void Canvas::fill(const Box& box, const Colour& colour) const {
    cairo_set_source_rgba(context_, colour.red, colour.green, colour.blue, colour.alpha);
    cairo_rectangle(context_, box.left, box.top, box.right - box.left, box.bottom - box.top);
    cairo_fill(context_);
}

void Canvas::line(Point from, Point to, double width, const Colour& colour) const {
    cairo_set_source_rgba(context_, colour.red, colour.green, colour.blue, colour.alpha);
    cairo_set_line_width(context_, width);
    cairo_move_to(context_, from.x, from.y);
    cairo_line_to(context_, to.x, to.y);
    cairo_stroke(context_);
}

std::string Canvas::quoted(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '\'' || c == '\\') result += '\\';
        result += c;
    }
    return result;
}

void Canvas::begin(int element) const {
    if (marked_ == nullptr || element < 0) return;
    cairo_tag_begin(context_, structure_.elements()[static_cast<std::size_t>(element)].name, nullptr);
    marked_->push_back(element);
}

void Canvas::end(int element) const {
    if (marked_ == nullptr || element < 0) return;
    cairo_tag_end(context_, structure_.elements()[static_cast<std::size_t>(element)].name);
}

void Canvas::begin_link(int element, const std::string& attributes) const {
    if (marked_ == nullptr) return;
    cairo_tag_begin(context_, CAIRO_TAG_LINK, attributes.c_str());
    marked_->push_back(element);
}

void Canvas::end_link() const {
    if (marked_ != nullptr) cairo_tag_end(context_, CAIRO_TAG_LINK);
}

void Canvas::destination(const std::string& name, double x, double y) const {
    if (marked_ == nullptr) return;
    const std::string attributes = "name='" + quoted(name) + "' x=" + px(x) + " y=" + px(y);
    cairo_tag_begin(context_, CAIRO_TAG_DEST, attributes.c_str());
    cairo_tag_end(context_, CAIRO_TAG_DEST);
}

}  // namespace cabildo::render::paged
