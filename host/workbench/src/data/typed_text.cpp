#include "data/typed_text.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <cabildo/error.hpp>

#include <wx/stattext.h>

namespace cabildo::workbench {

namespace {

constexpr int line_height = 20;

/// What is wrong and what to do, without the place: the field itself stands for it.
Text reason_of(const std::exception& exception) {
    const auto* error = dynamic_cast<const Error*>(&exception);
    if (error == nullptr) return {exception.what(), exception.what()};
    const auto line = [&](Language language) { return Error(error->message(), {}, error->remedy()).line(language); };
    return {line(Language::es), line(Language::en)};
}

}  // namespace

TypedText::TypedText(wxWindow* parent, Drafts& drafts, const Text& name, int lines, Commit commit)
    : wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition,
                 lines > 1 ? parent->FromDIP(wxSize(120, line_height * lines + 12)) : wxDefaultSize,
                 lines > 1 ? wxTE_MULTILINE : wxTE_PROCESS_ENTER),
      drafts_(drafts),
      name_(name),
      commit_(std::move(commit)) {
    SetMinSize(FromDIP(wxSize(60, lines > 1 ? line_height * lines + 12 : field_height)));
    set_accessible_name(this, tr(name));
    if (lines > 1) set_text_room(this, FromDIP(8), FromDIP(5));
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        note_.hide();
        CallAfter([this] { this->commit(); });  // once the focus is where it goes
    });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        if (!problem_.empty()) note_.show(problem_);
    });
    Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        tell_typing();
    });
    if (lines == 1) Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { this->commit(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && changed())
            revert();
        else
            event.Skip();
    });
}

TypedText::~TypedText() { drafts_.set_typing(this, false); }

void TypedText::show(const std::string& stored, const Place& place) {
    const bool other = place.key != place_.key;
    const bool keep = !other && changed() && stored == stored_;
    stored_ = stored;
    place_ = place;
    if (!keep) {
        const Draft* draft = other ? drafts_.find(place.key) : nullptr;
        const wxString text = from_utf8(draft ? draft->text : stored);
        if (GetValue() != text) ChangeValue(text);
        if (!draft) drafts_.drop(place.key);
        mark(draft ? tr(draft->problem) : wxString());
    }
    tell_typing();
}

void TypedText::revert() {
    ChangeValue(from_utf8(stored_));
    SetInsertionPointEnd();
    drafts_.drop(place_.key);
    mark({});
    tell_typing();
}

bool TypedText::changed() const { return to_utf8(GetValue()) != stored_; }

bool TypedText::commit() {
    if (committing_ || !IsEditable()) return true;
    if (!changed()) {
        if (!problem_.empty()) revert();  // what was refused has been taken back by hand
        return true;
    }
    committing_ = true;  // what it does may take the focus away
    bool done = true;
    try {
        commit_(to_utf8(GetValue()));
        drafts_.drop(place_.key);
        mark({});
    } catch (const std::exception& problem) {
        done = false;
        refuse(problem);
    }
    committing_ = false;
    tell_typing();
    return done;
}

void TypedText::refuse(const std::exception& problem) {
    const Text reason = reason_of(problem);
    const bool again = problem_ == tr(reason);
    drafts_.keep(place_.key, {place_.where, to_utf8(GetValue()), reason});
    mark(tr(reason));
    if (!again || HasFocus()) note_.show(problem_);
}

void TypedText::mark(const wxString& problem) {
    if (problem == problem_) return;
    problem_ = problem;
    const bool refused = !problem.empty();
    mark_style(this, Style::refused, refused);
    set_accessible_description(this, problem);
    SetToolTip(refused ? wxString() : tip_);  // the note says it
    if (!refused) note_.hide();
    if (label_ == nullptr) return;
    mark_style(label_, Style::refused, refused);
    label_->SetLabel(label_text(refused ? tr(name_) + tr({" · sin guardar", " · not saved"}) : tr(name_)));
    label_->SetToolTip(refused ? problem : tr(name_));
    label_->GetParent()->Layout();  // the label has taken its own width
}

void TypedText::tell_typing() { drafts_.set_typing(this, IsEditable() && changed() && problem_.empty()); }

void TypedText::set_label(wxStaticText* label) {
    label_ = label;
    set_label_for(label, this);
}

void TypedText::set_read_only(const wxString& why) {
    SetEditable(false);
    mark_style(this, Style::read_only, true);
    tip_ = why;
    SetToolTip(why);
}

}  // namespace cabildo::workbench
