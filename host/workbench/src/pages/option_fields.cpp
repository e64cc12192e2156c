// The controls of an option form, one function for each kind of option.
#include "dialogs/checklist.hpp"
#include "language.hpp"
#include "native/look.hpp"
#include "native/number_entry.hpp"
#include "pages/option_form.hpp"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace cabildo::workbench {

namespace {

constexpr std::size_t most_listed = 3000;  ///< initiatives in a list; beyond, the code is typed
constexpr int widest_control = 300;
constexpr int narrowest_list = 120;
constexpr int several_width = 220;

wxStaticText* label_of(OptionForm* form, const Option& option) {
    auto* label = new wxStaticText(form, wxID_ANY, label_text(tr(option.label)));
    return label;
}

/// The variables that an option takes, by dimension; those beyond characterisation say their dimension.
std::vector<std::pair<std::string, wxString>> variable_items(const Option& option, const Dataset& data) {
    std::vector<const Variable*> variables;
    for (const Variable& variable : data.variables())
        if (option.takes(variable)) variables.push_back(&variable);
    std::stable_sort(variables.begin(), variables.end(),
                     [](const Variable* a, const Variable* b) { return a->dimension < b->dimension; });
    std::vector<std::pair<std::string, wxString>> items;
    for (const Variable* variable : variables) {
        wxString label = tr(variable->label);
        if (variable->dimension != Dimension::characterisation)
            label += from_utf8("  ·  ") + tr(dimension_label(variable->dimension));
        items.emplace_back(variable->id, label);
    }
    return items;
}

std::vector<std::pair<std::string, wxString>> choice_items(const Option& option) {
    std::vector<std::pair<std::string, wxString>> items;
    for (const Category& choice : option.choices) items.emplace_back(choice.id, tr(choice.label));
    return items;
}

std::vector<std::string> parted(const std::string& text) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');)
        if (!part.empty()) parts.push_back(part);
    return parts;
}

/// What is chosen, by name where it is little: "Consulta, Mesa técnica", "Todas", "Ninguna", else "3 de 12 elegidas".
std::string several_text(const Option& option, const std::vector<std::string>& chosen) {
    constexpr std::size_t longest = 24;
    if (chosen.empty()) return to_utf8(tr({"Ninguna", "None"}));
    if (chosen.size() == option.choices.size()) return to_utf8(tr({"Todas", "All"}));
    wxString names;
    for (const Category& choice : option.choices)
        if (std::find(chosen.begin(), chosen.end(), choice.id) != chosen.end())
            names += (names.empty() ? "" : ", ") + tr(choice.label);
    if (names.length() <= longest) return to_utf8(names);
    return to_utf8(tr({"{0} de {1} elegidas", "{0} of {1} chosen"},
                      {std::to_string(chosen.size()), std::to_string(option.choices.size())}));
}

double number_of(const std::string& text, double otherwise) {
    double value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string number_text(double value, int decimals) {
    char buffer[64];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals);
    return error == std::errc() ? std::string(buffer, end) : std::string();
}

}  // namespace

OptionForm::Field OptionForm::make_field(const Option& option, const Dataset& data, const std::string& value) {
    switch (option.kind) {
        case OptionKind::choice:
            return make_list(option, data, [&option](const Dataset&) { return choice_items(option); }, value);
        case OptionKind::several: return make_several(option, value);
        case OptionKind::variable:
            return make_list(option, data, [&option](const Dataset& of) { return variable_items(option, of); }, value);
        case OptionKind::initiative: return make_initiative(option, data, value);
        case OptionKind::number: return make_number(option, value);
        case OptionKind::toggle: return make_toggle(option, value);
        case OptionKind::text: break;
    }
    return option.arranged ? make_arrangement(option, value) : make_text(option, value);
}

OptionForm::Field OptionForm::make_list(const Option& option, const Dataset& data, const ItemsOf& items_of,
                                        const std::string& value) {
    wxStaticText* label = label_of(this, option);
    auto* list = new wxChoice(this, wxID_ANY);
    auto items = std::make_shared<Items>();
    const auto get = [list, items] {
        const int chosen = list->GetSelection();
        return chosen == wxNOT_FOUND ? std::string() : (*items)[static_cast<std::size_t>(chosen)].first;
    };
    const auto set = [list, items](const std::string& wanted) {
        const auto found = std::find_if(items->begin(), items->end(), [&](const auto& item) { return item.first == wanted; });
        list->SetSelection(found == items->end() ? wxNOT_FOUND : static_cast<int>(found - items->begin()));
    };
    const auto fill = [list, items, items_of, get, set, &option](const Dataset& of) {
        Items wanted = items_of(of);
        if (option.may_be_empty) wanted.insert(wanted.begin(), {std::string(), tr({"Ninguna", "None"})});
        if (wanted == *items) return;
        const std::string chosen = get();
        *items = std::move(wanted);
        list->Clear();
        for (const auto& item : *items) list->Append(item.second);
        set(chosen);
    };
    fill(data);
    set(value);
    const int natural = list->GetBestSize().GetWidth();
    list->SetMinSize(wxSize(std::clamp(natural, FromDIP(narrowest_list), FromDIP(widest_control)), -1));
    list->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed_(); });
    return {&option, label, list, get, set, fill};
}

