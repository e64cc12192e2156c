// Node-link diagrams with a given layout.
#include "layouts.hpp"
#include "words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace cabildo::render {
namespace {

struct Placed {
    Point at;
    double radius = 4;
};

double largest_size(const Network& network) {
    double most = 0;
    for (const NetworkNode& node : network.nodes)
        if (std::isfinite(node.size)) most = std::max(most, node.size);
    return most > 0 ? most : 1;
}

/// Brings the nodes' own coordinates into a frame of the sheet; the height follows their shape. Labels get a margin.
double place(const Sheet& sheet, const Network& network, double top, std::vector<Placed>& placed) {
    double left = 1e300, right = -1e300, low = 1e300, high = -1e300;
    for (const NetworkNode& node : network.nodes) {
        left = std::min(left, node.x);
        right = std::max(right, node.x);
        low = std::min(low, node.y);
        high = std::max(high, node.y);
    }
    const double margin_x = std::min(70.0, sheet.width() * 0.1), margin_y = 26;
    const double wide = std::max(right - left, 1e-9), tall = std::max(high - low, 1e-9);
    const double room = sheet.width() - 2 * margin_x;
    const double height = std::clamp(room * tall / wide, sheet.width() * 0.35, sheet.width() * 0.8);
    const bool flat = right - left < 1e-9 && high - low < 1e-9;
    const double scale = flat ? 0 : std::min(room / wide, height / tall);
    const double largest = std::clamp(sheet.width() / 45, 7.0, 16.0);
    const double most = largest_size(network);
    for (const NetworkNode& node : network.nodes) {
        Placed p;
        p.at = {sheet.width() / 2 + (node.x - (left + right) / 2) * scale,
                top + margin_y + height / 2 + (node.y - (low + high) / 2) * scale};
        const double size = std::isfinite(node.size) ? std::max(0.0, node.size) : 0;
        p.radius = std::max(2.5, largest * std::sqrt(size / most));
        placed.push_back(p);
    }
    return top + height + 2 * margin_y;
}

std::string value_text(const Value& value, Language language) {
    const NumberFormat numbers(language);
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return numbers.integer(*integer);
    if (const auto* number = std::get_if<double>(&value)) return numbers.decimal(*number, 3);
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return "–";
}

std::string node_tip(const NetworkNode& node, Language language) {
    std::string tip = node.label;
    for (const auto& [label, value] : node.attributes) tip += "\n" + label + ": " + value_text(value, language);
    return tip;
}

void add_node(Sheet& sheet, const NetworkNode& node, const Placed& p, const Colour& colour) {
    const std::string tip = node_tip(node, sheet.language());
    if (node.shape == NodeShape::circle) {
        sheet.add(CircleShape{p.at, p.radius, colour, sheet.palette().background, 1, tip});
        return;
    }
    const double side = p.radius * 1.77;  // the area of the circle
    sheet.add(RectShape{p.at.x - side / 2, p.at.y - side / 2, side, side, 1, colour, sheet.palette().background, 1, tip});
}

void arrow(Sheet& sheet, const Point& from, const Placed& to, const Colour& colour) {
    const double dx = to.at.x - from.x, dy = to.at.y - from.y, length = std::hypot(dx, dy);
    if (length < to.radius + 8) return;
    const double ux = dx / length, uy = dy / length;
    const Point tip{to.at.x - ux * (to.radius + 1), to.at.y - uy * (to.radius + 1)};
    const Point base{tip.x - ux * 6, tip.y - uy * 6};
    sheet.add(PolygonShape{{{tip, {base.x - uy * 3, base.y + ux * 3}, {base.x + uy * 3, base.y - ux * 3}}}, colour, transparent, 0, {}});
}

void edges(Sheet& sheet, const Network& network, const std::vector<Placed>& placed) {
    std::map<std::string, std::size_t> position;
    for (std::size_t i = 0; i < network.nodes.size(); ++i) position.emplace(network.nodes[i].id, i);
    double most = 0;
    for (const NetworkEdge& edge : network.edges) most = std::max(most, edge.weight);
    Colour colour = sheet.palette().muted;
    colour.alpha = network.edges.size() > 400 ? 0.22 : 0.45;
    for (const NetworkEdge& edge : network.edges) {
        const auto source = position.find(edge.source), target = position.find(edge.target);
        if (source == position.end() || target == position.end() || source == target) continue;
        const double width = most > 0 ? 0.6 + 2.4 * std::max(0.0, edge.weight) / most : 1;
        const Placed &from = placed[source->second], &to = placed[target->second];
        sheet.line(from.at, to.at, colour, network.edges.size() > 400 ? width * 0.6 : width);
        if (network.directed) arrow(sheet, from.at, to, colour);
    }
}

/// Labels of the largest nodes first, at the first of four places that is free. Returns how many were placed.
std::size_t labels(Sheet& sheet, const Network& network, const std::vector<Placed>& placed, double top, double bottom) {
    std::vector<std::size_t> order(placed.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return placed[a].radius > placed[b].radius; });
    std::vector<Box> taken;
    for (const Placed& p : placed) taken.push_back({p.at.x - p.radius, p.at.y - p.radius, p.at.x + p.radius, p.at.y + p.radius});
    constexpr double size = 11;
    const double widest = std::min(180.0, sheet.width() * 0.35);
    std::size_t count = 0;
    for (const std::size_t i : order) {
        const std::string text = ellipsised(sheet.measure(), network.nodes[i].label, widest, size);
        const double width = sheet.measured(text, size);
        const Placed& p = placed[i];
        const Point starts[] = {{p.at.x + p.radius + 3, p.at.y + 4}, {p.at.x - p.radius - 3 - width, p.at.y + 4},
                                {p.at.x - width / 2, p.at.y - p.radius - 4}, {p.at.x - width / 2, p.at.y + p.radius + 12}};
        for (const Point& at : starts) {
            const Box box{at.x - 2, at.y - 10.5, at.x + width + 2, at.y + 4};
            const bool inside = box.left >= 0 && box.right <= sheet.width() && box.top >= top && box.bottom <= bottom;
            if (!inside || std::any_of(taken.begin(), taken.end(), [&](const Box& other) { return other.overlaps(box); })) continue;
            taken.push_back(box);
            TextShape& shape = sheet.text(at, text, sheet.style(size));
            shape.halo = sheet.palette().background;
            if (text != network.nodes[i].label) shape.tip = network.nodes[i].label;
            ++count;
            break;
        }
    }
    return count;
}

}  // namespace

