// What a list says while there is nothing in it: what would stand there, and how to begin.
#pragma once

#include <wx/panel.h>

class wxButton;

namespace cabildo::workbench {

class WrappedText;

class EmptyState : public wxPanel {
public:
    EmptyState(wxWindow* parent, const wxString& heading, const wxString& text);

    /// The first one is what most people want; their events are the caller's.
    wxButton* add_button(const wxString& label);
    void say(const wxString& heading, const wxString& text);

private:
    void wrap();

    WrappedText *heading_, *text_;
    wxSizer* buttons_;
};

}  // namespace cabildo::workbench
