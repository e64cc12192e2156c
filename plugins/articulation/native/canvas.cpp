#include "canvas.hpp"

#include <wx/menu.h>

#include <algorithm>
#include <cmath>

namespace cabildo::articulation {

namespace {

constexpr double wheel_step = 1.2, key_zoom = 1.4, closest = 400, farthest_away = 4;
constexpr int key_step = 40, node_step = 12, click_room = 3, margin = 56;
constexpr int frame_ms = 30, steps_a_frame = 3;
enum MenuItem { menu_pin = 1, menu_expand, menu_around, menu_all, menu_fit, menu_reset };

}  // namespace

Canvas::Canvas(wxWindow* parent, ExplorerModel& model, wx::NativeHost& host)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE),
      model_(model), host_(host), timer_(this) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        if (fitted_) fit();
        event.Skip();
    });
    Bind(wxEVT_KEY_DOWN, &Canvas::press, this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    });
    bind_mouse();
}

void Canvas::bind_mouse() {
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        SetFocus();
        pressed_at_ = last_ = event.GetPosition();
        moved_ = false;
        const auto node = node_at(event.GetPosition());
        dragged_ = node ? model_.shown().nodes[*node].id : std::string();
        if (!HasCapture()) CaptureMouse();
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        pointer_ = event.GetPosition();
        if (!pressed_at_) {
            const auto node = node_at(pointer_);
            if (node != hovered_ || node) Refresh();
            hovered_ = node;
            SetCursor(node ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
            return;
        }
        const wxPoint away = pointer_ - *pressed_at_;
        if (!moved_ && std::abs(away.x) <= click_room && std::abs(away.y) <= click_room) return;
        moved_ = true;
        hovered_.reset();
        if (dragged_.empty()) {
            pan(last_->x - pointer_.x, last_->y - pointer_.y);
        } else {
            const wxPoint2DDouble at = in_figure(pointer_);
            model_.put(dragged_, at.m_x, at.m_y);
            if (relaxation_)
                if (const auto body = model_.position(dragged_)) relaxation_->put(*body, at.m_x, at.m_y);
            Refresh();
        }
        last_ = pointer_;
    });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        if (HasCapture()) ReleaseMouse();
        if (!pressed_at_) return;
        pressed_at_.reset();
        if (!moved_) {
            const auto node = node_at(event.GetPosition());
            const std::string id = node ? model_.shown().nodes[*node].id : std::string();
            select(id == selected_ ? std::string() : id);
        } else if (!dragged_.empty()) {
            select(dragged_);
            if (on_change) on_change();
        }
        dragged_.clear();
    });
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) {
        pressed_at_.reset();
        dragged_.clear();
    });
    Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent& event) {
        const auto node = node_at(event.GetPosition());
        if (node && on_expand) on_expand(std::string(model_.shown().nodes[*node].id));
    });
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { zoom_at(event.GetWheelRotation() > 0 ? wheel_step : 1 / wheel_step, event.GetPosition()); });
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent& event) {
        hovered_.reset();
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_RIGHT_DOWN, [this](wxMouseEvent& event) {
        SetFocus();
        if (const auto node = node_at(event.GetPosition())) select(model_.shown().nodes[*node].id);
        show_menu(event.GetPosition());
    });
}

// What a person does.

void Canvas::press(wxKeyEvent& event) {
    const bool shift = event.ShiftDown(), control = event.ControlDown();
    const auto arrow = [&](int dx, int dy) {
        if (control) pan(dx * key_step, dy * key_step);
        else if (shift) move_selected(dx * node_step, dy * node_step);
        else select_towards(dx, dy);
    };
    switch (event.GetKeyCode()) {
        case '+': case '=': case WXK_NUMPAD_ADD: return zoom(key_zoom);
        case '-': case WXK_NUMPAD_SUBTRACT: return zoom(1 / key_zoom);
        case '0': case WXK_NUMPAD0: return fit();
        case WXK_LEFT: return arrow(-1, 0);
        case WXK_RIGHT: return arrow(1, 0);
        case WXK_UP: return arrow(0, -1);
        case WXK_DOWN: return arrow(0, 1);
        case WXK_ESCAPE:
            if (selected_.empty()) return event.Skip();
            return select({});
        case WXK_RETURN: case WXK_NUMPAD_ENTER:
            if (!selected_.empty() && on_expand) on_expand(std::string(selected_));
            return;
        case 'P': return toggle_pin();
        case 'F':
            if (control) return event.Skip();
            if (!selected_.empty() && on_around) on_around(std::string(selected_));
            return;
        case 'A':
            if (control) return event.Skip();
            if (on_all) on_all();
            return;
        case WXK_F10:
            if (!shift) return event.Skip();
            [[fallthrough]];
        case WXK_WINDOWS_MENU: case WXK_MENU: {
            const auto node = model_.position(selected_);
            return show_menu(node ? place_of(*node) : wxPoint(margin, margin));
        }
        case WXK_TAB: Navigate(shift ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward); return;
        default: event.Skip();
    }
}

