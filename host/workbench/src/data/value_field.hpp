// One variable of the codebook as a form field: label above, a control that fits its kind below. A change is committed at
// once for choices, and when the focus leaves for texts and numbers.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/db/record.hpp>

#include <wx/panel.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class wxButton;
class wxChoice;
class wxStaticText;

namespace cabildo::workbench {

class Drafts;
class TypedText;

/// What a person entered: a status, or ids, a number or a text.
struct EnteredValue {
    Coverage coverage = Coverage::coded;
    std::vector<std::string> value;  ///< as Editor::set_value takes it; a number as it was typed
};

class ValueField : public wxPanel {
public:
    /// Stores what was entered, or throws what speaks against it.
    using Commit = std::function<void(const std::string& variable, const EnteredValue&)>;

    /// With `read_only`, the reason, it shows the value without a way to change it; empty = it can be changed.
    ValueField(wxWindow* parent, Drafts& drafts, const Variable& variable, const wxString& read_only, Commit commit);

    const std::string& variable() const { return variable_.id; }
    /// Shows the value that the initiative of this code has. What is being typed stays as long as the stored value does.
    void show(const std::string& code, const db::VariableValue& value);
    /// Commits what is being typed, if it differs from what is stored. False when it was refused.
    bool commit_typing();
    /// Long texts take the whole width of a form.
    bool wide() const { return variable_.kind == VariableKind::text; }

    // The control of its kind; the others are null.
    wxChoice* choice() { return choice_; }
    TypedText* typed() { return typed_; }

private:
    void make_choice();
    void make_several();
    void make_typed(Drafts& drafts);
    void choose_several();
    void status_menu();
    void commit_text(const std::string& text);
    /// What was chosen; shows the stored value again when it is refused.
    void commit(const EnteredValue& value);

    Variable variable_;
    wxString read_only_;
    Commit commit_;
    std::string code_;
    db::VariableValue shown_;
    wxStaticText* label_;
    wxChoice* choice_ = nullptr;
    wxButton* several_ = nullptr;
    TypedText* typed_ = nullptr;
};

/// Asks for any number of categories, or a status. Nothing when cancelled.
std::optional<EnteredValue> ask_several(wxWindow* parent, const Variable& variable, const db::VariableValue& value);

}  // namespace cabildo::workbench
