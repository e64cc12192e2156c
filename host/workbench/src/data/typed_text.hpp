// A text as it is stored, and as it is being typed: Enter or leaving commits it, Escape takes it back. One that the store
// refuses stays as it was typed, marked, with the reason at hand.
#pragma once

#include "drafts.hpp"
#include "native/pointing_note.hpp"

#include <wx/textctrl.h>

#include <exception>
#include <functional>
#include <string>

class wxStaticText;

namespace cabildo::workbench {

class TypedText : public wxTextCtrl {
public:
    /// `commit` is called with a text that differs from the stored one. It stores it and shows what is stored then, or
    /// throws what speaks against it.
    using Commit = std::function<void(const std::string&)>;
    /// Which of all texts is shown.
    struct Place {
        std::string key;  ///< as in Drafts
        Text where;       ///< "Título de PI-03"
    };

    /// `lines` above one: Enter makes a new line. `drafts` outlives the field.
    TypedText(wxWindow* parent, Drafts& drafts, const Text& name, int lines, Commit commit);
    ~TypedText() override;

    /// Shows what is stored. What somebody types is kept as long as place and stored text stay the same; what was refused
    /// at this place before is shown again.
    void show(const std::string& stored, const Place& place);
    /// Back to what is stored.
    void revert();
    /// Commits what is being typed, if it differs from what is stored. False when it was refused.
    bool commit();
    bool changed() const;
    /// Why what stands there was refused, and what to do; empty when nothing was.
    const wxString& problem() const { return problem_; }

    /// The label that is marked together with the field.
    void set_label(wxStaticText* label);
    /// Can be read and copied, not changed; `why` is told where it is pointed at.
    void set_read_only(const wxString& why);

private:
    void refuse(const std::exception& problem);
    void mark(const wxString& problem);
    void tell_typing();

    Drafts& drafts_;
    Text name_;
    Commit commit_;
    Place place_;
    std::string stored_;
    wxString problem_, tip_;
    wxStaticText* label_ = nullptr;
    PointingNote note_{this};
    bool committing_ = false;
};

}  // namespace cabildo::workbench
