#include "document/notice_view.hpp"

#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"
#include "native/wrapped_text.hpp"

#include <wx/dcclient.h>

namespace cabildo::workbench {

namespace {

constexpr int bar_width = 4;
constexpr int padding = 12;

wxString kind_name(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::error: return tr({"Error", "Error"});
        case NoticeKind::warning: return tr({"Advertencia", "Warning"});
        case NoticeKind::note: break;
    }
    return tr({"Nota", "Note"});
}

const wxColour& bar_colour(NoticeKind kind) {
    const Colours& all = colours();
    return kind == NoticeKind::error ? all.error : kind == NoticeKind::warning ? all.warning : all.note;
}

const wxColour& ground_colour(NoticeKind kind) {
    const Colours& all = colours();
    return kind == NoticeKind::error ? all.error_tint : kind == NoticeKind::warning ? all.warning_tint : all.note_tint;
}

}  // namespace

NoticeView::NoticeView(wxWindow* parent, NoticeKind kind, const std::string& title, const std::string& text)
    : wxPanel(parent), kind_(kind), text_(text) {
    SetBackgroundColour(ground_colour(kind));
    const std::string heading = !title.empty() ? title : kind == NoticeKind::note ? "" : to_utf8(kind_name(kind));
    if (!heading.empty()) title_ = new WrappedText(this, "<b>" + markup_of(heading) + "</b>", false);
    body_ = new WrappedText(this, markup_of(text));
    set_accessible_name(this, kind_name(kind) + ": " + from_utf8(text));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const int room = std::max(event.GetSize().GetWidth() - indent() - FromDIP(padding), 1);
        int y = FromDIP(padding) - FromDIP(3);
        if (title_ != nullptr) {
            const int height = title_->height_for(room);
            title_->SetSize(indent(), y, room, height);
            y += height + FromDIP(2);
        }
        body_->SetSize(indent(), y, room, body_->height_for(room));
        Refresh();
        event.Skip();
    });
}

int NoticeView::indent() const { return FromDIP(bar_width + padding); }

int NoticeView::height_for(int width) const {
    const int room = std::max(width - indent() - FromDIP(padding), 1);
    const int title = title_ != nullptr ? title_->height_for(room) + FromDIP(2) : 0;
    return title + body_->height_for(room) + 2 * (FromDIP(padding) - FromDIP(3));
}

void NoticeView::paint() {
    wxPaintDC dc(this);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(bar_colour(kind_)));
    dc.DrawRectangle(0, 0, FromDIP(bar_width), GetClientSize().GetHeight());
}

}  // namespace cabildo::workbench
