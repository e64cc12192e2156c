// The data pages of the real window on the sample, and the few things that people do there: choose, type, fill in a form.
#pragma once

#include "data/initiative_form.hpp"
#include "data/initiative_list.hpp"
#include "data/initiatives_page.hpp"
#include "data/part_section.hpp"
#include "data/passage_card.hpp"
#include "data/evidence_section.hpp"
#include "data/typed_text.hpp"
#include "data/value_field.hpp"
#include "language.hpp"
#include "window.hpp"

#include <cabildo/db/editor.hpp>
#include <cabildo/db/record.hpp>

#include <string>
#include <vector>

namespace cabildo::test {

/// Opened on the list of initiatives.
struct DataPages : Window {
    DataPages();

    workbench::InitiativesPage& initiatives();
    void show(const std::string& code);
    /// Opens the sample's copy again.
    void reopen();

    db::InitiativeRecord record(const std::string& code);
    std::vector<db::PartRow> mechanisms(const std::string& code);
    std::string category_label(const std::string& variable, const std::string& category);

    /// Chooses an entry of a variable's control by what it says.
    void choose(const std::string& variable, const std::string& entry);
    std::string shown_choice(const std::string& variable);
    /// Types into a core field without leaving it.
    void type(const std::string& field, const std::string& text);
};

/// Fills in the next RowDialog and presses its button.
void answer_row_form(const db::Values& values);
/// Types into the texts of the next dialog, in their order, sets its choices, and confirms.
void answer_form(const std::vector<std::string>& texts, const std::vector<int>& choices = {});
void press(wxWindow& window, int key);
void press_enter(wxTextCtrl& text);
/// The OK button of a dialog.
void confirm(wxDialog& dialog);

/// The controls of a kind inside a window, in the order in which they were made.
template <typename Control>
std::vector<Control*> controls(wxWindow& window) {
    std::vector<Control*> found;
    for (wxWindow* child : window.GetChildren()) {
        if (auto* control = dynamic_cast<Control*>(child)) found.push_back(control);
        for (Control* control : controls<Control>(*child)) found.push_back(control);
    }
    return found;
}

}  // namespace cabildo::test
