// The house's measures on paper, in points, and the colours of its furniture.
#pragma once

#include "paged/type.hpp"

#include <cabildo/render/report_style.hpp>

namespace cabildo::render::paged {

inline constexpr double side_margin = 51, top_margin = 68, foot_margin = 60;
inline constexpr double head_line = 50, foot_line = 45;  ///< of the furniture's rules, from the edge of the sheet
inline constexpr double text_size = 9.5, small_size = 8, table_size = 8.5;
inline constexpr double full_table_size = 7.9, least_table_size = 7.4;  ///< of tables that fill the sheet, or do not fit else
inline constexpr double tight_size = 7.4;                ///< of notes and provenance where all stands on one sheet
inline constexpr double cell_gap = 4;                    ///< left and right of a cell's text
inline constexpr double after_figures = 9;               ///< more, left of a text beside a column of figures
inline constexpr double between_groups = 5;              ///< more, left of a column of figures that begins or ends a group
inline constexpr double row_gap = 3;                     ///< above and below it

struct Inks {
    Colour text = Palette::light().text, muted = Palette::light().muted, grid = Palette::light().grid;
    Colour soft{0xf4 / 255.0, 0xf5 / 255.0, 0xf7 / 255.0};
    Colour rule{0xc9 / 255.0, 0xce / 255.0, 0xd4 / 255.0};
    Colour link{0x1a / 255.0, 0x5c / 255.0, 0x9e / 255.0};
    Colour white{1, 1, 1};
};

/// A sheet's size and the box of its text.
struct Frame {
    PaperSize upright;

    PaperSize sheet(bool turned) const { return turned ? PaperSize{upright.height, upright.width} : upright; }
    double width(bool turned) const { return sheet(turned).width - 2 * side_margin; }
    double height(bool turned) const { return sheet(turned).height - top_margin - foot_margin; }
};

}  // namespace cabildo::render::paged
