#include "data/row_dialog.hpp"

#include "data/codebook_words.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/dialog_buttons.hpp"
#include "native/look.hpp"

#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace cabildo::workbench {

/// One field's control and what its entries stand for.
struct RowDialog::Input {
    db::Field field;
    std::vector<std::string> ids;     ///< of the entries, without the first "not reported"
    std::vector<std::string> labels;  ///< beside them
    wxChoice* choice = nullptr;
    wxComboBox* combo = nullptr;
    wxCheckListBox* ticks = nullptr;
    wxTextCtrl* text = nullptr;
};

namespace {

wxString not_reported() { return from_utf8(status_word(Coverage::not_reported)); }

std::size_t position_of(const std::vector<std::string>& list, const std::string& item) {
    return static_cast<std::size_t>(std::find(list.begin(), list.end(), item) - list.begin());
}

}  // namespace

RowDialog::RowDialog(wxWindow* parent, const Dataset& data, const RowQuestion& question)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, question.title, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      data_(data),
      question_(question) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* grid = new wxFlexGridSizer(2, FromDIP(gap), FromDIP(wide_gap));
    grid->AddGrowableCol(1);
    inputs_.reserve(question.fields.size());
    for (const auto& field : question.fields) {
        const auto found = question.values.find(field.id);
        add_field(grid, field, found == question.values.end() ? std::string() : found->second);
        if (field.id == question.long_text || inputs_.back().ticks) grid->AddGrowableRow(inputs_.size() - 1, 1);
    }
    column->Add(grid, 1, wxEXPAND | wxALL, FromDIP(wide_gap));
    column->Add(dialog_buttons(*this, tr({"Guardar", "Save"})), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(wide_gap));
    set_style(this, Style::form);
    SetSizerAndFit(column);
    CentreOnParent();
    Bind(wxEVT_BUTTON, [this](wxCommandEvent& event) { if (read_fields()) event.Skip(); }, wxID_OK);
}

RowDialog::~RowDialog() = default;

std::vector<Category> RowDialog::choices_of(const db::Field& field) const {
    const std::string name = question_.table + "." + field.id;
    if (const auto given = question_.choices.find(field.id); given != question_.choices.end()) return given->second;
    std::vector<Category> result;
    switch (field.kind) {
        case db::Field::Kind::actor:
            for (const Actor& actor : data_.actors()) result.push_back({actor.id, {actor.name, actor.name}});
            break;
        case db::Field::Kind::choice:
        case db::Field::Kind::open_choice:
        case db::Field::Kind::several: result = data_.vocabulary(name); break;
        case db::Field::Kind::integer:
            for (const Category& step : steps(name)) {
                const std::string text = step_text(name, step.id);
                result.push_back({step.id, {text, text}});
            }
            break;
        default: break;
    }
    return result;
}

void RowDialog::add_field(wxSizer* grid, const db::Field& field, const std::string& value) {
    Input input;
    input.field = field;
    wxWindow* control = nullptr;
    for (const Category& category : choices_of(field)) {
        input.ids.push_back(category.id);
        input.labels.push_back(category.label.in(language()));
    }
    wxArrayString labels;
    for (const auto& label : input.labels) labels.Add(from_utf8(label));
    const wxSize size = FromDIP(wxSize(340, field_height));
    const bool has_steps = field.kind == db::Field::Kind::integer && !input.ids.empty();
    const bool long_text = field.id == question_.long_text;
    switch (has_steps ? db::Field::Kind::choice : field.kind) {
        case db::Field::Kind::choice:
            labels.Insert(not_reported(), 0);
            control = input.choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, size, labels);
            break;
        case db::Field::Kind::open_choice:
        case db::Field::Kind::actor:
            input.combo = new wxComboBox(this, wxID_ANY, wxString(), wxDefaultPosition, size, labels);
            input.combo->AutoComplete(labels);
            input.combo->SetHint(not_reported());
            control = input.combo;
            break;
        case db::Field::Kind::several:
            control = input.ticks = new wxCheckListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(340, 118)), labels);
            break;
        default:
            input.text = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition,
                                        long_text ? FromDIP(wxSize(440, 110)) : size, long_text ? wxTE_MULTILINE : 0);
            if (long_text) set_text_room(input.text, FromDIP(8), FromDIP(5));
            else input.text->SetHint(not_reported());
            control = input.text;
    }
    auto* label = new wxStaticText(this, wxID_ANY, label_text(tr(field.label)));
    set_label_for(label, control);
    set_accessible_name(control, tr(field.label));
    const bool tall = long_text || field.kind == db::Field::Kind::several;
    grid->Add(label, 0, tall ? wxALIGN_TOP : wxALIGN_CENTRE_VERTICAL);
    grid->Add(control, 1, wxEXPAND);
    inputs_.push_back(std::move(input));
    enter(field.id, value);
}

