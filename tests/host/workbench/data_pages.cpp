#include "data_pages.hpp"

#include "data/row_dialog.hpp"

#include <boost/test/unit_test.hpp>

#include <wx/choice.h>

#include <algorithm>

namespace cabildo::test {

using namespace cabildo::workbench;

DataPages::DataPages() {
    open_sample();
    frame().go("initiatives");
    settle();
}

InitiativesPage& DataPages::initiatives() {
    auto* page = dynamic_cast<InitiativesPage*>(frame().page());
    BOOST_REQUIRE_MESSAGE(page != nullptr, "the visible page is not that of the initiatives");
    return *page;
}

void DataPages::show(const std::string& code) {
    frame().go("initiatives/" + code);
    BOOST_REQUIRE_EQUAL(initiatives().form().code(), code);
    settle();
}

void DataPages::reopen() {
    frame().open_store(folder() / "sample.cabildo");
    BOOST_REQUIRE(session().is_open());
    frame().go("initiatives");
    settle();
}

db::InitiativeRecord DataPages::record(const std::string& code) { return db::read_record(session().store(), code); }

std::vector<db::PartRow> DataPages::mechanisms(const std::string& code) {
    return record(code).parts[static_cast<std::size_t>(Part::mechanisms)];
}

std::string DataPages::category_label(const std::string& variable, const std::string& category) {
    for (const Category& each : session().everything().variable(variable).categories)
        if (each.id == category) return each.label.in(language());
    return {};
}

void DataPages::choose(const std::string& variable, const std::string& entry) {
    wxChoice& choice = *initiatives().form().field(variable)->choice();
    const int position = choice.FindString(from_utf8(entry), true);
    BOOST_REQUIRE_MESSAGE(position != wxNOT_FOUND, entry + " is not offered");
    choice.SetSelection(position);
    wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
    event.SetEventObject(&choice);
    event.SetInt(position);
    choice.GetEventHandler()->ProcessEvent(event);
    settle();
}

std::string DataPages::shown_choice(const std::string& variable) {
    return to_utf8(initiatives().form().field(variable)->choice()->GetStringSelection());
}

void DataPages::type(const std::string& field, const std::string& text) {
    initiatives().form().core(field)->ChangeValue(from_utf8(text));
}

void answer_row_form(const db::Values& values) {
    with_next_dialog([values](wxDialog& dialog) {
        auto* form = dynamic_cast<RowDialog*>(&dialog);
        BOOST_REQUIRE(form != nullptr);
        for (const auto& [field, value] : values) form->enter(field, value);
        confirm(dialog);
    });
}

void answer_form(const std::vector<std::string>& texts, const std::vector<int>& choices) {
    with_next_dialog([texts, choices](wxDialog& dialog) {
        const auto inputs = controls<wxTextCtrl>(dialog);
        const auto lists = controls<wxChoice>(dialog);
        BOOST_REQUIRE(inputs.size() >= texts.size());
        BOOST_REQUIRE(lists.size() >= choices.size());
        for (std::size_t i = 0; i < texts.size(); ++i) inputs[i]->SetValue(from_utf8(texts[i]));
        for (std::size_t i = 0; i < choices.size(); ++i) lists[i]->SetSelection(choices[i]);
        confirm(dialog);
    });
}

void confirm(wxDialog& dialog) {
    wxCommandEvent event(wxEVT_BUTTON, wxID_OK);
    event.SetEventObject(dialog.FindWindow(wxID_OK));
    dialog.GetEventHandler()->ProcessEvent(event);
}

void press(wxWindow& window, int key) {
    wxKeyEvent event(wxEVT_CHAR_HOOK);
    event.m_keyCode = key;
    event.SetEventObject(&window);
    window.GetEventHandler()->ProcessEvent(event);
}

void press_enter(wxTextCtrl& text) {
    wxCommandEvent event(wxEVT_TEXT_ENTER, text.GetId());
    event.SetEventObject(&text);
    text.GetEventHandler()->ProcessEvent(event);
    settle();
}

}  // namespace cabildo::test
