#include "reports/changes_view.hpp"

#include "data/section_head.hpp"
#include "language.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {
constexpr int row_height = 25;
constexpr int header_height = 30;
constexpr std::size_t most_rows = 8;  ///< seen without scrolling
}  // namespace

ChangesView::ChangesView(wxWindow* parent, std::function<void(bool)> keep) : wxPanel(parent) {
    if (parent->UseBackgroundColour()) SetBackgroundColour(parent->GetBackgroundColour());
    head_ = new SectionHead(this, wxString());
    new_ = head_->add_button(tr({"Quedarse con el nuevo", "Keep the new one"}));
    set_style(new_, Style::primary);
    old_ = head_->add_button(tr({"Conservar el anterior", "Leave the old one"}));
    new_->Bind(wxEVT_BUTTON, [keep](wxCommandEvent&) { keep(true); });
    old_->Bind(wxEVT_BUTTON, [keep](wxCommandEvent&) { keep(false); });
    list_ = new RowList(this, tr({"Qué cambió", "What has changed"}),
                        {{tr({"Tabla", "Table"}), 150, false, true, false, true},
                         {tr({"Fila", "Row"}), 140},
                         {tr({"Columna", "Column"}), 120},
                         {tr({"Antes", "Before"}), 80, true},
                         {tr({"Ahora", "Now"}), 80, true},
                         {tr({"Cambio", "Change"}), 166, true, false, true}});
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head_, 0, wxEXPAND | wxBOTTOM, FromDIP(gap));
    column->Add(list_, 1, wxEXPAND);
    SetSizer(column);
}

void ChangesView::show(const reports::DocumentChanges& changes, const wxString& why_not) {
    lines_ = reports::change_lines(changes, language());
    head_->set_heading(tr({"Calculado de nuevo: {0}", "Run again: {0}"}, {reports::summary_of(changes, language())}));
    new_->Enable(why_not.empty());
    new_->SetToolTip(why_not);
    list_->set_rows(lines_.size(), [this](std::size_t row, unsigned column) -> ListCell {
        if (row >= lines_.size()) return {};
        const reports::ChangeLine& line = lines_[row];
        switch (column) {
            case 0: return {line.block.label.empty() ? line.block.id : line.block.label};
            case 1: return {line.row.label};
            case 2: return {line.column.label};
            case 3: return {line.before};
            case 4: return {line.after};
            default: return {line.change};
        }
    });
}

int ChangesView::height_for(int) const {
    const auto rows = static_cast<int>(std::clamp<std::size_t>(lines_.size(), 2, most_rows));
    return head_->GetMinSize().GetHeight() + FromDIP(gap + header_height + rows * row_height);
}

}  // namespace cabildo::workbench
