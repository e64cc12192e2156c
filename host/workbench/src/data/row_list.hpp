// The list of the data pages: columns that fit its width, keys to add, open and remove, sorted by a permutation of rows.
#pragma once

#include "native/virtual_list.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cabildo::workbench {

struct RowColumn {
    wxString title;
    int width = 120;  ///< device-independent px
    bool number = false;
    bool stretch = false;   ///< takes the room that the others leave; `width` is the least then
    bool whole = false;     ///< never narrower than `width`: codes tell rows apart by their last signs
    bool optional = false;  ///< left out where there is no room for all
    bool as_numbered = false;  ///< sorts the rows as the owner numbers them: times
};

/// Rows are numbered as the owner numbers them, whatever the order on the screen. GUI thread.
class RowList : public VirtualList {
public:
    using CellOf = std::function<ListCell(std::size_t row, unsigned column)>;

    /// A list `inside_page` leaves the mouse wheel to the page it stands in.
    RowList(wxWindow* parent, const wxString& name, const std::vector<RowColumn>& columns, bool inside_page = false);

    /// Shows `count` rows; `cell` is asked when a row comes into view. Keeps the sort order and, where the number of rows
    /// is about the same, what is scrolled to; the selection is dropped.
    void set_rows(std::size_t count, CellOf cell);
    void set_columns(const std::vector<RowColumn>& columns);
    /// Rows stand as the owner numbers them: headers sort nothing.
    void keep_order() { keeps_order_ = true; }
    /// Some cells have other values; the rows are the same, and so is their order.
    void rows_changed();

    std::size_t count() const { return order_.size(); }
    std::optional<std::size_t> selected() const;
    void select(std::size_t row, bool scroll = true);
    /// The next row after the selected one on the screen, or the one before when it is the last.
    std::optional<std::size_t> neighbour() const;

    std::function<void(std::size_t)> on_select;
    std::function<void(std::size_t)> on_activate;  ///< double click, Enter, F2
    std::function<void(std::size_t)> on_remove;    ///< Delete
    std::function<void()> on_add;                  ///< Insert
    /// As if the header were clicked.
    void sort_by(unsigned column);
    /// The row at a place on the screen, and what a cell shows.
    std::size_t row_at(std::size_t place) const { return order_[place]; }
    ListCell cell(std::size_t row, unsigned column) const { return cell_(row, column); }

private:
    void press(wxKeyEvent& event);
    ListCell shown(std::size_t place, unsigned column) const;
    void fit_columns();
    void sort_rows();
    std::size_t place_of(std::size_t row) const;

    std::vector<RowColumn> columns_;
    std::vector<std::size_t> order_;  ///< place on the screen -> row
    CellOf cell_;
    std::optional<unsigned> sorted_by_;
    bool ascending_ = true;
    bool keeps_order_ = false;
    int fitted_to_ = 0;  ///< width for which the columns were last fitted
};

}  // namespace cabildo::workbench
