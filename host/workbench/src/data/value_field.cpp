#include "data/value_field.hpp"

#include "data/codebook_words.hpp"
#include "data/typed_text.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/dialog_buttons.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/menu.h>
#include <wx/radiobox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <array>

namespace cabildo::workbench {

namespace {

/// In the order in which they stand above the categories.
constexpr std::array statuses{Coverage::not_coded, Coverage::not_reported};

int text_lines(const Variable& variable) { return variable.kind == VariableKind::text ? 3 : 1; }

}  // namespace

ValueField::ValueField(wxWindow* parent, Drafts& drafts, const Variable& variable, const wxString& read_only, Commit commit)
    : wxPanel(parent), variable_(variable), read_only_(read_only), commit_(std::move(commit)) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    label_ = styled_text(this, tr(variable.label), Style::small_muted);
    cut_long_label(label_);
    label_->SetMinSize(wxSize(FromDIP(60), label_->GetBestSize().y));
    label_->SetToolTip(tr(variable.label));
    column->Add(label_, 0, wxEXPAND | wxBOTTOM, FromDIP(3));
    SetSizer(column);
    switch (variable.kind) {
        case VariableKind::single:
        case VariableKind::ordinal: make_choice(); break;
        case VariableKind::several: make_several(); break;
        case VariableKind::number:
        case VariableKind::text: make_typed(drafts); break;
    }
    wxWindow* control = choice_     ? static_cast<wxWindow*>(choice_)
                        : several_ ? static_cast<wxWindow*>(several_)
                                   : static_cast<wxWindow*>(typed_);
    set_label_for(label_, control);
    set_accessible_name(control, tr(variable.label));
}

void ValueField::make_choice() {
    choice_ = new wxChoice(this, wxID_ANY);
    for (const Coverage status : statuses) choice_->Append(from_utf8(status_word(status)));
    for (const Category& category : variable_.categories) choice_->Append(tr(category.label));
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        const auto chosen = static_cast<std::size_t>(std::max(choice_->GetSelection(), 0));
        if (chosen < statuses.size()) return commit({statuses[chosen], {}});
        commit({Coverage::coded, {variable_.categories[chosen - statuses.size()].id}});
    });
    choice_->SetMinSize(FromDIP(wxSize(100, field_height)));
    cut_long_choice(choice_);
    if (!read_only_.empty()) {
        choice_->Disable();
        choice_->SetToolTip(read_only_);
    }
    GetSizer()->Add(choice_, 0, wxEXPAND);
}

void ValueField::make_several() {
    several_ = new wxButton(this, wxID_ANY, from_utf8("–"), wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
    several_->SetMinSize(FromDIP(wxSize(100, field_height)));
    several_->Enable(read_only_.empty());
    several_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_several(); });
    GetSizer()->Add(several_, 0, wxEXPAND);
}

void ValueField::make_typed(Drafts& drafts) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    typed_ = new TypedText(this, drafts, variable_.label, text_lines(variable_), [this](const std::string& text) { commit_text(text); });
    typed_->set_label(label_);
    if (!read_only_.empty()) typed_->set_read_only(read_only_);
    auto* more = new wxButton(this, wxID_ANY, from_utf8("⋯"), wxDefaultPosition, FromDIP(wxSize(30, field_height)), wxBU_EXACTFIT);
    more->SetMinSize(FromDIP(wxSize(30, field_height)));
    set_style(more, Style::flat);
    set_accessible_name(more, tr({"Estado de {0}", "Status of {0}"}, {variable_.label.in(language())}));
    more->SetToolTip(tr({"Marcar como no informado o sin codificar", "Mark as not reported or not coded"}));
    more->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { status_menu(); });
    more->Show(read_only_.empty());
    row->Add(typed_, 1, wxEXPAND);
    row->Add(more, 0, wide() ? wxALIGN_TOP : wxALIGN_CENTRE_VERTICAL);
    GetSizer()->Add(row, 0, wxEXPAND);
}

