#include "data/passage_card.hpp"

#include "data/field_grid.hpp"
#include "native/look.hpp"
#include "native/wrapped_text.hpp"

#include <wx/dcclient.h>
#include <wx/sizer.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {

constexpr int bar_width = 3;

std::string source_of(const db::EvidenceRow& passage) {
    return passage.document + (passage.document.empty() || passage.locator.empty() ? "" : ", ") + passage.locator;
}

}  // namespace

PassageCard::PassageCard(wxWindow* parent) : wxPanel(parent) {
    SetBackgroundColour(colours().note_tint);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        Refresh();
    });
    Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {  // whatever changed the width, also while the card was hidden
        event.Skip();
        wrap();
    });
}

void PassageCard::paint() {
    wxPaintDC dc(this);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(colours().accent));
    dc.DrawRectangle(0, 0, FromDIP(bar_width), GetClientSize().GetHeight());
}

void PassageCard::show(const std::vector<db::EvidenceRow>& passages) {
    GetSizer()->Clear(true);
    texts_.clear();
    const int left = FromDIP(wide_gap), room = FromDIP(gap);
    for (const auto& passage : passages) {
        auto* quoted = new WrappedText(this, escaped("«" + passage.passage + "»"));
        auto* source = new WrappedText(this, escaped(source_of(passage)));
        set_style(source, Style::small_muted);
        GetSizer()->AddSpacer(room);
        for (WrappedText* text : {quoted, source}) GetSizer()->Add(text, 0, wxEXPAND | wxLEFT | wxRIGHT, left);
        texts_.insert(texts_.end(), {quoted, source});
    }
    if (!passages.empty()) GetSizer()->AddSpacer(room);
    Show(!passages.empty());
    wrap();
}

void PassageCard::wrap() {
    const int width = GetClientSize().GetWidth() - 2 * FromDIP(wide_gap);
    if (!IsShownOnScreen() || width < FromDIP(60)) return;
    bool other = false;
    for (WrappedText* text : texts_) {
        const wxSize least(FromDIP(60), text->height_for(width));
        other = other || text->GetMinSize() != least;
        text->SetMinSize(least);
    }
    if (!other) return;
    InvalidateBestSize();
    content_height_changed(this);
}

}  // namespace cabildo::workbench
