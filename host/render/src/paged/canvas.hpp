// A page while it is painted: shapes, and the marks by which PDF knows what a text is and where links go.
#pragma once

#include "paged/structure.hpp"

#include <cabildo/render/drawing.hpp>

#include <string>
#include <vector>

typedef struct _cairo cairo_t;

namespace cabildo::render::paged {

class Canvas {
public:
    /// `marked`: takes the element of each marked content, in the order of painting; nullptr paints without marks.
    Canvas(cairo_t* context, const Structure& structure, std::vector<int>* marked)
        : context_(context), structure_(structure), marked_(marked) {}

    cairo_t* context() const { return context_; }

    void fill(const Box& box, const Colour& colour) const;
    void line(Point from, Point to, double width, const Colour& colour) const;

    /// What `draw` paints belongs to the element; a negative one is furniture of the page.
    template <class Draw>
    void marked(int element, const Draw& draw) const {
        begin(element);
        draw();
        end(element);
    }
    /// What `draw` paints is a link to a destination, or to an address in the web.
    template <class Draw>
    void link_to(int element, const std::string& destination, const Draw& draw) const {
        begin_link(element, "dest='" + quoted(destination) + "'");
        draw();
        end_link();
    }
    template <class Draw>
    void web_link(int element, const std::string& address, const Draw& draw) const {
        begin_link(element, "uri='" + quoted(address) + "'");
        draw();
        end_link();
    }
    void destination(const std::string& name, double x, double y) const;

private:
    static std::string quoted(const std::string& text);
    void begin(int element) const;
    void end(int element) const;
    void begin_link(int element, const std::string& attributes) const;
    void end_link() const;

    cairo_t* context_;
    const Structure& structure_;
    std::vector<int>* marked_;
};

}  // namespace cabildo::render::paged
