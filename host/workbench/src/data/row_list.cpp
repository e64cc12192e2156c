#include "data/row_list.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/lists.hpp"
#include "native/look.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <numeric>

namespace cabildo::workbench {

class RowList::Model : public wxDataViewVirtualListModel {
public:
    explicit Model(RowList& list) : list_(list) {}

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        if (row < list_.order_.size()) value = from_utf8(list_.cell_(list_.order_[row], column).text);
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attribute) const override {
        if (row >= list_.order_.size() || !list_.cell_(list_.order_[row], column).muted) return false;
        attribute.SetColour(colours().muted);
        attribute.SetItalic(true);
        return true;
    }

private:
    RowList& list_;
};

namespace {

constexpr int cell_room = 6;
constexpr int least_column = 56;
constexpr std::ptrdiff_t few_rows = 64;  ///< so many come and go one by one

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
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES | wxBORDER_THEME),
      model_(new Model(*this)) {
    cell_ = [](std::size_t, unsigned) { return RowCell{}; };
    AssociateModel(model_.get());
    set_accessible_name(this, name);
    set_style(this, Style::table);
    make_list(this, inside_page);
    show_cut_texts(this);
    set_columns(columns);
    Bind(wxEVT_CHAR_HOOK, &RowList::press, this);
    Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {  // whatever changed the size, also while the list was hidden
        event.Skip();
        fit_columns();
    });
    Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, [this](wxDataViewEvent& event) {
        if (event.GetDataViewColumn()) sort_by(event.GetDataViewColumn()->GetModelColumn());
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
        const auto alignment = columns[i].number ? wxALIGN_RIGHT : wxALIGN_LEFT;
        auto* renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, alignment);
        renderer->EnableEllipsize(wxELLIPSIZE_END);
        auto* column = new wxDataViewColumn(columns[i].title, renderer, i, FromDIP(columns[i].width), alignment,
                                            wxDATAVIEW_COL_RESIZABLE);
        AppendColumn(column);
        pad_cells(column, FromDIP(cell_room), FromDIP(2));
        cut_header(column, columns[i].number);
    }
    fitted_to_ = 0;
    fit_columns();
}

/// Columns that do not fit side by side give way, each by the same part, as long as something of them can be read; room
/// that is left goes to those that stretch.
void RowList::fit_columns() {
    const int room = GetClientSize().GetWidth() - FromDIP(4);
    if (room < FromDIP(100) || room == fitted_to_ || GetColumnCount() != columns_.size()) return;
    fitted_to_ = room;
    int wanted = 0, stretching = 0;
    for (const RowColumn& column : columns_) {
        wanted += FromDIP(column.width);
        stretching += column.stretch;
    }
    const double part = wanted > room ? static_cast<double>(room) / wanted : 1.0;
    for (unsigned i = 0; i < columns_.size(); ++i) {
        const int width = FromDIP(columns_[i].width), least = std::min(FromDIP(least_column), width);
        const int more = columns_[i].stretch && room > wanted ? (room - wanted) / stretching : 0;
        set_column_width(GetColumn(i), std::max(static_cast<int>(width * part), least) + more);
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
    const auto more = static_cast<std::ptrdiff_t>(count) - static_cast<std::ptrdiff_t>(order_.size());
    order_.resize(count);
    sort_rows();
    if (more > few_rows || more < -few_rows) return model_->Reset(static_cast<unsigned>(count));
    for (std::ptrdiff_t i = 0; i < more; ++i) model_->RowAppended();
    for (std::ptrdiff_t i = more; i < 0; ++i) model_->RowDeleted(model_->GetCount() - 1);
    redraw_rows(this);
}

void RowList::rows_changed() { redraw_rows(this); }

void RowList::sort_by(unsigned column) {
    const auto row = selected();
    ascending_ = sorted_by_ == column ? !ascending_ : true;
    sorted_by_ = column;
    sort_rows();
    model_->Reset(static_cast<unsigned>(order_.size()));
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
    if (columns_[column].number)
        sort_with([&](std::size_t row) { return number_of(cell_(row, column).text); });
    else
        sort_with([&](std::size_t row) { return from_utf8(cell_(row, column).text).Lower().ToStdWstring(); });
}

std::optional<std::size_t> RowList::selected() const {
    const wxDataViewItem item = GetSelection();
    if (!item.IsOk()) return std::nullopt;
    const unsigned place = model_->GetRow(item);
    if (place >= order_.size()) return std::nullopt;
    return order_[place];
}

std::size_t RowList::place_of(std::size_t row) const {
    return static_cast<std::size_t>(std::find(order_.begin(), order_.end(), row) - order_.begin());
}

void RowList::select(std::size_t row, bool scroll) {
    const std::size_t place = place_of(row);
    if (place >= order_.size()) return;
    const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(place));
    Select(item);
    if (scroll) EnsureVisible(item);
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
