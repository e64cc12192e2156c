// What the lists of the data pages need of GTK beyond wxDataViewCtrl: widths of columns, cut texts as tooltips, wheel.
#pragma once

class wxDataViewColumn;
class wxDataViewCtrl;

namespace cabildo::workbench {

/// Width in px, without asking for what the rows hold.
void set_column_width(wxDataViewColumn* column, int width);
/// A header that does not fit is cut with "…" and shown whole when pointed at.
void cut_header(wxDataViewColumn* column, bool at_right);

/// A cell whose text is cut shows the whole of it when pointed at.
void show_cut_texts(wxDataViewCtrl* list);

/// Keys do not open a search box. A list `inside_page` gives the wheel to the page it stands in, unless it has the focus.
void make_list(wxDataViewCtrl* list, bool inside_page);

/// Draws the rows in sight anew: the model has other values in as many rows.
void redraw_rows(wxDataViewCtrl* list);

}  // namespace cabildo::workbench
