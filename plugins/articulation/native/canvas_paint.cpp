// What the canvas draws: ties, nodes, labels, legend, and the note at the pointer.
#include "canvas.hpp"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <numeric>

namespace cabildo::articulation {

namespace {

constexpr double faint_part = 0.16;
/// So many of the largest actors have their names even where these lie on other nodes; fewer on a canvas that has not this many
/// squares of this side (DIP), so that names do not cover a small one.
constexpr int always_named = 8, least_named = 3, square_of_a_name = 200;

wxColour with_alpha(const wxColour& colour, double part) {
    return {colour.Red(), colour.Green(), colour.Blue(), static_cast<unsigned char>(std::lround(255 * part))};
}

}  // namespace

wxColour Canvas::colour_of(const NetworkNode& node) const {
    const wx::Look& look = host_.look();
    if (node.shape == NodeShape::square) return look.neutral;
    const auto group = node.groupings.find(model_.colour());
    if (group == node.groupings.end()) return look.neutral;
    for (const NetworkGrouping& grouping : model_.whole().groupings) {
        if (grouping.id != model_.colour()) continue;
        for (std::size_t g = 0; g < grouping.groups.size() && g < look.categorical.size(); ++g)
            if (grouping.groups[g].first == group->second) return look.categorical[g];
    }
    return look.neutral;
}

void Canvas::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(host_.look().page));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    if (!context) return;
    context->SetAntialiasMode(wxANTIALIAS_DEFAULT);
    draw_edges(*context);
    draw_nodes(*context);
    draw_labels(*context, draw_legend(*context));
    draw_tip(*context);
    if (HasFocus()) {
        const wxSize size = GetClientSize();
        context->SetPen(wxPen(host_.look().accent, FromDIP(2)));
        context->SetBrush(*wxTRANSPARENT_BRUSH);
        context->DrawRectangle(1, 1, size.GetWidth() - 2, size.GetHeight() - 2);
    }
}

void Canvas::draw_edges(wxGraphicsContext& context) const {
    const Network& shown = model_.shown();
    std::map<std::string_view, wxPoint2DDouble> places;
    for (const NetworkNode& node : shown.nodes) places[node.id] = on_screen(node.x, node.y);
    const double part = shown.edges.size() > 400 ? 0.28 : 0.45;
    for (const bool of_selected : {false, true}) {
        const double alpha = of_selected ? 0.9 : selected_.empty() ? part : part * faint_part * 2;
        context.SetPen(wxPen(with_alpha(host_.look().muted, alpha), FromDIP(of_selected ? 2 : 1)));
        for (const NetworkEdge& edge : shown.edges) {
            if ((!selected_.empty() && (edge.source == selected_ || edge.target == selected_)) != of_selected) continue;
            const wxPoint2DDouble &from = places[edge.source], &to = places[edge.target];
            context.StrokeLine(from.m_x, from.m_y, to.m_x, to.m_y);
        }
    }
}

void Canvas::draw_nodes(wxGraphicsContext& context) const {
    const wx::Look& look = host_.look();
    for (const NetworkNode& node : model_.shown().nodes) {
        const wxPoint2DDouble at = on_screen(node.x, node.y);
        const double radius = radius_of(node), part = faint(node.id) ? faint_part : 1;
        context.SetBrush(wxBrush(with_alpha(colour_of(node), part)));
        // The neutral ground of initiatives is faint on either page.
        context.SetPen(wxPen(with_alpha(node.shape == NodeShape::square ? look.muted : look.page, part), FromDIP(1)));
        if (node.shape == NodeShape::square) context.DrawRectangle(at.m_x - radius, at.m_y - radius, 2 * radius, 2 * radius);
        else context.DrawEllipse(at.m_x - radius, at.m_y - radius, 2 * radius, 2 * radius);
        context.SetBrush(*wxTRANSPARENT_BRUSH);
        if (model_.pinned(node.id)) {
            const double ring = radius + FromDIP(3);
            context.SetPen(wxPen(with_alpha(look.text, part), FromDIP(2)));
            context.DrawEllipse(at.m_x - ring, at.m_y - ring, 2 * ring, 2 * ring);
            context.SetBrush(wxBrush(with_alpha(look.text, part)));
            const double dot = FromDIP(2);
            context.DrawEllipse(at.m_x - dot, at.m_y - dot, 2 * dot, 2 * dot);
            context.SetBrush(*wxTRANSPARENT_BRUSH);
        }
        if (node.id == selected_) {
            const double ring = radius + FromDIP(6);
            context.SetPen(wxPen(look.accent, FromDIP(2)));
            context.DrawEllipse(at.m_x - ring, at.m_y - ring, 2 * ring, 2 * ring);
        }
    }
}

