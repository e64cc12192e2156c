// The line at the foot of the window: saved or not, what would be undone, what the page says, the language.
#pragma once

#include "pages/page.hpp"

#include <wx/panel.h>
#include <wx/timer.h>

class wxStaticText;

namespace cabildo::workbench {

class StatusLine : public wxPanel {
public:
    explicit StatusLine(wxWindow* parent);

    void show(const Session& session, const PageStatus& page);
    /// A short word in place of the page's, for some seconds.
    void tell(const wxString& message);
    /// What is being done, until something else is told.
    void tell_work(const wxString& doing);
    /// The texts from left to right.
    wxString text() const;

private:
    wxStaticText* add(bool stretch);

    wxStaticText *saved_, *undo_, *page_, *language_;
    wxString page_text_;
    bool working_ = false;  ///< what is being done is shown
    wxTimer message_timer_;
};

}  // namespace cabildo::workbench
