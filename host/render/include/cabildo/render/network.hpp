// A network as a person looks at it: zoomed and panned, coloured and filtered another way, one node in focus. The picture
// is a drawing like any other and can be copied and saved as it is seen.
#pragma once

#include <cabildo/render/drawing.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cabildo::render {

/// Which part is seen.
struct NetworkFrame {
    double zoom = 1;           ///< 1: all of it fits
    Point centre{0.5, 0.5};    ///< of what is seen, as a part of the whole's width and height
    std::string focus{};       ///< id of a node: it and its neighbours stand out, the others are faint; empty for none
};

/// Where a node lies in the picture, px; absent where it is out of sight.
struct PlacedNode {
    Point at;
    double radius = 4;
    bool seen = true;
};

struct NetworkPicture {
    Drawing drawing;
    Box plot;                       ///< the part of the drawing that the network is seen in
    std::vector<PlacedNode> nodes;  ///< position = node of the network

    /// The topmost node at a point, a little generous.
    std::optional<std::size_t> node_at(Point point) const;
};

NetworkPicture picture(const Network& network, const NetworkFrame& frame, Language language, double width,
                       const Palette& palette, const TextMeasure& measure = TextMeasure::built_in());

/// The frame after zooming by `factor` about a point of the picture, which stays where it is. Zoom stays within 1–40, and
/// what is seen within the whole.
NetworkFrame zoomed(const NetworkFrame& frame, const NetworkPicture& seen, double factor, Point about);
/// The frame after dragging the picture by so many px.
NetworkFrame dragged(const NetworkFrame& frame, const NetworkPicture& seen, double dx, double dy);

/// The network in another of its groupings; as it is where it has no such grouping.
Network coloured_by(Network network, const std::string& grouping);
/// Without the nodes of the hidden groups (of the grouping that is drawn; "" are those of no group) and their edges.
Network without_groups(Network network, const std::set<std::string>& hidden);

}  // namespace cabildo::render