OptionForm::Field OptionForm::make_several(const Option& option, const std::string& value) {
    wxStaticText* label = label_of(this, option);
    auto* button = new wxButton(this, wxID_ANY, wxString());
    auto chosen = std::make_shared<std::vector<std::string>>();
    const auto set = [button, chosen, &option](const std::string& text) {
        *chosen = parted(text);
        button->SetLabel(label_text(from_utf8(several_text(option, *chosen) + "  ▾")));
    };
    set(value);
    button->SetMinSize(FromDIP(wxSize(several_width, -1)));
    const auto get = [chosen] {
        std::string text;
        for (const std::string& each : *chosen) text += (text.empty() ? "" : ",") + each;
        return text;
    };
    button->Bind(wxEVT_BUTTON, [this, button, chosen, set, &option](wxCommandEvent&) {
        std::vector<ChecklistItem> items;
        for (const Category& choice : option.choices)
            items.push_back({tr(choice.label), std::find(chosen->begin(), chosen->end(), choice.id) != chosen->end()});
        const auto ticks = ask_checklist(button, tr(option.label), items);
        if (!ticks) return;
        std::string text;
        for (std::size_t i = 0; i < ticks->size(); ++i)
            if ((*ticks)[i]) text += (text.empty() ? "" : ",") + option.choices[i].id;
        set(text);
        changed_();
    });
    return {&option, label, button, get, set};
}

OptionForm::Field OptionForm::make_initiative(const Option& option, const Dataset& data, const std::string& value) {
    wxStaticText* label = label_of(this, option);
    auto* box = new wxComboBox(this, wxID_ANY, wxString(), wxDefaultPosition, FromDIP(wxSize(widest_control, -1)), {},
                               wxCB_DROPDOWN | wxTE_PROCESS_ENTER);
    auto lines = std::make_shared<std::map<std::string, wxString>>();
    if (option.may_be_empty) box->SetHint(tr({"Ninguna", "None"}));
    const auto set = [box, lines](const std::string& code) {
        const auto line = lines->find(code);
        box->ChangeValue(line != lines->end() ? line->second : from_utf8(code));
    };
    const auto get = [box] {
        const std::string text = to_utf8(box->GetValue().Strip(wxString::both));
        return text.substr(0, text.find(" · "));
    };
    const auto fill = [box, lines, get, set](const Dataset& of) {
        std::map<std::string, wxString> wanted;
        wxArrayString items;
        if (of.size() <= most_listed)
            for (const Initiative& initiative : of.initiatives()) {
                const wxString line = from_utf8(initiative.code + (initiative.title.empty() ? "" : " · " + initiative.title));
                wanted[initiative.code] = line;
                items.push_back(line);
            }
        if (wanted == *lines) return;
        const std::string chosen = get();
        *lines = std::move(wanted);
        box->Set(items);
        box->AutoComplete(items);
        set(chosen);
    };
    fill(data);
    set(value);
    box->SetMinSize(FromDIP(wxSize(widest_control, -1)));
    box->Bind(wxEVT_COMBOBOX, [this](wxCommandEvent&) { changed_(); });
    box->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { changed_(); });
    return {&option, label, box, get, set, fill};
}

OptionForm::Field OptionForm::make_number(const Option& option, const std::string& value) {
    wxStaticText* label = label_of(this, option);
    auto* spin = new wxSpinCtrlDouble(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS,
                                      option.minimum, option.maximum, option.minimum, option.step);
    spin->SetDigits(static_cast<unsigned>(std::max(option.decimals, 0)));
    write_in_language(spin);
    const auto set = [spin, &option](const std::string& text) { spin->SetValue(number_of(text, option.minimum)); };
    set(value);
    spin->Bind(wxEVT_SPINCTRLDOUBLE, [this](wxSpinDoubleEvent&) { changed_(); });
    return {&option, label, spin, [spin, &option] { return number_text(spin->GetValue(), option.decimals); }, set};
}

OptionForm::Field OptionForm::make_toggle(const Option& option, const std::string& value) {
    auto* box = new wxCheckBox(this, wxID_ANY, label_text(tr(option.label)));
    const auto set = [box](const std::string& text) { box->SetValue(text == "yes"); };
    set(value);
    box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed_(); });
    return {&option, nullptr, box, [box] { return std::string(box->GetValue() ? "yes" : "no"); }, set};
}

/// What a native panel has set: nobody types it, so the form says that it is there and takes it away.
OptionForm::Field OptionForm::make_arrangement(const Option& option, const std::string& value) {
    auto* button = new wxButton(this, wxID_ANY, label_text(tr(option.label) + from_utf8("  ✕")));
    auto held = std::make_shared<std::string>();
    const auto set = [this, button, held](const std::string& wanted) {
        *held = wanted;
        if (button->IsShown() == !wanted.empty()) return;
        button->Show(!wanted.empty());
        button->SetMinSize(wanted.empty() ? wxSize(0, 0) : wxDefaultSize);
        SendSizeEvent();
        GetParent()->SendSizeEvent();
    };
    button->Show(false);
    set(value);
    set_style(button, Style::chip);
    button->Bind(wxEVT_BUTTON, [this, set](wxCommandEvent&) {
        set({});
        changed_();
    });
    return {&option, nullptr, button, [held] { return *held; }, set};
}

OptionForm::Field OptionForm::make_text(const Option& option, const std::string& value) {
    wxStaticText* label = label_of(this, option);
    auto* text = new wxTextCtrl(this, wxID_ANY, from_utf8(value), wxDefaultPosition, FromDIP(wxSize(200, -1)));
    text->SetMinSize(FromDIP(wxSize(200, -1)));
    text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed_(); });
    return {&option, label, text, [text] { return to_utf8(text->GetValue()); },
            [text](const std::string& wanted) { text->ChangeValue(from_utf8(wanted)); }};
}

}  // namespace cabildo::workbench
