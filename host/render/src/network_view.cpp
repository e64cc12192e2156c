// A network zoomed, dragged, coloured and filtered by its reader.
#include "network_place.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {

constexpr double most_zoom = 40;

NetworkFrame kept_inside(NetworkFrame frame) {
    frame.zoom = std::clamp(frame.zoom, 1.0, most_zoom);
    const double half = 0.5 / frame.zoom;
    frame.centre.x = std::clamp(frame.centre.x, half, 1 - half);
    frame.centre.y = std::clamp(frame.centre.y, half, 1 - half);
    return frame;
}

std::optional<std::size_t> NetworkPicture::node_at(Point point) const {
    constexpr double generous = 3;
    for (std::size_t i = nodes.size(); i > 0; --i) {
        const PlacedNode& node = nodes[i - 1];
        if (node.seen && std::hypot(node.at.x - point.x, node.at.y - point.y) <= node.radius + generous) return i - 1;
    }
    return std::nullopt;
}

NetworkFrame zoomed(const NetworkFrame& frame, const NetworkPicture& seen, double factor, Point about) {
    const double wide = seen.plot.right - seen.plot.left, tall = seen.plot.bottom - seen.plot.top;
    if (wide <= 0 || tall <= 0) return frame;
    NetworkFrame result = kept_inside(frame);
    const double zoom = std::clamp(result.zoom * factor, 1.0, most_zoom);
    // The place of the whole that lies under the point, before and after.
    const double from_x = (about.x - seen.plot.left) / wide - 0.5, from_y = (about.y - seen.plot.top) / tall - 0.5;
    result.centre.x += from_x / result.zoom - from_x / zoom;
    result.centre.y += from_y / result.zoom - from_y / zoom;
    result.zoom = zoom;
    return kept_inside(result);
}

NetworkFrame dragged(const NetworkFrame& frame, const NetworkPicture& seen, double dx, double dy) {
    const double wide = seen.plot.right - seen.plot.left, tall = seen.plot.bottom - seen.plot.top;
    if (wide <= 0 || tall <= 0) return frame;
    NetworkFrame result = kept_inside(frame);
    result.centre.x -= dx / wide / result.zoom;
    result.centre.y -= dy / tall / result.zoom;
    return kept_inside(result);
}

Network coloured_by(Network network, const std::string& grouping) {
    const auto found = std::find_if(network.groupings.begin(), network.groupings.end(),
                                    [&](const NetworkGrouping& each) { return each.id == grouping; });
    if (found == network.groupings.end()) return network;
    network.grouping = grouping;
    network.groups = found->groups;
    for (NetworkNode& node : network.nodes) {
        const auto group = node.groupings.find(grouping);
        node.group = group == node.groupings.end() ? std::string() : group->second;
    }
    return network;
}

Network without_groups(Network network, const std::set<std::string>& hidden) {
    if (hidden.empty()) return network;
    std::set<std::string> gone;
    for (const NetworkNode& node : network.nodes)
        if (hidden.contains(node.group)) gone.insert(node.id);
    std::erase_if(network.nodes, [&](const NetworkNode& node) { return gone.contains(node.id); });
    std::erase_if(network.edges, [&](const NetworkEdge& edge) { return gone.contains(edge.source) || gone.contains(edge.target); });
    return network;
}

}  // namespace cabildo::render
