// Sheets of paper with what looks after them: which page is in sight, one back, one on, nearer, farther.
#pragma once

#include "print/pages_view.hpp"

#include <wx/panel.h>

class wxButton;
class wxStaticText;

namespace cabildo::workbench {

class PreviewPanel : public wxPanel {
public:
    explicit PreviewPanel(wxWindow* parent);

    void show(std::shared_ptr<const render::Pages> pages);
    /// A word in place of the page, while other pages are being made; empty: none.
    void tell(const wxString& doing);
    PagesView& pages() { return *view_; }
    wxString page_text() const;

private:
    void show_place();

    PagesView* view_;
    wxStaticText* place_;
    wxButton *back_, *on_;
    wxString doing_;
};

}  // namespace cabildo::workbench
