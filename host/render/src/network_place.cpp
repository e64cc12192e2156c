// Where the nodes of a network lie on the sheet, and which part of it is seen.
#include "network_place.hpp"

#include <algorithm>
#include <cmath>

namespace cabildo::render {
namespace {

constexpr double margin_y = 26;

/// The nodes' own coordinates, from least to greatest.
struct Spread {
    double left = 1e300, right = -1e300, low = 1e300, high = -1e300;

    explicit Spread(const Network& network) {
        for (const NetworkNode& node : network.nodes) {
            left = std::min(left, node.x);
            right = std::max(right, node.x);
            low = std::min(low, node.y);
            high = std::max(high, node.y);
        }
    }
    double width() const { return std::max(right - left, 1e-9); }
    double height() const { return std::max(high - low, 1e-9); }
    bool flat() const { return right - left < 1e-9 && high - low < 1e-9; }
};

double largest_size(const Network& network) {
    double most = 0;
    for (const NetworkNode& node : network.nodes)
        if (std::isfinite(node.size)) most = std::max(most, node.size);
    return most > 0 ? most : 1;
}

}  // namespace

Placement place(const Sheet& sheet, const Network& network, const NetworkFrame& wanted, double top) {
    const Spread spread(network);
    const NetworkFrame frame = kept_inside(wanted);
    const double margin_x = std::min(70.0, sheet.width() * 0.1), room = sheet.width() - 2 * margin_x;
    const double height = std::clamp(room * spread.height() / spread.width(), sheet.width() * 0.35, sheet.width() * 0.8);
    const double scale = spread.flat() ? 0 : std::min(room / spread.width(), height / spread.height());
    const double largest = std::clamp(sheet.width() / 45, 7.0, 16.0) * std::sqrt(std::min(frame.zoom, 4.0));
    const double most = largest_size(network);

    Placement placement;
    placement.plot = {0, top, sheet.width(), top + height + 2 * margin_y};
    const double wide = sheet.width(), tall = placement.plot.bottom - top;
    for (const NetworkNode& node : network.nodes) {
        // In the whole first, then as the frame shows it.
        const double x = wide / 2 + (node.x - (spread.left + spread.right) / 2) * scale;
        const double y = tall / 2 + (node.y - (spread.low + spread.high) / 2) * scale;
        PlacedNode placed;
        placed.at = {wide / 2 + (x - frame.centre.x * wide) * frame.zoom, top + tall / 2 + (y - frame.centre.y * tall) * frame.zoom};
        const double size = std::isfinite(node.size) ? std::max(0.0, node.size) : 0;
        placed.radius = std::max(2.5, largest * std::sqrt(size / most));
        const Box& plot = placement.plot;
        placed.seen = placed.at.x >= plot.left + placed.radius && placed.at.x <= plot.right - placed.radius &&
                      placed.at.y >= plot.top + placed.radius && placed.at.y <= plot.bottom - placed.radius;
        placement.nodes.push_back(placed);
    }
    return placement;
}

/// Liang, Y.-D., Barsky, B. A. (1984). A new concept and method for line clipping. ACM Transactions on Graphics 3, 1–22.
std::optional<std::pair<Point, Point>> clipped(Point from, Point to, const Box& box) {
    const double dx = to.x - from.x, dy = to.y - from.y;
    double enters = 0, leaves = 1;
    const std::pair<double, double> sides[] = {{-dx, from.x - box.left}, {dx, box.right - from.x},
                                               {-dy, from.y - box.top}, {dy, box.bottom - from.y}};
    for (const auto& [towards, distance] : sides) {
        if (towards == 0) {
            if (distance < 0) return std::nullopt;
        } else if (towards < 0) {
            enters = std::max(enters, distance / towards);
        } else {
            leaves = std::min(leaves, distance / towards);
        }
    }
    if (enters > leaves) return std::nullopt;
    return std::pair{Point{from.x + enters * dx, from.y + enters * dy}, Point{from.x + leaves * dx, from.y + leaves * dy}};
}

}  // namespace cabildo::render