void ValueField::show(const std::string& code, const db::VariableValue& value) {
    code_ = code;
    shown_ = value;
    if (choice_) {
        int position = static_cast<int>(std::find(statuses.begin(), statuses.end(), value.coverage) - statuses.begin());
        if (value.coverage == Coverage::coded && !value.categories.empty()) {
            const auto found = std::find_if(variable_.categories.begin(), variable_.categories.end(),
                                            [&](const Category& each) { return each.id == value.categories.front(); });
            position = static_cast<int>(statuses.size() + static_cast<std::size_t>(found - variable_.categories.begin()));
        }
        choice_->SetSelection(position < static_cast<int>(choice_->GetCount()) ? position : 0);
    } else if (several_) {
        const wxString text = from_utf8(value_text(variable_, value));
        set_drop_down(several_, text);
        several_->SetToolTip(text);
    } else {
        typed_->show(variable_.kind == VariableKind::number ? shown_number(value.text) : value.text,
                     {"initiatives/" + code + "/" + variable_.id, of_initiative(variable_.label, code)});
        const wxString status = value.coverage == Coverage::coded ? wxString() : from_utf8(status_word(value.coverage));
        if (!wide()) typed_->SetHint(status);
        // Texts of several lines would keep the colour of the hint.
        if (wide() && typed_->problem().empty())
            label_->SetLabel(label_text(tr(variable_.label) + (status.empty() ? "" : from_utf8(" · ") + status.Lower())));
    }
}

bool ValueField::commit_typing() { return !typed_ || typed_->commit(); }

void ValueField::commit_text(const std::string& text) {
    if (text.empty()) return commit_(variable_.id, {Coverage::not_coded, {}});
    commit_(variable_.id, {Coverage::coded, {text}});
}

void ValueField::commit(const EnteredValue& value) {
    try {
        commit_(variable_.id, value);
    } catch (...) {
        show(code_, shown_);
        throw;
    }
}

void ValueField::choose_several() {
    if (const auto entered = ask_several(this, variable_, shown_)) commit(*entered);
}

void ValueField::status_menu() {
    wxMenu menu;
    for (std::size_t i = 0; i < statuses.size(); ++i)
        menu.AppendCheckItem(static_cast<int>(i) + 1, from_utf8(status_word(statuses[i])))
            ->Check(shown_.coverage == statuses[i]);
    menu.Bind(wxEVT_MENU, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetId() - 1);
        if (chosen < statuses.size()) commit({statuses[chosen], {}});
    });
    PopupMenu(&menu);
}

std::optional<EnteredValue> ask_several(wxWindow* parent, const Variable& variable, const db::VariableValue& value) {
    wxDialog dialog(wxGetTopLevelParent(parent), wxID_ANY, tr(variable.label), wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int edge = dialog.FromDIP(wide_gap);
    auto* list = new wxCheckListBox(&dialog, wxID_ANY, wxDefaultPosition, dialog.FromDIP(wxSize(420, 240)));
    set_accessible_name(list, tr(variable.label));
    for (const Category& category : variable.categories) {
        const int row = list->Append(tr(category.label));
        list->Check(static_cast<unsigned>(row), std::find(value.categories.begin(), value.categories.end(), category.id) !=
                                                    value.categories.end());
    }
    constexpr std::array none_ticked{Coverage::none, Coverage::not_reported, Coverage::not_coded};
    wxArrayString words;
    for (const Coverage status : none_ticked) words.Add(from_utf8(status_word(status)));
    auto* status = new wxRadioBox(&dialog, wxID_ANY, tr({"Si no se marca ninguna", "When none is ticked"}), wxDefaultPosition,
                                  wxDefaultSize, words, 1, wxRA_SPECIFY_ROWS);
    const auto found = std::find(none_ticked.begin(), none_ticked.end(), value.coverage);
    status->SetSelection(found == none_ticked.end() ? 0 : static_cast<int>(found - none_ticked.begin()));
    column->Add(list, 1, wxEXPAND | wxALL, edge);
    column->Add(status, 0, wxEXPAND | wxLEFT | wxRIGHT, edge);
    column->Add(dialog_buttons(dialog, tr({"Aceptar", "OK"})), 0, wxEXPAND | wxALL, edge);
    dialog.SetSizerAndFit(column);
    dialog.CentreOnParent();
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    EnteredValue entered;
    for (unsigned row = 0; row < variable.categories.size(); ++row)
        if (list->IsChecked(row)) entered.value.push_back(variable.categories[row].id);
    if (entered.value.empty()) entered.coverage = none_ticked[static_cast<std::size_t>(status->GetSelection())];
    return entered;
}

}  // namespace cabildo::workbench
