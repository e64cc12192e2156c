// A text as it is stored, and as it is being typed: Enter or leaving commits it, Escape takes it back.
#pragma once

#include <wx/textctrl.h>

#include <functional>
#include <string>

namespace cabildo::workbench {

class TypedText : public wxTextCtrl {
public:
    /// `commit` is called with a text that differs from the stored one. It stores it and shows what is stored then.
    using Commit = std::function<void(const std::string&)>;

    /// `lines` above one: Enter makes a new line.
    TypedText(wxWindow* parent, const wxString& name, int lines, Commit commit);

    /// Shows what is stored. What somebody types is kept as long as the stored text stays the same.
    void show(const std::string& stored);
    /// Back to what is stored.
    void revert();
    /// Commits what is being typed, if it differs from what is stored.
    void commit();
    bool changed() const;

private:
    Commit commit_;
    std::string stored_;
    bool committing_ = false;
};

}  // namespace cabildo::workbench
