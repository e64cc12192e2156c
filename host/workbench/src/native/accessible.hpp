// What screen readers are told, and other small things that GTK can do and wxWidgets does not offer. The only file
// beside look.cpp and wrapped_text.cpp that speaks GTK.
#pragma once

#include <wx/string.h>

#include <functional>

class wxDataViewCtrl;
class wxDataViewColumn;
class wxWindow;

namespace cabildo::workbench {

/// The name that a screen reader speaks; wxWidgets' SetName() does not get there.
void set_accessible_name(wxWindow* window, const wxString& name);
void set_accessible_description(wxWindow* window, const wxString& description);
/// Says that `label` belongs to `control`, also when it is clicked.
void set_label_for(wxWindow* label, wxWindow* control);

enum class SortMark { none, ascending, descending };
/// The arrow in a column's header.
void mark_sorted(wxDataViewColumn* column, SortMark mark);

/// Called when a header is clicked, or pressed with the keyboard; lives as long as the column.
void on_header_click(wxDataViewColumn* column, std::function<void()> clicked);

/// Height in px that shows `rows` rows and the header without scrolling.
int height_for_rows(wxDataViewCtrl* control, unsigned rows, int row_height);
/// Height in px of its horizontal scroll bar, width of its vertical one.
int scroll_bar_size(wxDataViewCtrl* control);
/// Room in px left and right of the cells' texts, and above and below them.
void pad_cells(wxDataViewColumn* column, int room, int room_above = 0);
void set_header_tip(wxDataViewColumn* column, const wxString& tip);
/// A header of one or several lines; `full` is what screen readers say.
void set_header(wxDataViewColumn* column, const wxString& lines, const wxString& full, bool at_right);
/// The look of tables; one without vertical scrolling of its own passes the wheel on to what it stands in.
void make_table(wxDataViewCtrl* control, bool vertical_scrolling);
/// A button's label is cut with "…" instead of widening the button or being clipped.
void cut_long_label(wxWindow* button);
/// The same for the entry that a choice shows.
void cut_long_choice(wxWindow* choice);
/// No header, no rules: for navigation.
void make_navigation(wxDataViewCtrl* control);

/// Room in px between a text of several lines and its border; wxWidgets' SetMargins() does not get there.
void set_text_room(wxWindow* text, int left_and_right, int above_and_below);

/// Copies what is selected in a label; false when the window is no label or nothing in it is selected.
bool copy_selected_text(wxWindow* window);

}  // namespace cabildo::workbench
