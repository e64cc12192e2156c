// Look and feel in one place: light or dark, semantic colours, and the few style classes that give native controls the
// house's finish (chips, badge, cards). GUI thread.
#pragma once

#include "settings.hpp"

#include <cabildo/render/drawing.hpp>

#include <wx/colour.h>

class wxWindow;
class wxStaticText;

namespace cabildo::workbench {

/// Applies the theme to the whole program and loads the style sheet.
void apply_theme(Theme theme);
/// Whether the theme in use is dark.
bool dark();

/// The colours that our own painting needs, of the theme in use.
struct Colours {
    wxColour text, muted, line, page, card, accent;
    wxColour header, rule;                         ///< ground of tables' headers, and the rules in them
    wxColour error, warning, note;                 ///< bars of notices
    wxColour error_tint, warning_tint, note_tint;  ///< their backgrounds
};
const Colours& colours();
wxColour colour_of(const render::Colour& colour);
const render::Palette& figure_palette();

/// Style classes of the sheet.
enum class Style {
    chip,        ///< rounded button
    chip_left,   ///< its text part, when a closing button follows
    chip_right,  ///< the closing button
    badge,       ///< "illustrative data"
    flat,        ///< button without frame until pointed at
    muted,       ///< secondary text
    small_muted,
    title,       ///< of a page
    heading,     ///< of a section or block
    navigation,  ///< the tree at the left
    bar,         ///< selection bar
    status,      ///< status line
    table,
    primary,     ///< the button that most people want
    form,        ///< a panel whose fields all have `field_height`
    refused,     ///< a field whose text was refused, and its label
    read_only,   ///< a field that can be read alone
};
void set_style(wxWindow* window, Style style);
/// Gives a style or takes it away.
void mark_style(wxWindow* window, Style style, bool on);
/// A static text in a style.
wxStaticText* styled_text(wxWindow* parent, const wxString& text, Style style);

/// Distances in device-independent px.
inline constexpr int gap = 8;
inline constexpr int wide_gap = 16;
inline constexpr int page_margin = 24;
/// Height of a field in a form.
inline constexpr int field_height = 28;

}  // namespace cabildo::workbench