/// The boxes of the nodes that are not faint, in the order of the nodes; empty where faint.
std::vector<wxRect2DDouble> Canvas::node_boxes() const {
    std::vector<wxRect2DDouble> boxes;
    for (const NetworkNode& node : model_.shown().nodes) {
        const wxPoint2DDouble at = on_screen(node.x, node.y);
        const double radius = faint(node.id) ? 0 : radius_of(node);
        boxes.emplace_back(at.m_x - radius, at.m_y - radius, 2 * radius, 2 * radius);
    }
    return boxes;
}

/// Where a label of this size stands: beside its node where it is free, else nowhere, or with `certain` where it covers least of
/// other nodes. Never on what is `taken`, nor beyond the window.
std::optional<wxRect2DDouble> Canvas::label_box(std::size_t i, wxSize label, const std::vector<wxRect2DDouble>& nodes, const std::vector<wxRect2DDouble>& taken,
                                                bool certain) const {
    const NetworkNode& node = model_.shown().nodes[i];
    const wxPoint2DDouble at = on_screen(node.x, node.y);
    const double radius = radius_of(node), away = radius + FromDIP(node.id == selected_ ? 9 : model_.pinned(node.id) ? 6 : 3), aslant = radius * 0.8,
                 width = label.GetWidth(), height = label.GetHeight();
    const wxSize window = GetClientSize();
    std::optional<wxRect2DDouble> best;
    double least = 0;
    for (const auto& [x, y] : {std::pair(away, -height / 2), {-away - width, -height / 2}, {-width / 2, away}, {-width / 2, -away - height},
                               {aslant, -aslant - height}, {aslant, aslant}, {-aslant - width, -aslant - height}, {-aslant - width, aslant}}) {
        const wxRect2DDouble box(at.m_x + x, at.m_y + y, width, height);
        if (box.GetLeft() < 0 || box.GetTop() < 0 || box.GetRight() > window.GetWidth() || box.GetBottom() > window.GetHeight()) continue;
        if (std::any_of(taken.begin(), taken.end(), [&](const wxRect2DDouble& other) { return other.Intersects(box); })) continue;
        double covered = 0;
        for (std::size_t other = 0; other < nodes.size(); ++other) {
            if (other == i || !box.Intersects(nodes[other])) continue;
            const wxRect2DDouble common = box.CreateIntersection(nodes[other]);
            covered += common.m_width * common.m_height;
        }
        if (covered <= 0) return box;
        if (certain && (!best || covered < least)) {
            best = box;
            least = covered;
        }
    }
    return best;
}

