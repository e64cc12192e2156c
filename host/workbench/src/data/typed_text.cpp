#include "data/typed_text.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

namespace cabildo::workbench {

namespace {
constexpr int line_height = 20;
}

TypedText::TypedText(wxWindow* parent, const wxString& name, int lines, Commit commit)
    : wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, lines > 1 ? wxTE_MULTILINE : wxTE_PROCESS_ENTER),
      commit_(std::move(commit)) {
    SetMinSize(FromDIP(wxSize(60, lines > 1 ? line_height * lines + 12 : field_height)));
    set_accessible_name(this, name);
    if (lines > 1) set_text_room(this, FromDIP(8), FromDIP(5));
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        CallAfter([this] { this->commit(); });  // once the focus is where it goes
    });
    if (lines == 1) Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { this->commit(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && changed())
            revert();
        else
            event.Skip();
    });
}

void TypedText::show(const std::string& stored) {
    const bool typing = changed();
    const bool same = stored == stored_;
    stored_ = stored;
    if (!(typing && same) && GetValue() != from_utf8(stored)) ChangeValue(from_utf8(stored));
}

void TypedText::revert() {
    ChangeValue(from_utf8(stored_));
    SetInsertionPointEnd();
}

bool TypedText::changed() const { return to_utf8(GetValue()) != stored_; }

void TypedText::commit() {
    if (committing_ || !IsEditable() || !changed()) return;
    committing_ = true;  // what it does may take the focus away
    commit_(to_utf8(GetValue()));
    committing_ = false;
}

}  // namespace cabildo::workbench
