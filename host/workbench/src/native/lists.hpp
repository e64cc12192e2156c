// What lists and tables need of GTK beyond wxDataViewCtrl: headers, widths, cut texts as tooltips, and where the mouse
// wheel goes.
#pragma once

#include <wx/string.h>

#include <functional>

class wxDataViewColumn;
class wxDataViewCtrl;

namespace cabildo::workbench {

/// Who scrolls when the wheel turns over a list.
enum class Wheel {
    list,     ///< the list, always
    focused,  ///< the list while it has the focus, the page around it otherwise
    page,     ///< the page: the list shows all of its rows
};

enum class SortMark { none, ascending, descending };

/// Keys open no search box; the wheel scrolls what `wheel` says, upright turns never sideways.
void make_list(wxDataViewCtrl* list, Wheel wheel);
/// No header, no rules: for navigation.
void make_navigation(wxDataViewCtrl* list);
/// Draws the rows in sight anew: the model has other values in as many rows.
void redraw_rows(wxDataViewCtrl* list);
/// A cell whose text is cut shows the whole of it when pointed at.
void show_cut_texts(wxDataViewCtrl* list);

/// Height in px that shows `rows` rows and the header without scrolling.
int height_for_rows(wxDataViewCtrl* list, unsigned rows, int row_height);
/// Height in px of its horizontal scroll bar, width of its vertical one.
int scroll_bar_size(wxDataViewCtrl* list);

/// Width in px, without asking for what the rows hold.
void set_column_width(wxDataViewColumn* column, int width);
/// Room in px left and right of the cells' texts, and above and below them.
void pad_cells(wxDataViewColumn* column, int room, int room_above = 0);

/// A header of one line that is cut with "…" where it does not fit, and shown whole when pointed at.
void cut_header(wxDataViewColumn* column, bool at_right);
/// A header of one or several lines; `full` is what screen readers say, and a tip where it says more.
void set_header(wxDataViewColumn* column, const wxString& lines, const wxString& full, bool at_right);
/// The arrow in a column's header.
void mark_sorted(wxDataViewColumn* column, SortMark mark);
/// Called when a header is clicked, or pressed with the keyboard; lives as long as the column.
void on_header_click(wxDataViewColumn* column, std::function<void()> clicked);

/// Where a column is seen in its list, in px from the list's left edge; scrolled columns may begin before it.
struct ColumnExtent {
    int left = 0, width = 0;
};
ColumnExtent extent_of(wxDataViewCtrl* list, wxDataViewColumn* column);
/// Scrolls sideways until the column is in sight.
void show_column(wxDataViewCtrl* list, wxDataViewColumn* column);
/// Called when columns are seen elsewhere: scrolled sideways, or of another width. Lives as long as the list.
void on_columns_moved(wxDataViewCtrl* list, std::function<void()> moved);

}  // namespace cabildo::workbench
