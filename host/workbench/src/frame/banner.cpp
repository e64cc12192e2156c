#include "frame/banner.hpp"

#include "document/notice_view.hpp"
#include "language.hpp"
#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/button.h>

namespace cabildo::workbench {

Banner::Banner(wxWindow* parent, std::function<void()> resized) : wxPanel(parent), resized_(std::move(resized)) {
    Hide();
    auto* close = new wxButton(this, wxID_ANY, tr({"Cerrar", "Close"}), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    set_style(close, Style::flat);
    close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { dismiss(); });
    close_ = close;
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        if (event.GetSize().GetWidth() != laid_out_width_ && IsShown()) {
            lay_out(event.GetSize().GetWidth());
            CallAfter([this] { resized_(); });
        }
        event.Skip();
    });
}

void Banner::show(const wxString& message) {
    message_ = message;
    if (notice_ != nullptr) notice_->Destroy();
    notice_ = new NoticeView(this, NoticeKind::error, {}, to_utf8(message));
    close_->MoveAfterInTabOrder(notice_);
    Show();
    lay_out(GetParent()->GetClientSize().GetWidth());
    resized_();
}

void Banner::dismiss() {
    if (!IsShown()) return;
    message_.clear();
    Hide();
    resized_();
}

/// Places what is inside for this width, and asks for the height that it takes.
void Banner::lay_out(int width) {
    if (notice_ == nullptr) return;
    laid_out_width_ = width;
    const int edge = FromDIP(12);
    const wxSize close = close_->GetBestSize();
    const int room = std::max(width - 3 * edge - close.GetWidth(), FromDIP(120));
    const int height = notice_->height_for(room);
    notice_->SetSize(edge, FromDIP(gap), room, height);
    close_->SetSize(edge + room + edge, FromDIP(gap) + (height - close.GetHeight()) / 2, close.GetWidth(),
                    close.GetHeight());
    SetMinSize(wxSize(-1, height + 2 * FromDIP(gap)));
}

}  // namespace cabildo::workbench
