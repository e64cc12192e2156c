// A dialog of labelled lines, with the buttons at its foot.
#pragma once

#include <cabildo/text.hpp>

#include <wx/dialog.h>

#include <functional>
#include <optional>
#include <string>

class wxChoice;
class wxFlexGridSizer;
class wxStaticText;
class wxTextCtrl;

namespace cabildo::workbench {

class Form : public wxDialog {
public:
    Form(wxWindow* parent, const wxString& title);

    /// A control made as a child of the form, in a line of its own.
    template <typename Control>
    Control* add(const Text& label, Control* control) {
        add_line(label, control, false);
        return control;
    }
    wxTextCtrl* add_text(const Text& label, const std::string& value);
    /// Several lines; it takes the room that the dialog is given.
    wxTextCtrl* add_long_text(const Text& label, const std::string& value);
    wxChoice* add_choice(const Text& label, const wxArrayString& entries);
    /// A muted remark under the line before it.
    void add_remark(const wxString& remark);

    /// Shown until closed; true for OK, which is possible once `needed` (where given) has a text.
    bool ask(wxTextCtrl* needed = nullptr);
    /// What speaks against what was filled in, asked at OK and shown above the buttons; the form stays open then.
    std::function<std::optional<wxString>()> objection;
    /// Says something above the buttons; empty takes it away.
    void tell(const wxString& message);
    /// What the OK button says.
    void name_button(const wxString& label) { ok_label_ = label; }

private:
    void add_line(const Text& label, wxWindow* control, bool tall);

    wxFlexGridSizer* grid_;
    wxStaticText* message_;
    wxString ok_label_;
};

/// The text without blanks around it.
std::string text_of(const wxTextCtrl* input);

}  // namespace cabildo::workbench
