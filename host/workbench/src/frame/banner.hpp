// A failure told above the page until it is closed. Does not block.
#pragma once

#include <wx/panel.h>

#include <functional>

namespace cabildo::workbench {

class NoticeView;

class Banner : public wxPanel {
public:
    /// `resized` is called when the banner appears, goes or changes its height.
    Banner(wxWindow* parent, std::function<void()> resized);

    void show(const wxString& message);
    void dismiss();
    /// What it says; empty while hidden.
    const wxString& message() const { return message_; }

private:
    void lay_out(int width);

    std::function<void()> resized_;
    wxString message_;
    NoticeView* notice_ = nullptr;
    wxWindow* close_ = nullptr;
    int laid_out_width_ = 0;
};

}  // namespace cabildo::workbench
