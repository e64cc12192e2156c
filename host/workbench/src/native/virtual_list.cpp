#include "native/virtual_list.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <algorithm>

namespace cabildo::workbench {

class VirtualList::Model : public wxDataViewVirtualListModel {
public:
    explicit Model(const VirtualList& list) : list_(list) {}

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        value = row < GetCount() ? from_utf8(list_.cell_(row, column).text) : wxString();
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attribute) const override {
        if (row >= GetCount()) return false;
        const ListCell cell = list_.cell_(row, column);
        if (cell.muted) attribute.SetColour(colours().muted);
        if (cell.link) attribute.SetColour(colours().accent);
        if (cell.italic) attribute.SetItalic(true);
        if (cell.bold) attribute.SetBold(true);
        return cell.muted || cell.link || cell.italic || cell.bold;
    }

private:
    const VirtualList& list_;
};

namespace {

constexpr std::ptrdiff_t few_rows = 64;  ///< so many come and go one by one

}  // namespace

VirtualList::VirtualList(wxWindow* parent, const wxString& name, long style, Wheel wheel, CellAt cell)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, style), cell_(std::move(cell)), model_(new Model(*this)) {
    AssociateModel(model_.get());
    set_accessible_name(this, name);
    set_style(this, Style::table);
    make_list(this, wheel);
    show_cut_texts(this);
}

VirtualList::~VirtualList() = default;

std::size_t VirtualList::places() const { return model_->GetCount(); }

void VirtualList::set_places(std::size_t count) {
    const auto more = static_cast<std::ptrdiff_t>(count) - static_cast<std::ptrdiff_t>(places());
    if (more > few_rows || more < -few_rows) return model_->Reset(static_cast<unsigned>(count));
    for (std::ptrdiff_t i = 0; i < more; ++i) model_->RowAppended();
    for (std::ptrdiff_t i = more; i < 0; ++i) model_->RowDeleted(model_->GetCount() - 1);
    redraw_rows(this);
}

void VirtualList::reorder() { model_->Reset(model_->GetCount()); }

std::optional<std::size_t> VirtualList::selected_place() const {
    const wxDataViewItem item = GetSelection();
    if (!item.IsOk()) return std::nullopt;
    const std::size_t place = place_of_item(item);
    if (place >= places()) return std::nullopt;
    return place;
}

std::size_t VirtualList::place_of_item(const wxDataViewItem& item) const {
    return std::min<std::size_t>(model_->GetRow(item), places());
}

void VirtualList::select_place(std::size_t place, bool scroll) {
    const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(place));
    Select(item);
    if (scroll) EnsureVisible(item);
}

wxDataViewColumn* VirtualList::add_column(const wxString& title, int width, bool at_right) {
    const auto alignment = at_right ? wxALIGN_RIGHT : wxALIGN_LEFT;
    auto* renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, alignment);
    renderer->EnableEllipsize(wxELLIPSIZE_END);
    auto* column = new wxDataViewColumn(title, renderer, GetColumnCount(), width, alignment, wxDATAVIEW_COL_RESIZABLE);
    AppendColumn(column);
    return column;
}

}  // namespace cabildo::workbench
