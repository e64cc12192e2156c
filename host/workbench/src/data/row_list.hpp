// A list of texts in columns, as long as need be: native, read by screen readers, sorted by its own permutation of rows.
#pragma once

#include <wx/dataview.h>

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
};

/// What a cell shows. `muted` is for "not reported" and the like.
struct RowCell {
    std::string text;
    bool muted = false;
};

/// Rows are numbered as the owner numbers them, whatever the order on the screen. GUI thread.
class RowList : public wxDataViewCtrl {
public:
    using CellOf = std::function<RowCell(std::size_t row, unsigned column)>;

    RowList(wxWindow* parent, const wxString& name, const std::vector<RowColumn>& columns);

    /// Shows `count` rows; `cell` is asked when a row comes into view. Keeps the sort order; the selection is dropped.
    void set_rows(std::size_t count, CellOf cell);
    void set_columns(const std::vector<RowColumn>& columns);

    std::size_t count() const { return order_.size(); }
    std::optional<std::size_t> selected() const;
    void select(std::size_t row);
    /// The next row after the selected one on the screen, or the one before when it is the last.
    std::optional<std::size_t> neighbour() const;

    std::function<void(std::size_t)> on_select;
    std::function<void(std::size_t)> on_activate;

private:
    class Model;
    void sort_by(unsigned column);
    void sort_rows();
    std::size_t place_of(std::size_t row) const;

    wxObjectDataPtr<Model> model_;
    std::vector<RowColumn> columns_;
    std::vector<std::size_t> order_;  ///< place on the screen -> row
    CellOf cell_;
    std::optional<unsigned> sorted_by_;
    bool ascending_ = true;
};

}  // namespace cabildo::workbench
