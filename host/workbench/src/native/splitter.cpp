#include "native/splitter.hpp"

#include "native/look.hpp"

#include <wx/dc.h>
#include <wx/utils.h>

#include <gtk/gtk.h>

#include <algorithm>
#include <cmath>

namespace cabildo::workbench {

Splitter::Splitter(wxWindow* parent)
    : wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxSP_LIVE_UPDATE | wxSP_THIN_SASH | wxSP_NO_XP_THEME | wxBORDER_NONE) {
    SetMinimumPaneSize(FromDIP(150));
}

int Splitter::wanted_position(const Share& share, int chosen) const {
    const int width = GetClientSize().GetWidth();
    const int wanted = chosen > 0 ? FromDIP(chosen)
                                  : std::clamp(static_cast<int>(std::lround(width * share.left)), FromDIP(share.narrowest_left),
                                               FromDIP(share.widest_left));
    return std::max(std::min(wanted, width - GetSashSize() - FromDIP(share.narrowest_right)), FromDIP(share.narrowest_left));
}

void Splitter::split_by_share(wxWindow* left, wxWindow* right, const Share& share, int& chosen) {
    SetMinimumPaneSize(FromDIP(share.narrowest_left));
    SplitVertically(left, right, FromDIP(chosen > 0 ? chosen : share.narrowest_left));
    // Other events come of sizes that the page has only for a moment: what the mouse does is what was meant.
    const auto moved = [this, share, &chosen] {
        if (const int now = GetSashPosition(); now != wanted_position(share, chosen)) chosen = ToDIP(now);
    };
    Bind(wxEVT_LEFT_UP, [this, moved](wxMouseEvent& event) {
        event.Skip();
        CallAfter(moved);
    });
    Bind(wxEVT_SIZE, [this, share, &chosen](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this, share, &chosen] {
            const int wanted = wanted_position(share, chosen);
            if (!wxGetMouseState().LeftIsDown() && GetSashPosition() != wanted) SetSashPosition(wanted);
        });
    });
}

void Splitter::DrawSash(wxDC& dc) {
    // Before it is there, wxWidgets would draw on the desktop itself.
    if (!IsSplit() || !gtk_widget_get_mapped(GetHandle())) return;
    const wxSize size = GetClientSize();
    const int at = GetSashPosition(), width = GetSashSize();
    const bool upright = GetSplitMode() == wxSPLIT_VERTICAL;
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(colours().page));
    dc.DrawRectangle(upright ? wxRect(at, 0, width, size.GetHeight()) : wxRect(0, at, size.GetWidth(), width));
    dc.SetPen(wxPen(colours().line));
    if (upright) {
        dc.DrawLine(at, 0, at, size.GetHeight());
    } else {
        dc.DrawLine(0, at, size.GetWidth(), at);
    }
}

}  // namespace cabildo::workbench
