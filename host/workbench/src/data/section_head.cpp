#include "data/section_head.hpp"

#include "data/field_grid.hpp"
#include "language.hpp"
#include "native/wrapped_text.hpp"

#include <wx/button.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {
constexpr int between_buttons = 4;
constexpr int narrowest = 120;
}  // namespace

SectionHead::SectionHead(wxWindow* parent, const wxString& heading, Style style)
    : wxPanel(parent), text_(heading), heading_(new WrappedText(this, escaped(to_utf8(heading)), false)) {
    set_style(heading_, style);
    SetMinSize(FromDIP(wxSize(narrowest, field_height)));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (event.GetSize().GetWidth() != laid_out_width_) lay_out();
    });
}

void SectionHead::set_heading(const wxString& heading) {
    if (heading == text_) return;
    text_ = heading;
    heading_->set_markup(escaped(to_utf8(heading)));
    lay_out();
}

wxButton* SectionHead::add_button(const wxString& label) {
    auto* button = new wxButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    button->SetMinSize(wxSize(button->GetBestSize().x, FromDIP(field_height)));
    buttons_.push_back(button);
    return button;
}

void SectionHead::lay_out() {
    const int width = GetSize().GetWidth(), room = FromDIP(between_buttons);
    if (width < FromDIP(60)) return;
    laid_out_width_ = width;
    int buttons = 0;
    for (const wxButton* button : buttons_) buttons += button->GetMinSize().x + (buttons > 0 ? room : 0);
    const int line = FromDIP(field_height), gap_before = buttons > 0 ? FromDIP(gap) : 0;
    const bool beside = heading_->natural_width() + gap_before + buttons <= width;
    const int text_width = beside ? width - gap_before - buttons : width;
    const int text_height = heading_->height_for(text_width);
    heading_->SetSize(0, beside && buttons > 0 ? std::max((line - text_height) / 2, 0) : 0, text_width, text_height);
    int x = beside ? width - buttons : 0, y = beside ? 0 : text_height + FromDIP(4);
    for (wxButton* button : buttons_) {
        const int wide = button->GetMinSize().x;
        if (!beside && x > 0 && x + wide > width) {
            x = 0;
            y += line + room;
        }
        button->SetSize(x, y, wide, line);
        x += wide + room;
    }
    const int height = buttons_.empty() ? text_height : y + line;
    if (GetMinSize().GetHeight() == height) return;
    SetMinSize(wxSize(FromDIP(narrowest), height));
    CallAfter([this] { content_height_changed(this); });  // not while the parent lays itself out
}

}  // namespace cabildo::workbench
