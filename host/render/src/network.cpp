// Node-link diagrams with a given layout.
#include "layouts.hpp"
#include "network_place.hpp"
#include "words.hpp"

#include <cabildo/render/network.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace cabildo::render {
namespace {

constexpr std::size_t many_edges = 400;  ///< fainter and thinner beyond
constexpr double faint = 0.18;           ///< of what is not in focus

Colour fainter(Colour colour, double part) {
    colour.alpha *= part;
    return colour;
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

/// Edges by the positions of their nodes; those of unknown nodes and loops are left out.
struct Link {
    std::size_t source, target;
    double weight;
};

std::vector<Link> links_of(const Network& network) {
    std::map<std::string_view, std::size_t> position;
    for (std::size_t i = 0; i < network.nodes.size(); ++i) position.emplace(network.nodes[i].id, i);
    std::vector<Link> links;
    for (const NetworkEdge& edge : network.edges) {
        const auto source = position.find(edge.source), target = position.find(edge.target);
        if (source == position.end() || target == position.end() || source == target) continue;
        links.push_back({source->second, target->second, edge.weight});
    }
    return links;
}

/// One picture in the making.
class Diagram {
public:
    Diagram(Sheet& sheet, const Network& network, const NetworkFrame& frame)
        : sheet_(sheet), network_(network), frame_(frame), links_(links_of(network)) {}

    NetworkPicture draw() {
        NetworkPicture picture;
        if (network_.nodes.empty()) {
            picture.drawing = sheet_.empty();
            return picture;
        }
        std::vector<LegendItem> items;
        for (std::size_t g = 0; g < network_.groups.size(); ++g) items.push_back({colour_of(g), network_.groups[g].second});
        const double top = sheet_.legend(items, 0);
        const Placement placement = place(sheet_, network_, frame_, top);
        plot_ = placement.plot;
        nodes_ = placement.nodes;
        find_focus();
        draw_edges();
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            if (nodes_[i].seen) draw_node(i);
        const auto in_sight = std::count_if(nodes_.begin(), nodes_.end(), [](const PlacedNode& node) { return node.seen; });
        const auto labelled = static_cast<std::ptrdiff_t>(draw_labels());
        double y = plot_.bottom;
        if (labelled < in_sight) {
            const auto written = [&](std::ptrdiff_t n) { return NumberFormat(sheet_.language()).integer(n); };
            y = sheet_.note(format(words::nodes_unlabelled.in(sheet_.language()), {written(labelled), written(in_sight)}), y);
        }
        picture.drawing = sheet_.finish(y);
        picture.plot = plot_;
        picture.nodes = std::move(nodes_);
        return picture;
    }

private:
    Colour colour_of(std::size_t group) const {
        const Palette& palette = sheet_.palette();
        if (network_.groups.empty()) return palette.categorical[0];
        return group < palette.categorical.size() && group < network_.groups.size() ? palette.categorical[group] : palette.neutral;
    }

    std::size_t group_of(const NetworkNode& node) const {
        for (std::size_t g = 0; g < network_.groups.size(); ++g)
            if (network_.groups[g].first == node.group) return g;
        return network_.groups.size();
    }

    void find_focus() {
        near_.assign(network_.nodes.size(), true);
        const auto found = std::find_if(network_.nodes.begin(), network_.nodes.end(),
                                        [&](const NetworkNode& node) { return node.id == frame_.focus; });
        if (frame_.focus.empty() || found == network_.nodes.end()) return;
        focus_ = static_cast<std::size_t>(found - network_.nodes.begin());
        near_.assign(network_.nodes.size(), false);
        near_[*focus_] = true;
        for (const Link& link : links_) {
            if (link.source == focus_) near_[link.target] = true;
            if (link.target == focus_) near_[link.source] = true;
        }
    }

    void draw_edges() {
        double most = 0, least = 1e300;
        for (const Link& link : links_) {
            most = std::max(most, link.weight);
            least = std::min(least, link.weight);
        }
        const bool many = links_.size() > many_edges && frame_.zoom < 3;
        Colour plain = sheet_.palette().muted;
        plain.alpha = many ? 0.22 : 0.45;
        for (const Link& link : links_) {
            const auto piece = clipped(nodes_[link.source].at, nodes_[link.target].at, plot_);
            if (!piece) continue;
            const bool of_focus = focus_ && (link.source == focus_ || link.target == focus_);
            const bool weighted = most > 0 && least < most;
            const double width = (weighted ? 0.6 + 2.4 * std::max(0.0, link.weight) / most : 1) * (many ? 0.6 : 1);
            Colour colour = !focus_ ? plain : of_focus ? sheet_.palette().muted : fainter(plain, faint);
            if (of_focus) colour.alpha = 0.8;
            sheet_.line(piece->first, piece->second, colour, width);
            if (network_.directed && nodes_[link.target].seen) draw_arrow(nodes_[link.source].at, nodes_[link.target], colour);
        }
    }

    void draw_arrow(const Point& from, const PlacedNode& to, const Colour& colour) {
        const double dx = to.at.x - from.x, dy = to.at.y - from.y, length = std::hypot(dx, dy);
        if (length < to.radius + 8) return;
        const double ux = dx / length, uy = dy / length;
        const Point tip{to.at.x - ux * (to.radius + 1), to.at.y - uy * (to.radius + 1)};
        const Point base{tip.x - ux * 6, tip.y - uy * 6};
        sheet_.add(PolygonShape{{{tip, {base.x - uy * 3, base.y + ux * 3}, {base.x + uy * 3, base.y - ux * 3}}}, colour, transparent, 0, {}});
    }

    void draw_node(std::size_t i) {
        const NetworkNode& node = network_.nodes[i];
        const PlacedNode& placed = nodes_[i];
        const std::string tip = node_tip(node, sheet_.language());
        Colour fill = colour_of(group_of(node)), rim = sheet_.palette().background;
        if (!near_[i]) fill = fainter(fill, faint);
        double rim_width = 1;
        if (focus_ && *focus_ == i) {
            rim = sheet_.palette().text;
            rim_width = 1.5;
        }
        if (node.shape == NodeShape::circle) {
            sheet_.add(CircleShape{placed.at, placed.radius, fill, rim, rim_width, tip});
            return;
        }
        if (!focus_ && node.group.empty()) rim = sheet_.palette().muted;  // neutral squares among their ties
        const double side = placed.radius * 1.77;  // the area of the circle
        sheet_.add(RectShape{placed.at.x - side / 2, placed.at.y - side / 2, side, side, 1, fill, rim, rim_width, tip});
    }

    /// Labels of the focus, its neighbours and the largest nodes first, at the first of four places that is free. Returns
    /// how many were placed.
    std::size_t draw_labels() {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            if (nodes_[i].seen) order.push_back(i);
        const auto rank = [&](std::size_t i) { return focus_ && i == *focus_ ? 0 : focus_ && near_[i] ? 1 : 2; };
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return rank(a) != rank(b) ? rank(a) < rank(b) : nodes_[a].radius > nodes_[b].radius;
        });
        std::vector<Box> taken;
        for (const std::size_t i : order) {
            const PlacedNode& p = nodes_[i];
            taken.push_back({p.at.x - p.radius, p.at.y - p.radius, p.at.x + p.radius, p.at.y + p.radius});
        }
        std::size_t count = 0;
        for (const std::size_t i : order) {
            if (focus_ && !near_[i]) continue;
            count += draw_label(i, taken);
        }
        return focus_ ? order.size() : count;  // with a focus the others go without on purpose
    }