void Canvas::toggle_pin() {
    if (selected_.empty()) return;
    model_.pin(selected_, !model_.pinned(selected_));
    Refresh();
    if (on_change) on_change();
    if (on_select) on_select();
}

void Canvas::move_selected(int dx, int dy) {
    const auto node = model_.position(selected_);
    if (!node) return;
    const NetworkNode& shown = model_.shown().nodes[*node];
    model_.put(std::string(selected_), shown.x + dx / scale_, shown.y + dy / scale_);
    Refresh();
    if (on_change) on_change();
}

/// The nearest node within a quarter turn of the direction; the most central one where none is selected.
void Canvas::select_towards(int dx, int dy) {
    const auto from = model_.position(selected_);
    const Network& shown = model_.shown();
    const double x = from ? shown.nodes[*from].x : centre_.m_x, y = from ? shown.nodes[*from].y : centre_.m_y;
    double best = 1e300;
    std::string found;
    for (std::size_t i = 0; i < shown.nodes.size(); ++i) {
        if (from && i == *from) continue;
        const double to_x = shown.nodes[i].x - x, to_y = shown.nodes[i].y - y, ahead = to_x * dx + to_y * dy, aside = std::abs(to_x * dy) + std::abs(to_y * dx);
        if (from && (ahead <= 0 || aside > ahead)) continue;
        const double distance = std::hypot(to_x, to_y) + (from ? aside : 0);
        if (distance >= best) continue;
        best = distance;
        found = shown.nodes[i].id;
    }
    if (!found.empty()) select(found);
}

void Canvas::select(const std::string& node) {
    selected_ = model_.position(node) ? node : std::string();
    find_near();
    Refresh();
    if (on_select) on_select();
}

void Canvas::find_near() {
    near_.clear();
    const auto at = model_.position(selected_);
    if (!at) return;
    near_.insert(selected_);
    for (const std::size_t other : model_.neighbours(*at)) near_.insert(model_.shown().nodes[other].id);
}

void Canvas::show_menu(const wxPoint& at) {
    const auto say = [this](const Text& text) { return wx::from_utf8(text.in(host_.language())); };
    wxMenu menu;
    const bool some = !selected_.empty();
    menu.AppendCheckItem(menu_pin, say({"Fijado\tP", "Pinned\tP"}))->Check(some && model_.pinned(selected_));
    menu.Append(menu_expand, say({"Mostrar sus vecinos\tEntrar", "Show its neighbours\tEnter"}));
    menu.Append(menu_around, say({"Solo este nodo y sus vecinos\tF", "Only this node and its neighbours\tF"}));
    for (const int item : {menu_pin, menu_expand, menu_around}) menu.Enable(item, some);
    menu.AppendSeparator();
    menu.Append(menu_all, say({"Todos los nodos\tA", "All nodes\tA"}));
    menu.Append(menu_fit, say({"Ajustar a la ventana\t0", "Fit to the window\t0"}));
    menu.Append(menu_reset, say({"Restablecer", "Reset"}));
    switch (GetPopupMenuSelectionFromUser(menu, at)) {
        case menu_pin: toggle_pin(); break;
        case menu_expand: if (on_expand) on_expand(std::string(selected_)); break;
        case menu_around: if (on_around) on_around(std::string(selected_)); break;
        case menu_all: if (on_all) on_all(); break;
        case menu_fit: fit(); break;
        case menu_reset: if (on_reset) on_reset(); break;
        default: break;
    }
}

// The view.

void Canvas::refresh(bool whole) {
    relaxation_.reset();
    timer_.Stop();
    most_size_ = 0;
    for (const NetworkNode& node : model_.shown().nodes) most_size_ = std::max(most_size_, node.size);
    if (most_size_ <= 0) most_size_ = 1;
    hovered_.reset();
    if (!model_.position(selected_)) select({});
    find_near();
    if (whole) fit();
    Refresh();
}