Drawing lay_out_network(Sheet& sheet, const Network& network) {
    if (network.nodes.empty()) return sheet.empty();
    const auto group_of = [&](const NetworkNode& node) {
        for (std::size_t g = 0; g < network.groups.size(); ++g)
            if (network.groups[g].first == node.group) return g;
        return network.groups.size();
    };
    const auto colour_of = [&](std::size_t group) {
        const Palette& palette = sheet.palette();
        if (network.groups.empty()) return palette.categorical[0];
        return group < palette.categorical.size() && group < network.groups.size() ? palette.categorical[group] : palette.neutral;
    };
    std::vector<LegendItem> items;
    for (std::size_t g = 0; g < network.groups.size(); ++g) items.push_back({colour_of(g), network.groups[g].second});
    const double top = sheet.legend(items, 0);

    std::vector<Placed> placed;
    const double bottom = place(sheet, network, top, placed);
    edges(sheet, network, placed);
    for (std::size_t i = 0; i < placed.size(); ++i) add_node(sheet, network.nodes[i], placed[i], colour_of(group_of(network.nodes[i])));
    const std::size_t labelled = labels(sheet, network, placed, top, bottom);
    if (labelled == placed.size()) return sheet.finish(bottom);
    const auto written = [&](std::size_t n) { return NumberFormat(sheet.language()).integer(static_cast<std::int64_t>(n)); };
    return sheet.finish(sheet.note(format(words::nodes_unlabelled.in(sheet.language()), {written(labelled), written(placed.size())}), bottom));
}

}  // namespace cabildo::render
