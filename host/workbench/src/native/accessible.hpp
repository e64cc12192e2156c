// What screen readers are told, and other small things that GTK can do and wxWidgets does not offer. Lists have theirs
// in lists.hpp.
#pragma once

#include <wx/string.h>

class wxWindow;

namespace cabildo::workbench {

/// The name that a screen reader speaks; wxWidgets' SetName() does not get there.
void set_accessible_name(wxWindow* window, const wxString& name);
void set_accessible_description(wxWindow* window, const wxString& description);
/// Says that `label` belongs to `control`, also when it is clicked.
void set_label_for(wxWindow* label, wxWindow* control);

/// A button's label is cut with "…" instead of widening the button or being clipped.
void cut_long_label(wxWindow* button);
/// The same for the entry that a choice shows.
void cut_long_choice(wxWindow* choice);
/// A button that opens a choice: its text at the left, cut where it must be, an arrow at the right.
void set_drop_down(wxWindow* button, const wxString& text);
/// Room in px between a text of several lines and its border; wxWidgets' SetMargins() does not get there.
void set_text_room(wxWindow* text, int left_and_right, int above_and_below);

/// Copies what is selected in a label; false when the window is no label or nothing in it is selected.
bool copy_selected_text(wxWindow* window);

}  // namespace cabildo::workbench
