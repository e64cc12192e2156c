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

namespace cabildo::workbench {

class TypedText;

/// What a person entered: a status, or ids, a number or a text.
struct EnteredValue {
    Coverage coverage = Coverage::coded;
    std::vector<std::string> value;  ///< as Editor::set_value takes it; a number as it was typed
};

class ValueField : public wxPanel {
public:
    using Commit = std::function<void(const std::string& variable, const EnteredValue&)>;

    /// One that is not `writable` shows the value without a way to change it.
    ValueField(wxWindow* parent, const Variable& variable, bool writable, Commit commit);

    const std::string& variable() const { return variable_.id; }
    /// Shows the stored value. What is being typed stays as long as the stored value does.
    void show(const db::VariableValue& value);
    /// Commits what is being typed, if it differs from what is stored.
    void commit_typing();
    /// Drops what is being typed.
    void revert();
    /// Long texts take the whole width of a form.
    bool wide() const { return variable_.kind == VariableKind::text; }

    // The control of its kind; the others are null.
    wxChoice* choice() { return choice_; }
    TypedText* typed() { return typed_; }

private:
    void make_choice();
    void make_several();
    void make_typed();
    void choose_several();
    void status_menu();
    void commit_text(const std::string& text);
    void commit(EnteredValue value) { commit_(variable_.id, value); }

    Variable variable_;
    bool writable_;
    Commit commit_;
    db::VariableValue shown_;
    wxChoice* choice_ = nullptr;
    wxButton* several_ = nullptr;
    TypedText* typed_ = nullptr;
};

/// Asks for any number of categories, or a status. Nothing when cancelled.
std::optional<EnteredValue> ask_several(wxWindow* parent, const Variable& variable, const db::VariableValue& value);

}  // namespace cabildo::workbench
