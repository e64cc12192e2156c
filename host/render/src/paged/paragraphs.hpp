// Text in pieces: a line each, with as many kept together as good type wants.
#pragma once

#include "paged/sheet_flow.hpp"
#include "paged/type.hpp"

namespace cabildo::render::paged {

struct ParagraphPlace {
    int element = -1;       ///< of the structure
    double before = 0;
    bool turned = false;
    bool with_next = false; ///< stays with what follows
    double indent = 0;
    std::string address{};  ///< in the web, of a text that is a link
    std::string target{};   ///< destination of a text that is a link
};

/// Never one line alone at the foot or head of a page.
void add_paragraph(std::vector<Piece>& pieces, Lines lines, const ParagraphPlace& place);

/// A tinted box with a bar at its left; it may go over pages.
struct Tint {
    Colour fill, bar;
    double width;
};
void add_tinted(std::vector<Piece>& pieces, Lines lines, const ParagraphPlace& place, const Tint& tint);

/// A short bar in the house's colour, above what opens a part.
void put_bar_above(Piece& piece, const Colour& colour);

}  // namespace cabildo::render::paged
