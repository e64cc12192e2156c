#include "native/splitter.hpp"

#include "native/look.hpp"

#include <wx/dc.h>

namespace cabildo::workbench {

Splitter::Splitter(wxWindow* parent)
    : wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxSP_LIVE_UPDATE | wxSP_THIN_SASH | wxSP_NO_XP_THEME | wxBORDER_NONE) {
    SetMinimumPaneSize(FromDIP(150));
}

void Splitter::DrawSash(wxDC& dc) {
    if (!IsSplit() || !IsShownOnScreen()) return;  // before, wxWidgets would draw on the desktop itself
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
