#include "paged/paragraphs.hpp"

namespace cabildo::render::paged {
namespace {

constexpr double tint_gap = 6, bar_width = 2.5;

/// With the line after it: the first of several, the last but one, and all of a heading.
bool stays(std::size_t line, std::size_t count, bool with_next) {
    if (with_next) return true;
    return count > 1 && (line == 0 || line + 2 == count);
}

}  // namespace

void add_paragraph(std::vector<Piece>& pieces, Lines lines, const ParagraphPlace& place) {
    const auto shared = std::make_shared<const Lines>(std::move(lines));
    const std::size_t count = shared->count();
    for (std::size_t i = 0; i < count; ++i) {
        Piece piece;
        piece.height = (*shared)[i].height;
        piece.before = i == 0 ? place.before : 0;
        piece.turned = place.turned;
        piece.with_next = stays(i, count, place.with_next);
        const double indent = place.indent;
        piece.paint = [shared, i, indent, element = place.element, address = place.address,
                       target = place.target](const Canvas& canvas, double x, double y) {
            const auto draw = [&] { shared->paint(canvas.context(), i, x + indent, y); };
            if (!address.empty()) canvas.web_link(element, address, draw);
            else if (!target.empty()) canvas.link_to(element, target, draw);
            else canvas.marked(element, draw);
        };
        pieces.push_back(std::move(piece));
    }
}

void add_tinted(std::vector<Piece>& pieces, Lines lines, const ParagraphPlace& place, const Tint& tint) {
    const auto shared = std::make_shared<const Lines>(std::move(lines));
    const std::size_t count = shared->count();
    for (std::size_t i = 0; i < count; ++i) {
        Piece piece;
        const double above = i == 0 ? tint_gap : 0, below = i + 1 == count ? tint_gap : 0;
        piece.height = (*shared)[i].height + above + below;
        piece.before = i == 0 ? place.before : 0;
        piece.turned = place.turned;
        piece.with_next = stays(i, count, place.with_next && i + 1 == count);
        piece.paint = [shared, i, above, tint, height = piece.height, indent = place.indent,
                       element = place.element](const Canvas& canvas, double x, double y) {
            // A little higher than the line, so that no seam shows between two.
            const double seam = i > 0 ? 0.3 : 0;
            canvas.fill({x, y - seam, x + tint.width, y + height}, tint.fill);
            canvas.fill({x, y - seam, x + bar_width, y + height}, tint.bar);
            canvas.marked(element, [&] { shared->paint(canvas.context(), i, x + indent, y + above); });
        };
        pieces.push_back(std::move(piece));
    }
}

void put_bar_above(Piece& piece, const Colour& colour) {
    constexpr double length = 30, thickness = 2.5, gap = 7;
    piece.height += thickness + gap;
    piece.paint = [paint = std::move(piece.paint), colour](const Canvas& canvas, double x, double y) {
        canvas.fill({x, y, x + length, y + thickness}, colour);
        paint(canvas, x, y + thickness + gap);
    };
}

}  // namespace cabildo::render::paged
