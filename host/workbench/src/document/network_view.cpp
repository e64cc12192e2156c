#include "document/network_view.hpp"

#include "document/network_tools.hpp"
#include "language.hpp"
#include "native/look.hpp"

#include <cabildo/render/cairo.hpp>

#include <algorithm>
#include <cmath>

namespace cabildo::workbench {

namespace {

constexpr double key_zoom = 1.4;
constexpr double wheel_zoom = 1.2;
constexpr double found_zoom = 2;  ///< at least, when a node was looked for
constexpr int key_step = 40;      ///< px
constexpr int click_room = 3;     ///< px that the pointer may move in a click

render::NetworkPicture seen(const Network& network, const render::NetworkFrame& frame, double width, const render::Palette& palette) {
    static const render::PangoMeasure measure;  // the fonts it is painted with
    return render::picture(network, frame, language(), width, palette, measure);
}

}  // namespace

NetworkView::NetworkView(wxWindow* parent, Workbench& workbench, const Network& network)
    : FigureView(parent, workbench, network), whole_(network), shown_(network), tools_(new NetworkTools(this, network)) {
    tools_->on_colour = [this](const std::string& grouping) { colour_by(grouping); };
    tools_->on_hide = [this](const std::set<std::string>& hidden) { hide(hidden); };
    tools_->on_find = [this](const std::string& words) { find(words); };
    tools_->on_zoom = [this](double factor) { zoom(factor); };
    tools_->show(shown_, look_.hidden);
    bind_mouse();
    surface().Bind(wxEVT_KEY_DOWN, &NetworkView::press, this);
}

void NetworkView::bind_mouse() {
    surface().Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        surface().SetFocus();
        drag_from_ = event.GetPosition();
        dragged_ = false;
        if (!surface().HasCapture()) surface().CaptureMouse();
    });
    surface().Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        if (!drag_from_) return event.Skip();
        const wxPoint moved = event.GetPosition() - *drag_from_;
        if (!dragged_ && std::abs(moved.x) <= click_room && std::abs(moved.y) <= click_room) return;
        dragged_ = true;
        look_.frame = render::dragged(look_.frame, picture_, moved.x, moved.y);
        drag_from_ = event.GetPosition();
        redraw();
    });
    surface().Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        if (surface().HasCapture()) surface().ReleaseMouse();
        const bool clicked = drag_from_ && !dragged_;
        drag_from_.reset();
        if (clicked) click(event.GetPosition());
    });
    surface().Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) { drag_from_.reset(); });
    surface().Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent& event) { zoom(2, event.GetPosition()); });
    surface().Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        if (!event.ControlDown()) return event.Skip();  // the page scrolls
        zoom(event.GetWheelRotation() > 0 ? wheel_zoom : 1 / wheel_zoom, event.GetPosition());
    });
}

void NetworkView::press(wxKeyEvent& event) {
    const auto move = [this](int dx, int dy) {
        look_.frame = render::dragged(look_.frame, picture_, dx, dy);
        redraw();
    };
    switch (event.GetKeyCode()) {
        case '+': case '=': case WXK_NUMPAD_ADD: return zoom(key_zoom);
        case '-': case WXK_NUMPAD_SUBTRACT: return zoom(1 / key_zoom);
        case '0': case WXK_NUMPAD0: return zoom(0);
        case WXK_LEFT: return move(key_step, 0);
        case WXK_RIGHT: return move(-key_step, 0);
        case WXK_UP: return move(0, key_step);
        case WXK_DOWN: return move(0, -key_step);
        default: event.Skip();
    }
}

void NetworkView::set_look(NetworkLook look) {
    look_ = std::move(look);
    const bool has_focus = std::any_of(whole_.nodes.begin(), whole_.nodes.end(),
                                       [&](const NetworkNode& node) { return node.id == look_.frame.focus; });
    if (!has_focus) look_.frame.focus.clear();
    apply();
}

void NetworkView::apply() {
    const Network coloured = look_.grouping.empty() ? whole_ : render::coloured_by(whole_, look_.grouping);
    tools_->show(coloured, look_.hidden);
    shown_ = render::without_groups(coloured, look_.hidden);
    redraw();
}

void NetworkView::colour_by(const std::string& grouping) {
    look_.grouping = grouping;
    look_.hidden.clear();  // they were groups of the other grouping
    apply();
}

void NetworkView::hide(const std::set<std::string>& groups) {
    look_.hidden = groups;
    apply();
}

void NetworkView::find(const std::string& words) {
    look_.frame.focus.clear();
    const std::string wanted = to_utf8(from_utf8(words).Lower());
    for (std::size_t i = 0; i < shown_.nodes.size() && !wanted.empty(); ++i) {
        const NetworkNode& node = shown_.nodes[i];
        if (to_utf8(from_utf8(node.label).Lower()).find(wanted) == std::string::npos) continue;
        look_.frame.focus = node.id;
        look_.frame.zoom = std::max(look_.frame.zoom, found_zoom);
        redraw();
        const render::Point at = picture_.nodes[i].at;
        const render::Box& plot = picture_.plot;
        look_.frame = render::dragged(look_.frame, picture_, (plot.left + plot.right) / 2 - at.x, (plot.top + plot.bottom) / 2 - at.y);
        break;
    }
    redraw();
}

void NetworkView::zoom(double factor, std::optional<wxPoint> about) {
    if (factor <= 0) {
        look_.frame = {};
    } else {
        const render::Box& plot = picture_.plot;
        const render::Point point = about ? render::Point{static_cast<double>(about->x), static_cast<double>(about->y)}
                                          : render::Point{(plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2};
        look_.frame = render::zoomed(look_.frame, picture_, factor, point);
    }
    redraw();
}

void NetworkView::click(const wxPoint& point) {
    const auto node = picture_.node_at({static_cast<double>(point.x), static_cast<double>(point.y)});
    const std::string id = node ? shown_.nodes[*node].id : std::string();
    look_.frame.focus = id == look_.frame.focus ? std::string() : id;
    redraw();
}

render::Drawing NetworkView::drawn(double width, const render::Palette& palette) const {
    return seen(shown_, look_.frame, width, palette).drawing;
}

void NetworkView::draw_for(int width) {
    picture_ = seen(shown_, look_.frame, width, figure_palette());
    drawing_ = picture_.drawing;
}

int NetworkView::tools_height(int) const { return tools_->height(); }

void NetworkView::place_tools(int y, int width) { tools_->SetSize(0, y, width, tools_->height()); }

}  // namespace cabildo::workbench
