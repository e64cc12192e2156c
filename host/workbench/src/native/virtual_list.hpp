// A native list of texts, as long as need be: rows are asked for when they come into view.
#pragma once

#include "native/lists.hpp"

#include <wx/dataview.h>

#include <functional>
#include <optional>
#include <string>

namespace cabildo::workbench {

/// What a cell shows.
struct ListCell {
    std::string text;
    bool muted = false;  ///< "not reported" and the like
    bool italic = false;
    bool bold = false;
    bool link = false;  ///< leads somewhere when it is activated
};

/// Rows are numbered as they stand on the screen. GUI thread.
class VirtualList : public wxDataViewCtrl {
public:
    using CellAt = std::function<ListCell(std::size_t place, unsigned column)>;

    /// `cell` is asked for places below the number of rows only.
    VirtualList(wxWindow* parent, const wxString& name, long style, Wheel wheel, CellAt cell);
    ~VirtualList() override;

    std::size_t places() const;
    /// Another number of rows. Keeps what is scrolled to where the number is about the same.
    void set_places(std::size_t count);
    /// The same rows in another order: they are all read again.
    void reorder();

    std::optional<std::size_t> selected_place() const;
    void select_place(std::size_t place, bool scroll = true);
    /// The number of rows where the item is none of them.
    std::size_t place_of_item(const wxDataViewItem& item) const;

    /// A column of texts; its model column is its position.
    wxDataViewColumn* add_column(const wxString& title, int width, bool at_right);

private:
    class Model;

    CellAt cell_;
    wxObjectDataPtr<Model> model_;
};

}  // namespace cabildo::workbench
