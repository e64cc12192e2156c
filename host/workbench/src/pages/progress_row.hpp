// How far something is that runs in the background, and a button that stops it. Shown when it takes longer than a moment.
#pragma once

#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <string>

class wxGauge;
class wxStaticText;

namespace cabildo::workbench {

class ProgressRow : public wxPanel {
public:
    /// `stop` is called by the button, `shown` when the row comes or goes.
    ProgressRow(wxWindow* parent, std::function<void()> stop, std::function<void()> shown);

    /// Something runs now, and comes into sight in a moment.
    void begin(const wxString& doing);
    /// `fraction` below 0: nobody knows how far.
    void tell(double fraction, const std::string& message);
    void end();
    int height() const { return GetBestSize().GetHeight(); }

private:
    void show_row(bool shown);

    wxGauge* gauge_;
    wxStaticText* text_;
    wxTimer slow_;
    std::function<void()> shown_;
};

}  // namespace cabildo::workbench