    bool draw_label(std::size_t i, std::vector<Box>& taken) {
        constexpr double size = 11;
        const std::string& label = network_.nodes[i].label;
        const std::string text = ellipsised(sheet_.measure(), label, std::min(180.0, sheet_.width() * 0.35), size);
        const double width = sheet_.measured(text, size);
        const PlacedNode& p = nodes_[i];
        const Point starts[] = {{p.at.x + p.radius + 3, p.at.y + 4}, {p.at.x - p.radius - 3 - width, p.at.y + 4},
                                {p.at.x - width / 2, p.at.y - p.radius - 4}, {p.at.x - width / 2, p.at.y + p.radius + 12}};
        for (const Point& at : starts) {
            const Box box{at.x - 2, at.y - 10.5, at.x + width + 2, at.y + 4};
            const bool inside = box.left >= 0 && box.right <= sheet_.width() && box.top >= plot_.top && box.bottom <= plot_.bottom;
            if (!inside || std::any_of(taken.begin(), taken.end(), [&](const Box& other) { return other.overlaps(box); })) continue;
            taken.push_back(box);
            TextShape& shape = sheet_.text(at, text, sheet_.style(size));
            shape.halo = sheet_.palette().background;
            if (text != label) shape.tip = label;
            return true;
        }
        return false;
    }

    Sheet& sheet_;
    const Network& network_;
    const NetworkFrame& frame_;
    std::vector<Link> links_;
    std::vector<PlacedNode> nodes_;
    Box plot_;
    std::optional<std::size_t> focus_;
    std::vector<bool> near_;  ///< in focus or beside it; all where nothing is in focus
};

}  // namespace

Drawing lay_out_network(Sheet& sheet, const Network& network) { return Diagram(sheet, network, {}).draw().drawing; }

NetworkPicture picture(const Network& network, const NetworkFrame& frame, Language language, double width, const Palette& palette,
                       const TextMeasure& measure) {
    Sheet sheet(width, language, palette, measure);
    return Diagram(sheet, network, frame).draw();
}

}  // namespace cabildo::render
