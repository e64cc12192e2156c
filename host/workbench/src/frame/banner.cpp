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
constexpr int note_ms = 6000;
}  // namespace

Banner::Banner(wxWindow* parent) : wxPanel(parent), going_(this) {
    Hide();
    auto* close = new wxButton(this, wxID_ANY, tr({"Cerrar", "Close"}), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    set_style(close, Style::flat);
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { dismiss(); });
    close_ = close;
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (!IsShown() || event.GetSize().GetWidth() == laid_out_width_) return;
        lay_out(event.GetSize().GetWidth());
        CallAfter([this] { GetParent()->Layout(); });
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        dc.SetPen(wxPen(colours().rule));
        dc.DrawLine(0, 0, GetClientSize().GetWidth(), 0);
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
    Show();
    lay_out(GetParent()->GetClientSize().GetWidth());
    GetParent()->Layout();
}

void Banner::dismiss() {
    going_.Stop();
    message_.clear();
    note_.clear();
    if (!IsShown()) return;
    Hide();
    GetParent()->Layout();
}

/// Places what is inside for this width, and asks for the height that it takes.
void Banner::lay_out(int width) {
    if (notice_ == nullptr) return;
    laid_out_width_ = width;
    const int away = FromDIP(edge);
    const wxSize close = close_->GetBestSize();
    const int room = std::max(width - 2 * away - close.GetWidth(), FromDIP(120));
    const int height = notice_->height_for(room);
    notice_->SetSize(0, 1, room, height);
    close_->SetSize(room + away, 1 + (height - close.GetHeight()) / 2, close.GetWidth(), close.GetHeight());
    SetMinSize(wxSize(-1, height + 1));
}

}  // namespace cabildo::workbench
