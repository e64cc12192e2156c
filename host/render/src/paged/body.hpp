// The blocks of a document in pieces, and the headings that contents and outline list.
#pragma once

#include "paged/table_pieces.hpp"

#include <string>
#include <vector>

namespace cabildo::render::paged {

/// A heading, as contents and outline list it.
struct Entry {
    std::string number;  ///< "2.", "2.1"; empty where there is but one part
    std::string title;
    int level = 1;
    std::string destination;
    std::size_t piece = 0;  ///< position in the body
};

struct Body {
    std::vector<Piece> pieces;
    std::vector<Entry> entries;
};

/// Without a cover, title, question and source stand above the blocks; the provenance ends it in any case.
Body body_of(const Making& making, bool with_cover);

}  // namespace cabildo::render::paged
