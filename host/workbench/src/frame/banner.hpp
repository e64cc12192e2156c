// What the window has to say, at the foot of the page: a failure until it is closed, a note for some seconds. It blocks
// nothing; the page gives it room from below, so that nothing moves under the pointer.
#pragma once

#include <cabildo/document.hpp>

#include <wx/panel.h>
#include <wx/timer.h>

namespace cabildo::workbench {

class NoticeView;

class Banner : public wxPanel {
public:
    /// The parent's sizer gives it its place.
    explicit Banner(wxWindow* parent);

    /// A failure; takes the place of what is shown.
    void show(const wxString& message);
    /// A note that goes by itself; never in the place of a failure.
    void tell(const wxString& message);
    void dismiss();
    /// The failure that it tells; empty where there is none.
    const wxString& message() const { return message_; }
    /// The note that it tells; empty where there is none.
    const wxString& note() const { return note_; }

private:
    void put(NoticeKind kind, const wxString& text);
    void lay_out(int width);

    wxString message_, note_;
    NoticeView* notice_ = nullptr;
    wxWindow* close_ = nullptr;
    int laid_out_width_ = 0;
    wxTimer going_;
};

}  // namespace cabildo::workbench
