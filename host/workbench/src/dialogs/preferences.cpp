#include "dialogs/preferences.hpp"

#include "frame/main_frame.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/dialog_buttons.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace cabildo::workbench {

namespace {

wxChoice* add_choice(wxDialog& dialog, wxFlexGridSizer* grid, const wxString& label, const wxArrayString& items, int chosen) {
    auto* text = new wxStaticText(&dialog, wxID_ANY, label);
    auto* choice = new wxChoice(&dialog, wxID_ANY, wxDefaultPosition, dialog.FromDIP(wxSize(220, -1)), items);
    choice->SetSelection(chosen);
    set_label_for(text, choice);
    grid->Add(text, 0, wxALIGN_CENTRE_VERTICAL | wxALIGN_RIGHT);
    grid->Add(choice, 0, wxEXPAND);
    return choice;
}

}  // namespace

void show_preferences(MainFrame& frame) {
    wxDialog dialog(&frame, wxID_ANY, tr({"Preferencias", "Preferences"}));
    auto* grid = new wxFlexGridSizer(2, dialog.FromDIP(wxSize(12, 10)));
    wxArrayString languages;
    languages.Add(from_utf8("Español"));
    languages.Add("English");
    wxArrayString themes;
    themes.Add(tr({"Como el escritorio", "As the desktop"}));
    themes.Add(tr({"Claro", "Light"}));
    themes.Add(tr({"Oscuro", "Dark"}));
    const int theme_before = static_cast<int>(frame.settings().theme);
    const int language_before = language() == Language::es ? 0 : 1;
    auto* language_choice = add_choice(dialog, grid, tr({"Idioma", "Language"}), languages, language_before);
    auto* theme_choice = add_choice(dialog, grid, tr({"Aspecto", "Theme"}), themes, theme_before);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(grid, 0, wxEXPAND | wxALL, dialog.FromDIP(page_margin));
    column->Add(dialog_buttons(dialog, tr({"Aceptar", "OK"})), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM,
                dialog.FromDIP(wide_gap));
    dialog.SetSizerAndFit(column);
    dialog.CentreOnParent();
    if (dialog.ShowModal() != wxID_OK) return;
    const int theme = theme_choice->GetSelection();
    const int chosen_language = language_choice->GetSelection();
    if (theme != theme_before) frame.set_theme(static_cast<Theme>(theme));
    if (chosen_language != language_before) frame.set_language(chosen_language == 0 ? Language::es : Language::en);
    frame.settings().save(settings_file());
}

}  // namespace cabildo::workbench
