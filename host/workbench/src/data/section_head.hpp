// The head of a section: its heading, and the buttons for what it lists at the right, or below where the width gives no
// room for both.
#pragma once

#include "native/look.hpp"

#include <wx/panel.h>

#include <vector>

class wxButton;

namespace cabildo::workbench {

class WrappedText;

class SectionHead : public wxPanel {
public:
    SectionHead(wxWindow* parent, const wxString& heading, Style style = Style::heading);

    void set_heading(const wxString& heading);
    const wxString& heading() const { return text_; }
    /// A button behind those that are there; its events are the caller's.
    wxButton* add_button(const wxString& label);

private:
    void lay_out();

    wxString text_;
    WrappedText* heading_;
    std::vector<wxButton*> buttons_;
    int laid_out_width_ = 0;
};

}  // namespace cabildo::workbench