void Canvas::fit() {
    fitted_ = true;
    const Network& shown = model_.shown();
    const wxSize size = GetClientSize();
    if (shown.nodes.empty() || size.GetWidth() < 10) return;
    double left = 1e300, right = -1e300, top = 1e300, bottom = -1e300;
    for (const NetworkNode& node : shown.nodes) {
        left = std::min(left, node.x);
        right = std::max(right, node.x);
        top = std::min(top, node.y);
        bottom = std::max(bottom, node.y);
    }
    centre_ = {(left + right) / 2, (top + bottom) / 2};
    const double room_x = std::max(size.GetWidth() - 2.0 * FromDIP(margin), 50.0), room_y = std::max(size.GetHeight() - 2.0 * FromDIP(margin), 50.0);
    scale_ = std::clamp(std::min(room_x / std::max(right - left, 1.0), room_y / std::max(bottom - top, 1.0)), farthest_away, 160.0);
    Refresh();
}

void Canvas::pan(int dx, int dy) {
    fitted_ = false;
    centre_.m_x += dx / scale_;
    centre_.m_y += dy / scale_;
    Refresh();
}

void Canvas::zoom(double factor) { zoom_at(factor, wxPoint(GetClientSize().GetWidth() / 2, GetClientSize().GetHeight() / 2)); }

void Canvas::zoom_at(double factor, const wxPoint& point) {
    fitted_ = false;
    const wxPoint2DDouble before = in_figure(point);
    scale_ = std::clamp(scale_ * factor, farthest_away, closest);
    const wxPoint2DDouble after = in_figure(point);
    centre_.m_x += before.m_x - after.m_x;
    centre_.m_y += before.m_y - after.m_y;
    Refresh();
}

void Canvas::centre_on(const std::string& node) {
    const auto at = model_.position(node);
    if (!at) return;
    fitted_ = false;
    centre_ = {model_.shown().nodes[*at].x, model_.shown().nodes[*at].y};
    Refresh();
}

void Canvas::settle(double heat) {
    relaxation_ = model_.relaxation(heat);
    timer_.Start(frame_ms);
}

void Canvas::tick() {
    if (!relaxation_) return timer_.Stop();
    bool on = true;
    for (int i = 0; on && i < steps_a_frame; ++i) on = relaxation_->step();
    model_.settle(*relaxation_);
    if (!on) {
        relaxation_.reset();
        timer_.Stop();
        if (on_change) on_change();
    }
    if (fitted_) fit();
    Refresh();
}

wxPoint2DDouble Canvas::on_screen(double x, double y) const {
    const wxSize size = GetClientSize();
    return {size.GetWidth() / 2.0 + (x - centre_.m_x) * scale_, size.GetHeight() / 2.0 + (y - centre_.m_y) * scale_};
}

wxPoint2DDouble Canvas::in_figure(const wxPoint& point) const {
    const wxSize size = GetClientSize();
    return {centre_.m_x + (point.x - size.GetWidth() / 2.0) / scale_, centre_.m_y + (point.y - size.GetHeight() / 2.0) / scale_};
}

wxPoint Canvas::place_of(std::size_t node) const {
    const wxPoint2DDouble at = on_screen(model_.shown().nodes[node].x, model_.shown().nodes[node].y);
    return {static_cast<int>(std::lround(at.m_x)), static_cast<int>(std::lround(at.m_y))};
}

std::optional<std::size_t> Canvas::node_at(const wxPoint& point) const {
    const Network& shown = model_.shown();
    for (std::size_t i = shown.nodes.size(); i > 0; --i) {
        const wxPoint2DDouble at = on_screen(shown.nodes[i - 1].x, shown.nodes[i - 1].y);
        if (std::hypot(at.m_x - point.x, at.m_y - point.y) <= radius_of(shown.nodes[i - 1]) + 3) return i - 1;
    }
    return std::nullopt;
}

double Canvas::radius_of(const NetworkNode& node) const {
    const double largest = std::clamp(0.24 * scale_, static_cast<double>(FromDIP(8)), static_cast<double>(FromDIP(26)));
    return std::max(static_cast<double>(FromDIP(3)), largest * std::sqrt(std::max(node.size, 0.0) / most_size_));
}

bool Canvas::faint(const std::string& node) const { return !near_.empty() && !near_.contains(node); }

}  // namespace cabildo::articulation
