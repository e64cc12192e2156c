#include "dialogs/checklist.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/dialog_buttons.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

namespace cabildo::workbench {

std::optional<std::vector<bool>> ask_checklist(wxWindow* anchor, const wxString& title,
                                               const std::vector<ChecklistItem>& items) {
    wxDialog dialog(wxGetTopLevelParent(anchor), wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* list = new wxCheckListBox(&dialog, wxID_ANY, wxDefaultPosition, dialog.FromDIP(wxSize(320, 260)));
    set_accessible_name(list, title);
    for (const ChecklistItem& item : items) {
        const int row = list->Append(item.label);
        list->Check(static_cast<unsigned>(row), item.checked);
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(list, 1, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, dialog.FromDIP(wide_gap));
    column->Add(dialog_buttons(dialog, tr({"Aceptar", "OK"})), 0, wxEXPAND | wxALL, dialog.FromDIP(wide_gap));
    dialog.SetSizerAndFit(column);
    dialog.CentreOnParent();
    list->SetFocus();
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    std::vector<bool> ticks;
    for (unsigned i = 0; i < list->GetCount(); ++i) ticks.push_back(list->IsChecked(i));
    return ticks;
}

}  // namespace cabildo::workbench
