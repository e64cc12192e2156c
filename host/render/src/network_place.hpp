// Where the nodes of a network lie on the sheet.
#pragma once

#include "sheet.hpp"

#include <cabildo/render/network.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace cabildo::render {

struct Placement {
    Box plot;
    std::vector<PlacedNode> nodes;
};

/// The frame whose zoom is possible and which shows nothing beyond the whole.
NetworkFrame kept_inside(NetworkFrame frame);

/// Brings the nodes' own coordinates into a plot from `top` on; the height follows their shape, labels get a margin.
Placement place(const Sheet& sheet, const Network& network, const NetworkFrame& frame, double top);

/// The piece of a line that lies in a box; absent when none does.
std::optional<std::pair<Point, Point>> clipped(Point from, Point to, const Box& box);

}  // namespace cabildo::render
