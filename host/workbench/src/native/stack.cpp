#include "native/stack.hpp"

#include <wx/app.h>

#include <algorithm>
#include <utility>

namespace cabildo::workbench {

namespace {
constexpr int narrowest_stack = 60;
}

Stack::Stack(wxWindow* parent, int above)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE), above_(above) {
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        event.Skip();
    });
}

void Stack::add(wxWindow* window, std::function<int(int)> height_for, Room room) {
    items_.push_back({window, std::move(height_for), room});
}

void Stack::add_rest(wxWindow* window, Room room) { items_.push_back({window, {}, room}); }

void Stack::insert_before(const wxWindow* other, wxWindow* window, std::function<int(int)> height_for, Room room) {
    const auto at = std::find_if(items_.begin(), items_.end(), [&](const Item& item) { return item.window == other; });
    if (at != items_.end()) window->MoveBeforeInTabOrder(at->window);
    items_.insert(at, {window, std::move(height_for), room});
}

void Stack::remove(wxWindow* window) {
    std::erase_if(items_, [&](const Item& item) { return item.window == window; });
    window->Hide();
    wxTheApp->ScheduleForDestruction(window);
}

void Stack::lay_out() {
    const wxSize size = GetClientSize();
    if (size.GetWidth() < FromDIP(narrowest_stack)) return;
    const auto width_of = [&](const Item& item) { return std::max(size.GetWidth() - 2 * FromDIP(item.room.beside), 1); };
    std::vector<int> heights;
    int fixed = FromDIP(above_);
    for (const Item& item : items_) {
        const bool shown = item.window->IsShown();
        heights.push_back(shown && item.height_for ? item.height_for(width_of(item)) : 0);
        if (shown) fixed += heights.back() + FromDIP(item.room.below);
    }
    int y = FromDIP(above_);
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const Item& item = items_[i];
        if (!item.window->IsShown()) continue;
        const int height = item.height_for ? heights[i] : std::max(size.GetHeight() - fixed, 0);
        item.window->SetSize(FromDIP(item.room.beside), y, width_of(item), height);
        y += height + FromDIP(item.room.below);
    }
}

}  // namespace cabildo::workbench
