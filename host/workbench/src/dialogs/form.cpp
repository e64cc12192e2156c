#include "dialogs/form.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/dialog_buttons.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace cabildo::workbench {

namespace {
constexpr int field_width = 320;
constexpr int message_width = 420;
}  // namespace

Form::Form(wxWindow* parent, const wxString& title)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      ok_label_(tr({"Aceptar", "OK"})) {
    grid_ = new wxFlexGridSizer(2, FromDIP(gap), FromDIP(wide_gap));
    grid_->AddGrowableCol(1);
    message_ = styled_text(this, wxString(), Style::refused);
    message_->Hide();
}

void Form::add_line(const Text& label, wxWindow* control, bool tall) {
    auto* text = new wxStaticText(this, wxID_ANY, tr(label));
    set_label_for(text, control);
    set_accessible_name(control, tr(label));
    if (tall) grid_->AddGrowableRow(grid_->GetItemCount() / 2);
    grid_->Add(text, 0, tall ? wxALIGN_TOP | wxTOP : wxALIGN_CENTRE_VERTICAL, tall ? FromDIP(6) : 0);
    grid_->Add(control, 1, wxEXPAND);
}

wxTextCtrl* Form::add_text(const Text& label, const std::string& value) {
    return add(label, new wxTextCtrl(this, wxID_ANY, from_utf8(value), wxDefaultPosition, FromDIP(wxSize(field_width, -1))));
}

wxTextCtrl* Form::add_long_text(const Text& label, const std::string& value) {
    auto* input = new wxTextCtrl(this, wxID_ANY, from_utf8(value), wxDefaultPosition, FromDIP(wxSize(field_width + 120, 160)), wxTE_MULTILINE);
    set_text_room(input, FromDIP(6), FromDIP(4));
    add_line(label, input, true);
    return input;
}

wxChoice* Form::add_choice(const Text& label, const wxArrayString& entries) {
    auto* choice = add(label, new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, entries));
    choice->SetSelection(0);
    return choice;
}

void Form::add_remark(const wxString& remark) {
    grid_->AddSpacer(0);
    auto* text = styled_text(this, remark, Style::small_muted);
    text->Wrap(FromDIP(field_width + 120));
    grid_->Add(text, 0, wxBOTTOM, FromDIP(4));
}

void Form::tell(const wxString& message) {
    if (message.empty() && !message_->IsShown()) return;
    message_->SetLabel(label_text(message));
    message_->Wrap(FromDIP(message_width));
    message_->Show(!message.empty());
    Fit();
}

bool Form::ask(wxTextCtrl* needed) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(grid_, 1, wxEXPAND | wxALL, FromDIP(wide_gap));
    column->Add(message_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(wide_gap));
    column->Add(dialog_buttons(*this, ok_label_), 0, wxEXPAND | wxALL, FromDIP(wide_gap));
    SetSizerAndFit(column);
    CentreOnParent();
    wxWindow* ok = FindWindow(wxID_OK);
    Bind(
        wxEVT_BUTTON,
        [this](wxCommandEvent& event) {
            const auto against = objection ? objection() : std::nullopt;
            if (!against) return event.Skip();
            tell(*against);
        },
        wxID_OK);
    if (needed != nullptr) {
        const auto enable = [ok, needed] { ok->Enable(!text_of(needed).empty()); };
        needed->Bind(wxEVT_TEXT, [this, enable](wxCommandEvent& event) {
            enable();
            tell({});
            event.Skip();
        });
        enable();
        needed->SetFocus();
    }
    return ShowModal() == wxID_OK;
}

std::string text_of(const wxTextCtrl* input) { return to_utf8(input->GetValue().Strip(wxString::both)); }

}  // namespace cabildo::workbench
