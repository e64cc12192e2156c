#include "data/empty_state.hpp"

#include "language.hpp"
#include "native/look.hpp"
#include "native/wrapped_text.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {
constexpr int widest_text = 460;
}

EmptyState::EmptyState(wxWindow* parent, const wxString& heading, const wxString& text)
    : wxPanel(parent), heading_(new WrappedText(this, wxString(), false)), text_(new WrappedText(this, wxString(), false)) {
    set_style(heading_, Style::heading);
    set_style(text_, Style::muted);
    buttons_ = new wxBoxSizer(wxHORIZONTAL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddStretchSpacer(2);
    column->Add(heading_, 0, wxALIGN_CENTRE_HORIZONTAL | wxBOTTOM, FromDIP(gap));
    column->Add(text_, 0, wxALIGN_CENTRE_HORIZONTAL | wxBOTTOM, FromDIP(wide_gap));
    column->Add(buttons_, 0, wxALIGN_CENTRE_HORIZONTAL);
    column->AddStretchSpacer(3);
    SetSizer(column);
    say(heading, text);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        wrap();
        event.Skip();
    });
}

wxButton* EmptyState::add_button(const wxString& label) {
    auto* button = new wxButton(this, wxID_ANY, label);
    if (buttons_->IsEmpty()) set_style(button, Style::primary);
    buttons_->Add(button, 0, buttons_->IsEmpty() ? 0 : wxLEFT, FromDIP(gap));
    return button;
}

void EmptyState::say(const wxString& heading, const wxString& text) {
    heading_->set_markup(escaped(to_utf8(heading)));
    text_->set_markup(escaped(to_utf8(text)));
    wrap();
    Layout();
}

void EmptyState::wrap() {
    const int room = GetClientSize().GetWidth() - 2 * FromDIP(wide_gap);
    if (room < FromDIP(60)) return;
    for (WrappedText* each : {heading_, text_}) {
        const int width = std::min({each->natural_width() + FromDIP(6), room, FromDIP(widest_text)});
        each->SetMinSize(wxSize(width, each->height_for(width)));
    }
}

}  // namespace cabildo::workbench
