// What flows over sheets, in pieces that are not divided, and how it breaks into pages.
#pragma once

#include "paged/canvas.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cabildo::render::paged {

/// A line of a paragraph, a figure, a row of a table: whatever stays whole.
struct Piece {
    double height = 0;
    double before = 0;            ///< space above, unless it is first on its page
    bool with_next = false;       ///< not the last on a page, if that can be helped
    bool new_page = false;        ///< first on a page
    bool turned = false;          ///< on a sheet turned round
    double least_scale = 1;       ///< a figure may be painted smaller, down to this, where that saves a page or a hole in one
    std::shared_ptr<const Piece> repeated{};  ///< painted above where this piece is first on a page, as the head of a table is
    std::string destination{};    ///< name by which links find it
    std::function<void(const Canvas&, double x, double y)> paint{};
};

struct Placed {
    const Piece* piece;
    double y;          ///< of the top of the page's text
    double scale = 1;  ///< of what is painted, from its upper left corner
};

struct Sheet {
    bool turned = false;
    std::vector<Placed> pieces{};
};

/// Height of the text on an upright sheet and on a turned one.
struct TextHeight {
    double upright, turned;
    double of(bool is_turned) const { return is_turned ? turned : upright; }
};

/// Pieces that stay together move together to the next page; where they are higher than a page, they break where they must.
/// Figures become a little smaller where the rest of a part then stays on the page, or a hole of some size is filled.
std::vector<Sheet> sheets_of(const std::vector<Piece>& pieces, const TextHeight& height);

}  // namespace cabildo::render::paged
