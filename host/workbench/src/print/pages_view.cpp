#include "print/pages_view.hpp"

#include "native/accessible.hpp"
#include "native/look.hpp"

#include <wx/dcbuffer.h>
#include <wx/dcmemory.h>

#include <cairo.h>

#include <algorithm>
#include <cmath>

namespace cabildo::workbench {

namespace {

constexpr int around = 16;     ///< between sheets and to the view's edges, device-independent px
constexpr int step = 12;       ///< of scrolling
constexpr double most_pixels = 24e6;  ///< of all pictures of pages that are kept
constexpr double least_zoom = 0.25, most_zoom = 4;

}  // namespace

PagesView::PagesView(wxWindow* parent, const wxString& name)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxHSCROLL | wxWANTS_CHARS | wxBORDER_THEME) {
    set_accessible_name(this, name);
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetScrollRate(FromDIP(step), FromDIP(step));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (GetClientSize().GetWidth() != arranged_for_) arrange();
    });
    Bind(wxEVT_CHAR_HOOK, &PagesView::press, this);
    const auto focus = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, focus);
    Bind(wxEVT_KILL_FOCUS, focus);
}

void PagesView::show(std::shared_ptr<const render::Pages> pages) {
    pages_ = std::move(pages);
    pictures_.clear();
    last_page_ = -1;
    arrange();
    Refresh();
    moved();
}

void PagesView::set_zoom(double zoom) {
    zoom = std::clamp(zoom, least_zoom, most_zoom);
    if (zoom == zoom_) return;
    const int page = this->page();
    zoom_ = zoom;
    arrange();
    go_to(page);
    last_page_ = -1;
    moved();
}

void PagesView::arrange() {
    arranged_for_ = GetClientSize().GetWidth();
    sheets_.clear();
    pictures_.clear();
    const int edge = FromDIP(around);
    const int room = std::max(arranged_for_ - 2 * edge, FromDIP(80));
    // Turned sheets are as wide as the view; upright ones keep their size beside them.
    double widest = 1;
    for (int page = 0; page < count(); ++page) widest = std::max(widest, pages_->size(page).width);
    const double scale = zoom_ * room / widest;
    int y = edge;
    for (int page = 0; page < count(); ++page) {
        const render::PaperSize size = pages_->size(page);
        sheets_.push_back({y, wxSize(static_cast<int>(std::lround(size.width * scale)), static_cast<int>(std::lround(size.height * scale)))});
        y += sheets_.back().size.y + edge;
    }
    SetVirtualSize(static_cast<int>(std::lround(widest * scale)) + 2 * edge, count() > 0 ? y : 0);
    Refresh();
}

int PagesView::scrolled() const {
    int x = 0, y = 0;
    GetViewStart(&x, &y);
    return y * FromDIP(step);
}

int PagesView::page() const {
    const int middle = scrolled() + GetClientSize().GetHeight() / 2;
    int page = 0;
    while (page + 1 < count() && sheets_[static_cast<std::size_t>(page) + 1].top <= middle) ++page;
    return page;
}

void PagesView::go_to(int page) {
    if (count() == 0) return;
    const int wanted = std::clamp(page, 0, count() - 1);
    Scroll(-1, std::max(sheets_[static_cast<std::size_t>(wanted)].top - FromDIP(around), 0) / FromDIP(step));
    moved();
}

const wxBitmap& PagesView::picture(int page) {
    if (const auto known = pictures_.find(page); known != pictures_.end()) return known->second;
    const wxSize wanted = sheets_[static_cast<std::size_t>(page)].size;
    const auto most = static_cast<std::size_t>(std::clamp(most_pixels / (1.0 * wanted.x * wanted.y), 2.0, 8.0));
    while (pictures_.size() >= most) {  // the one farthest away
        const bool front = page - pictures_.begin()->first > std::prev(pictures_.end())->first - page;
        pictures_.erase(front ? pictures_.begin() : std::prev(pictures_.end()));
    }
    const wxSize size = wanted;
    const double fine = GetContentScaleFactor();
    wxBitmap bitmap;
    bitmap.CreateScaled(size.x, size.y, 24, fine);
    wxMemoryDC dc(bitmap);
    if (auto* cairo = static_cast<cairo_t*>(dc.GetImpl()->GetCairoContext())) {
        cairo_save(cairo);
        cairo_set_source_rgb(cairo, 1, 1, 1);
        cairo_paint(cairo);
        cairo_scale(cairo, size.x / pages_->size(page).width, size.y / pages_->size(page).height);
        pages_->paint(cairo, page);
        cairo_restore(cairo);
    }
    dc.SelectObject(wxNullBitmap);
    return pictures_.emplace(page, bitmap).first->second;
}

void PagesView::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(colours().header));
    dc.Clear();
    int x = 0, y = 0;
    GetViewStart(&x, &y);
    const wxPoint from(x * FromDIP(step), y * FromDIP(step));
    const wxSize client = GetClientSize();
    const int full = std::max(client.GetWidth(), GetVirtualSize().GetWidth());
    for (int page = 0; page < count(); ++page) {
        const Sheet& sheet = sheets_[static_cast<std::size_t>(page)];
        const int top = sheet.top - from.y;
        if (top + sheet.size.y < 0 || top > client.GetHeight()) continue;
        const int left = (full - sheet.size.x) / 2 - from.x;
        dc.DrawBitmap(picture(page), left, top);
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.SetPen(wxPen(colours().rule));
        dc.DrawRectangle(left - 1, top - 1, sheet.size.x + 2, sheet.size.y + 2);
    }
    if (HasFocus()) {
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.SetPen(wxPen(colours().accent));
        dc.DrawRectangle(wxPoint(), dc.GetSize());
    }
    if (page() != last_page_) CallAfter([this] { moved(); });
}

void PagesView::press(wxKeyEvent& event) {
    const int line = FromDIP(40), screen = GetClientSize().GetHeight() - line;
    const auto scroll_by = [this](int by) {
        Scroll(-1, std::max(scrolled() + by, 0) / FromDIP(step));
        moved();
    };
    if (event.ControlDown()) {
        switch (event.GetKeyCode()) {
            case '+': case '=': case WXK_NUMPAD_ADD: return set_zoom(zoom_ * 1.25);
            case '-': case WXK_NUMPAD_SUBTRACT: return set_zoom(zoom_ / 1.25);
            case '0': case WXK_NUMPAD0: return set_zoom(1);
            default: return event.Skip();
        }
    }
    if (event.HasAnyModifiers()) return event.Skip();
    switch (event.GetKeyCode()) {
        case WXK_DOWN: scroll_by(line); break;
        case WXK_UP: scroll_by(-line); break;
        case WXK_PAGEDOWN: case WXK_SPACE: scroll_by(screen); break;
        case WXK_PAGEUP: scroll_by(-screen); break;
        case WXK_HOME: go_to(0); break;
        case WXK_END: go_to(count() - 1); break;
        default: event.Skip();
    }
}

void PagesView::moved() {
    if (page() == last_page_) return;
    last_page_ = page();
    if (on_moved) on_moved();
}

}  // namespace cabildo::workbench
