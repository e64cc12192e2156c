#include "data/row_list.hpp"

#include "language.hpp"
#include "native/look.hpp"
#include "natural_order.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <numeric>

namespace cabildo::workbench {

namespace {

constexpr int cell_room = 6;
constexpr int least_column = 56;
constexpr double most_squeezed = 0.85;  ///< of the width that all columns want, before one is left out

double number_of(const std::string& text) {
    std::string digits;
    for (const char c : text)
        if ((c >= '0' && c <= '9') || c == '.' || c == '-') digits += c;
    double value = -std::numeric_limits<double>::infinity();
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace

RowList::RowList(wxWindow* parent, const wxString& name, const std::vector<RowColumn>& columns, bool inside_page)
    : VirtualList(parent, name, wxDV_SINGLE | wxDV_ROW_LINES | wxBORDER_THEME, inside_page ? Wheel::focused : Wheel::list,
                  [this](std::size_t place, unsigned column) { return shown(place, column); }) {
    set_columns(columns);
    Bind(wxEVT_CHAR_HOOK, &RowList::press, this);
    Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {  // whatever changed the size, also while the list was hidden
        event.Skip();
        fit_columns();
    });
    Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, [this](wxDataViewEvent& event) {
        if (event.GetDataViewColumn() && !keeps_order_) sort_by(event.GetDataViewColumn()->GetModelColumn());
    });
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const auto row = selected();
        if (row && on_select) on_select(*row);
    });
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        const auto row = selected();
        if (row && on_activate) on_activate(*row);
    });
}

void RowList::set_columns(const std::vector<RowColumn>& columns) {
    ClearColumns();
    columns_ = columns;
    sorted_by_.reset();
    for (unsigned i = 0; i < columns.size(); ++i) {
        wxDataViewColumn* column = add_column(columns[i].title, FromDIP(columns[i].width), columns[i].number);
        pad_cells(column, FromDIP(cell_room), FromDIP(2));
        cut_header(column, columns[i].number);
    }
    fitted_to_ = 0;
    fit_columns();
}

/// Where columns do not fit side by side, those that may be left out go, the last first; the others give way, each by the
/// same part, as long as something of them can be read. Room that is left goes to those that stretch.
void RowList::fit_columns() {
    const int room = GetClientSize().GetWidth() - FromDIP(4);
    if (room < FromDIP(100) || room == fitted_to_ || GetColumnCount() != columns_.size()) return;
    fitted_to_ = room;
    int wanted = 0, whole = 0, stretching = 0;
    for (const RowColumn& column : columns_) {
        wanted += FromDIP(column.width);
        if (column.whole) whole += FromDIP(column.width);
        stretching += column.stretch;
    }
    for (unsigned i = GetColumnCount(); i-- > 0;) {
        const bool left_out = columns_[i].optional && wanted * most_squeezed > room;
        if (left_out) wanted -= FromDIP(columns_[i].width);
        if (GetColumn(i)->IsHidden() != left_out) GetColumn(i)->SetHidden(left_out);
    }
    const double part = wanted > room ? static_cast<double>(std::max(room - whole, 0)) / std::max(wanted - whole, 1) : 1.0;
    for (unsigned i = 0; i < columns_.size(); ++i) {
        const int width = FromDIP(columns_[i].width), least = std::min(FromDIP(least_column), width);
        const int more = columns_[i].stretch && room > wanted ? (room - wanted) / stretching : 0;
        set_column_width(GetColumn(i), (columns_[i].whole ? width : std::max(static_cast<int>(width * part), least)) + more);
    }
}

void RowList::press(wxKeyEvent& event) {
    const auto row = selected();
    if (event.HasAnyModifiers()) return event.Skip();
    switch (event.GetKeyCode()) {
        case WXK_F2:
            if (row && on_activate) return on_activate(*row);
            break;
        case WXK_DELETE:
            if (row && on_remove) return on_remove(*row);
            break;
        case WXK_INSERT:
            if (on_add) return on_add();
            break;
        default: break;
    }
    event.Skip();
}

void RowList::set_rows(std::size_t count, CellOf cell) {
    UnselectAll();
    cell_ = std::move(cell);
    order_.resize(count);
    sort_rows();
    set_places(count);
}

ListCell RowList::shown(std::size_t place, unsigned column) const {
    if (place >= order_.size() || !cell_) return {};
    ListCell cell = cell_(order_[place], column);
    cell.italic = cell.muted;
    return cell;
}

void RowList::rows_changed() { redraw_rows(this); }

void RowList::sort_by(unsigned column) {
    const auto row = selected();
    ascending_ = sorted_by_ == column ? !ascending_ : true;
    sorted_by_ = column;
    sort_rows();
    reorder();
    if (row) select(*row);
    for (unsigned i = 0; i < GetColumnCount(); ++i)
        mark_sorted(GetColumn(i), i != column ? SortMark::none : ascending_ ? SortMark::ascending : SortMark::descending);
}

void RowList::sort_rows() {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    if (!sorted_by_) return;
    const unsigned column = *sorted_by_;
    const auto sort_with = [&](auto key_of) {
        using Key = decltype(key_of(std::size_t{0}));
        std::vector<Key> keys;
        keys.reserve(order_.size());
        for (std::size_t row = 0; row < order_.size(); ++row) keys.push_back(key_of(row));
        std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return ascending_ ? keys[a] < keys[b] : keys[b] < keys[a];
        });
    };
    if (columns_[column].as_numbered)
        sort_with([](std::size_t row) { return row; });
    else if (columns_[column].number)
        sort_with([&](std::size_t row) { return number_of(cell_(row, column).text); });
    else
        sort_with([&](std::size_t row) { return natural_key(cell_(row, column).text); });
}

std::optional<std::size_t> RowList::selected() const {
    const auto place = selected_place();
    if (!place || *place >= order_.size()) return std::nullopt;
    return order_[*place];
}

std::size_t RowList::place_of(std::size_t row) const {
    return static_cast<std::size_t>(std::find(order_.begin(), order_.end(), row) - order_.begin());
}

void RowList::select(std::size_t row, bool scroll) {
    const std::size_t place = place_of(row);
    if (place >= order_.size()) return;
    select_place(place, scroll);
}

std::optional<std::size_t> RowList::neighbour() const {
    const auto row = selected();
    if (!row) return std::nullopt;
    const std::size_t place = place_of(*row);
    if (place + 1 < order_.size()) return order_[place + 1];
    if (place > 0) return order_[place - 1];
    return std::nullopt;
}

}  // namespace cabildo::workbench
