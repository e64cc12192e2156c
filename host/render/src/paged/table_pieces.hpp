// A table in pieces: caption, head, a piece for each row, notes.
#pragma once

#include "paged/measures.hpp"
#include "paged/sheet_flow.hpp"
#include "paged/structure.hpp"

#include <cabildo/document.hpp>

#include <string>
#include <vector>

namespace cabildo::render::paged {

/// What the pieces of a document are made with; outlives them.
struct Making {
    const Document& document;
    const Type& type;
    Frame frame;
    Inks inks;
    Colour accent;
    Structure& structure;
    bool tight = false;  ///< set to fit one sheet: less space, notes and provenance in small type

    /// Space between blocks.
    double space(double roomy) const { return tight ? 0.35 * roomy : roomy; }
    /// Above and below a cell's text.
    double row_space() const { return space(row_gap); }

    const std::string& in(const Text& text) const { return text.in(document.language); }
};

/// A table of at least so many rows may be divided among pages, a few of them on each.
inline constexpr std::size_t few_rows = 8;

/// Adds the table's pieces; `name` is "Tabla 1". The table must outlive them.
void add_table(std::vector<Piece>& pieces, const Table& table, const std::string& name, const Making& making);

}  // namespace cabildo::render::paged