/// The selected node and its neighbours first, then the largest; no label lies on another, and only those of the selected node and
/// of some of the largest actors lie on other nodes where they find no room.
void Canvas::draw_labels(wxGraphicsContext& context, const wxRect2DDouble& legend) const {
    const Network& shown = model_.shown();
    std::vector<std::size_t> order(shown.nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto weight = [&](std::size_t i) {
        const std::string& id = shown.nodes[i].id;
        return std::pair(id == selected_ ? 2 : near_.contains(id) ? 1 : 0, shown.nodes[i].size);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
    const wxFont font = GetFont().Scaled(0.9f);
    const std::vector<wxRect2DDouble> nodes = node_boxes();
    std::vector<wxRect2DDouble> taken{legend};
    const wxSize size = GetClientSize();
    const int squares = size.GetWidth() * size.GetHeight() / (FromDIP(square_of_a_name) * FromDIP(square_of_a_name)),
              named = std::clamp(squares, least_named, always_named);
    int actors = 0;
    for (const std::size_t i : order) {
        const NetworkNode& node = shown.nodes[i];
        if (faint(node.id)) continue;
        const bool certain = node.id == selected_ || (node.shape == NodeShape::circle && actors++ < named);
        context.SetFont(node.id == selected_ ? font.Bold() : font, host_.look().text);
        const wxString label = wx::from_utf8(node.label);
        double width = 0, height = 0;
        context.GetTextExtent(label, &width, &height);
        const auto box = label_box(i, wxSize(static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height))), nodes, taken, certain);
        if (!box) continue;
        context.SetBrush(wxBrush(with_alpha(host_.look().page, 0.75)));
        context.SetPen(*wxTRANSPARENT_PEN);
        context.DrawRectangle(box->m_x, box->m_y, box->m_width, box->m_height);
        context.DrawText(label, box->m_x, box->m_y);
        taken.push_back(*box);
    }
}

wxRect2DDouble Canvas::draw_legend(wxGraphicsContext& context) const {
    double y = FromDIP(12), widest = 0;
    context.SetFont(GetFont().Scaled(0.9f), host_.look().text);
    for (const NetworkGrouping& grouping : model_.whole().groupings) {
        if (grouping.id != model_.colour()) continue;
        for (std::size_t g = 0; g < grouping.groups.size(); ++g) {
            const wxString label = wx::from_utf8(grouping.groups[g].second);
            double width = 0, height = 0;
            context.GetTextExtent(label, &width, &height);
            context.SetPen(*wxTRANSPARENT_PEN);
            context.SetBrush(wxBrush(with_alpha(host_.look().page, 0.8)));
            context.DrawRectangle(FromDIP(10), y, width + FromDIP(24), height);
            context.SetBrush(wxBrush(g < host_.look().categorical.size() ? host_.look().categorical[g] : host_.look().neutral));
            context.DrawEllipse(FromDIP(12), y + height / 2 - FromDIP(5), FromDIP(10), FromDIP(10));
            context.DrawText(label, FromDIP(28), y);
            y += height + FromDIP(4);
            widest = std::max(widest, width);
        }
    }
    return {0, 0, widest + FromDIP(34), y};
}

void Canvas::draw_tip(wxGraphicsContext& context) const {
    if (!hovered_ || *hovered_ >= model_.shown().nodes.size()) return;
    const NetworkNode& node = model_.shown().nodes[*hovered_];
    const wx::Look& look = host_.look();
    context.SetFont(GetFont().Scaled(0.9f), look.page);
    const wxString text = wx::from_utf8(facts_of(node, host_.language()));
    double width = 0, height = 0;
    context.GetTextExtent(text, &width, &height);
    const double room = FromDIP(8);
    const wxSize size = GetClientSize();
    const double x = std::max(0.0, std::min(pointer_.x + FromDIP(16) + 0.0, size.GetWidth() - width - 2 * room)),
                 y = std::max(0.0, std::min(pointer_.y + FromDIP(16) + 0.0, size.GetHeight() - height - 2 * room));
    context.SetPen(*wxTRANSPARENT_PEN);
    context.SetBrush(wxBrush(look.text));  // the other way round than the page, so that it stands out on both
    context.DrawRoundedRectangle(x, y, width + 2 * room, height + 2 * room, FromDIP(5));
    context.DrawText(text, x + room, y + room);
}

}  // namespace cabildo::articulation
