// Tables of a text document.
#pragma once

#include "module/docx_notes.hpp"

#include <cabildo/document.hpp>

#include <vector>

namespace cabildo::render {

/// Rows at most of a table that stays together on a page.
inline constexpr std::size_t short_table = 20;

/// Twips of each column, and the letters' size, for a table laid out in a given width.
struct TableLayout {
    std::vector<int> columns;
    int half_points = 17;
    double lines = 1;       ///< about, of the highest cell
    bool fits = true;       ///< no word had to be broken
    double row_height = 0;  ///< about, on the average
};

/// Columns as wide as their figures need; texts take what is left, over several lines. Smaller letters before broken words.
TableLayout lay_out_table(const Table& table, int width);

/// Header rows that repeat on each page, groups over their columns, rows that stay whole, numbers at the right. A short table
/// stays on one page, together with what follows when `with_next`.
void add_table(pugi::xml_node body, const Table& table, const TableLayout& layout, bool with_next, DocxNotes& notes, int& bookmarks);

}  // namespace cabildo::render
