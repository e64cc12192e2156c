// A table block: title, headings of groups of columns, native list, footnotes, how to read it. Sorted by its headers, copied as text and HTML;
// a row with a link to a panel opens it.
#pragma once

#include "document/table_header.hpp"
#include "document/table_rows.hpp"
#include "native/virtual_list.hpp"
#include "workbench.hpp"

#include <wx/panel.h>

#include <vector>

class wxStaticText;

namespace cabildo::workbench {

class WrappedText;

class TableView : public wxPanel {
public:
    TableView(wxWindow* parent, Workbench& workbench, Table table);

    /// Height in px at this width, with all notes.
    int height_for(int width);
    const TableRows& rows() const { return rows_; }
    VirtualList& list() { return *list_; }

    /// As a click on the header.
    void sort_next(std::size_t column);
    void sort(std::size_t column, SortOrder order);
    void copy();
    void set_stale(bool stale);
    /// Opens the panel that a row leads to, as a double click on it or Enter does; nothing where it leads nowhere.
    void open_link(std::size_t place);

private:
    const Cell* link_of(std::size_t place) const;
    void follow(PanelLink link);
    ListCell shown(std::size_t place, unsigned column) const;
    void add_columns();
    void make_room_for_groups(wxDC& dc);
    void add_group_headings();
    int cell_width(wxDC& dc, std::size_t column) const;
    void add_notes();
    void show_order();
    int fit_columns(int width);
    void lay_out();
    int headings_height() const;
    int list_height() const;
    bool wider_than(int width) const;

    Workbench& workbench_;
    TableRows rows_;
    wxStaticText* title_;
    wxWindow* copy_button_;
    VirtualList* list_;
    GroupHeadings* group_headings_ = nullptr;
    std::vector<wxDataViewColumn*> columns_;
    std::vector<int> content_widths_;
    std::vector<WrappedText*> notes_;
};

}  // namespace cabildo::workbench
