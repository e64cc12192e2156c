#include "print/preview_panel.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace cabildo::workbench {

PreviewPanel::PreviewPanel(wxWindow* parent) : wxPanel(parent) {
    if (parent->UseBackgroundColour()) SetBackgroundColour(parent->GetBackgroundColour());
    view_ = new PagesView(this, tr({"Vista previa", "Preview"}));
    place_ = styled_text(this, wxString(), Style::small_muted);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](const char* sign, const Text& name, std::function<void()> action) {
        auto* button = new wxButton(this, wxID_ANY, from_utf8(sign), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        set_accessible_name(button, tr(name));
        button->SetToolTip(tr(name));
        button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
        bar->Add(button, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(4));
        return button;
    };
    bar->Add(place_, 1, wxALIGN_CENTRE_VERTICAL);
    back_ = add("▲", {"Página anterior", "Page before"}, [this] { view_->go_to(view_->page() - 1); });
    on_ = add("▼", {"Página siguiente", "Next page"}, [this] { view_->go_to(view_->page() + 1); });
    add("−", {"Más lejos (Ctrl+−)", "Farther (Ctrl+−)"}, [this] { view_->set_zoom(view_->zoom() / 1.25); });
    add("+", {"Más cerca (Ctrl++)", "Nearer (Ctrl++)"}, [this] { view_->set_zoom(view_->zoom() * 1.25); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(view_, 1, wxEXPAND);
    column->Add(bar, 0, wxEXPAND | wxTOP, FromDIP(gap));
    SetSizer(column);
    view_->on_moved = [this] { show_place(); };
    show_place();
}

void PreviewPanel::show(std::shared_ptr<const render::Pages> pages) {
    doing_.clear();
    view_->show(std::move(pages));
    show_place();
}

void PreviewPanel::tell(const wxString& doing) {
    doing_ = doing;
    show_place();
}

wxString PreviewPanel::page_text() const { return place_->GetLabelText(); }

void PreviewPanel::show_place() {
    const int count = view_->count();
    wxString text = doing_;
    if (text.empty() && count > 0)
        text = tr({"Página {0} de {1}", "Page {0} of {1}"}, {number_text(view_->page() + 1), number_text(count)});
    place_->SetLabel(label_text(text));
    back_->Enable(count > 0 && view_->page() > 0);
    on_->Enable(count > 0 && view_->page() + 1 < count);
    Layout();
}

}  // namespace cabildo::workbench
