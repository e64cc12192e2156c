#include "frame/banner.hpp"

#include "document/notice_view.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/button.h>
#include <wx/dcclient.h>

#include <algorithm>

namespace cabildo::workbench {

namespace {
constexpr int edge = 12;
constexpr int widest = 860;
constexpr int note_ms = 6000;
}  // namespace

Banner::Banner(wxWindow* parent) : wxPanel(parent), going_(this) {
    Hide();
    auto* close = new wxButton(this, wxID_ANY, tr({"Cerrar", "Close"}), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    set_style(close, Style::flat);
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { dismiss(); });
    close_ = close;
    parent->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (IsShown()) place();
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        dc.SetPen(wxPen(colours().rule));
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.DrawRectangle(GetClientRect());
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { dismiss(); });
}

void Banner::show(const wxString& message) {
    going_.Stop();
    note_.clear();
    message_ = message;
    put(NoticeKind::error, message);
}

void Banner::tell(const wxString& message) {
    if (!message_.empty() || message.empty()) return;
    note_ = message;
    put(NoticeKind::note, message);
    going_.StartOnce(note_ms);
}

void Banner::put(NoticeKind kind, const wxString& text) {
    if (notice_ != nullptr) notice_->Destroy();
    notice_ = new NoticeView(this, kind, {}, to_utf8(text));
    SetBackgroundColour(notice_->GetBackgroundColour());
    close_->MoveAfterInTabOrder(notice_);
    place();
    Show();
    stay_in_front();
}

void Banner::dismiss() {
    going_.Stop();
    message_.clear();
    note_.clear();
    if (IsShown()) Hide();
}

void Banner::stay_in_front() {
    if (IsShown()) Raise();
}

/// At the foot of the page, as wide as it may be and as high as the text needs.
void Banner::place() {
    if (notice_ == nullptr) return;
    const wxSize page = GetParent()->GetClientSize();
    const int away = FromDIP(edge), inside = 1;
    const int width = std::max(std::min(page.GetWidth() - 2 * away, FromDIP(widest)), FromDIP(200));
    const wxSize close = close_->GetBestSize();
    const int room = std::max(width - 2 * inside - 2 * away - close.GetWidth(), FromDIP(120));
    const int height = notice_->height_for(room);
    SetSize((page.GetWidth() - width) / 2, page.GetHeight() - height - 2 * inside - away, width, height + 2 * inside);
    notice_->SetSize(inside, inside, room, height);
    close_->SetSize(inside + room + away, inside + (height - close.GetHeight()) / 2, close.GetWidth(), close.GetHeight());
}

}  // namespace cabildo::workbench