void RowDialog::enter(const std::string& field, const std::string& value) {
    for (Input& input : inputs_) {
        if (input.field.id != field) continue;
        const std::size_t position = position_of(input.ids, value);
        const bool known = position < input.ids.size();
        if (input.choice) input.choice->SetSelection(known ? static_cast<int>(position) + 1 : 0);
        if (input.combo) input.combo->SetValue(from_utf8(known ? input.labels[position] : value));
        if (input.text) input.text->SetValue(from_utf8(input.field.kind == db::Field::Kind::decimal ? shown_number(value) : value));
        if (input.ticks) {
            const auto ids = split_ids(value);
            for (unsigned i = 0; i < input.ids.size(); ++i)
                input.ticks->Check(i, std::find(ids.begin(), ids.end(), input.ids[i]) != ids.end());
        }
    }
}

void RowDialog::focus(const std::string& field) {
    for (const Input& input : inputs_)
        if (input.field.id == field && input.text) input.text->SetFocus();
}

std::string RowDialog::read(const Input& input) {
    if (input.choice) {
        const int chosen = input.choice->GetSelection();
        return chosen <= 0 ? std::string() : input.ids[static_cast<std::size_t>(chosen) - 1];
    }
    if (input.text) {
        const std::string text = to_utf8(input.text->GetValue().Strip(wxString::both));
        return input.field.kind == db::Field::Kind::decimal ? typed_number(text) : text;
    }
    if (input.ticks) {
        std::vector<std::string> ids;
        for (unsigned i = 0; i < input.ids.size(); ++i)
            if (input.ticks->IsChecked(i)) ids.push_back(input.ids[i]);
        return join_ids(ids);
    }
    const std::string typed = to_utf8(input.combo->GetValue().Strip(wxString::both));
    if (typed.empty()) return typed;
    const std::size_t position = position_of(input.labels, typed);
    if (position < input.ids.size()) return input.ids[position];
    if (input.field.kind == db::Field::Kind::actor)
        throw Error({"no hay un actor con ese nombre", "there is no actor of that name"}, typed,
                    {"elíjalo de la lista o agréguelo primero en la página Actores",
                     "choose one of the list, or add it on the Actors page first"});
    const std::string id = new_id(typed, input.ids);
    new_terms_.emplace_back(input.field.id, Category{id, {typed, typed}});
    return id;
}

bool RowDialog::read_fields() {
    new_terms_.clear();
    values_.clear();
    try {
        for (const Input& input : inputs_) values_[input.field.id] = read(input);
        const std::string& mandatory = question_.mandatory;
        if (!mandatory.empty() && values_[mandatory].empty()) {
            const auto field = std::find_if(inputs_.begin(), inputs_.end(),
                                            [&](const Input& each) { return each.field.id == mandatory; });
            throw Error({"falta un dato", "something is missing"}, field->field.label.in(language()),
                        {"complételo para guardar", "fill it in to save"});
        }
        return true;
    } catch (const Error& error) {
        wxMessageBox(from_utf8(error.line(language())), GetTitle(), wxOK | wxICON_WARNING, this);
        return false;
    }
}

}  // namespace cabildo::workbench
