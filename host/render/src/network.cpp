// Node-link diagrams with a given layout.
#include "layouts.hpp"
#include "network_labels.hpp"
#include "network_place.hpp"
#include "words.hpp"

#include <cabildo/render/network.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace cabildo::render {
namespace {

constexpr std::size_t many_edges = 400;  ///< fainter and thinner beyond
constexpr double faint = 0.18;           ///< of what is not in focus
constexpr double code_size = 9, code_padding = 3, code_height = 14, longest_code = 54;  ///< px, of a code inside its square
constexpr std::size_t crowded = 100;     ///< nodes in sight beyond which labels are smaller and the least nodes give way
constexpr std::size_t most_numbers = 27; ///< circles that have a number and their name in the key
constexpr double least_numbered = 6.5;   ///< px of radius that hold a number

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
        find_codes();
        draw_edges();
        for (const bool coded : {false, true})  // codes lie on top
            for (std::size_t i = 0; i < nodes_.size(); ++i)
                if (nodes_[i].seen && coded_[i] == coded) draw_node(i);
        draw_labels();
        const double y = draw_note(draw_key(sheet_, number_circles(), plot_.bottom));
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
        if (coded_[i]) {
            const Box box = box_of(i);
            sheet_.add(RectShape{box.left, box.top, box.right - box.left, box.bottom - box.top, 2, fill, rim, rim_width, tip});
            TextStyle style = sheet_.style(code_size, Anchor::middle);
            style.colour = sheet_.palette().on(colour_of(group_of(node)));
            if (!near_[i]) style.colour = fainter(style.colour, 2 * faint);
            sheet_.text({placed.at.x, placed.at.y + 3.2}, node.label, style);
            return;
        }
        const double side = placed.radius * 1.77;  // the area of the circle
        sheet_.add(RectShape{placed.at.x - side / 2, placed.at.y - side / 2, side, side, 1, fill, rim, rim_width, tip});
    }

    /// Squares with a short label carry it inside, where they cover no other node; the first ones go first.
    void find_codes() {
        coded_.assign(nodes_.size(), false);
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            const NetworkNode& node = network_.nodes[i];
            if (node.shape != NodeShape::square || !nodes_[i].seen || node.label.empty() || sheet_.measured(node.label, code_size) > longest_code) continue;
            coded_[i] = true;
            const Box box = box_of(i);
            bool covers = box.left < plot_.left || box.right > plot_.right || box.top < plot_.top || box.bottom > plot_.bottom;
            for (std::size_t other = 0; other < nodes_.size() && !covers; ++other) {
                covers = other != i && nodes_[other].seen && (coded_[other] ? box_of(other).overlaps(box) : box.contains(nodes_[other].at));
            }
            coded_[i] = !covers;
        }
    }

    /// What a node takes of the sheet.
    Box box_of(std::size_t i) const {
        const PlacedNode& p = nodes_[i];
        double half_width = p.radius, half_height = p.radius;
        if (coded_[i]) {
            half_width = std::max(p.radius * 0.885, sheet_.measured(network_.nodes[i].label, code_size) / 2 + code_padding);
            half_height = std::max(p.radius * 0.885, code_height / 2);
        }
        return {p.at.x - half_width, p.at.y - half_height, p.at.x + half_width, p.at.y + half_height};
    }

    struct Label {
        std::size_t node;
        LabelShape shape;
        LabelPlace place;
    };

    bool many() const { return static_cast<std::size_t>(std::count_if(nodes_.begin(), nodes_.end(), [](const PlacedNode& node) { return node.seen; })) > crowded; }
    double size_of_labels() const { return many() ? 10 : 11; }

    /// Labels of the focus and its neighbours first, then of squares, then of the largest circles. In a crowded picture the least
    /// circles have theirs only where it is clear. `left_out`: circles larger than those without a place, the largest first.
    std::vector<Label> placed_labels(bool focused, std::vector<std::size_t>& left_out) const {
        LabelPlaces places({0, plot_.top, sheet_.width(), plot_.bottom});
        std::vector<std::size_t> order;
        double least = 1e300;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (!nodes_[i].seen) continue;
            order.push_back(i);
            places.add_node(box_of(i));
            if (network_.nodes[i].shape == NodeShape::circle) least = std::min(least, nodes_[i].radius);
        }
        for (const Link& link : links_)
            if (const auto piece = clipped(nodes_[link.source].at, nodes_[link.target].at, plot_)) places.add_tie(piece->first, piece->second);
        const auto rank = [&](std::size_t i) { return focused && i == *focus_ ? 0 : focused && near_[i] ? 1 : network_.nodes[i].shape == NodeShape::square ? 2 : 3; };
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return rank(a) != rank(b) ? rank(a) < rank(b) : nodes_[a].radius > nodes_[b].radius;
        });
        const bool crowd = many();
        std::vector<Label> labels;
        for (const std::size_t i : order) {
            if (coded_[i] || (focused && !near_[i])) continue;
            const bool modest = crowd && rank(i) == 3 && nodes_[i].radius <= least;
            const auto shapes = label_shapes(sheet_.measure(), network_.nodes[i].label, size_of_labels(), std::min(150.0, sheet_.width() * 0.3));
            const auto place = places.find(box_of(i), shapes, modest ? LabelEffort::beside_only : LabelEffort::anywhere);
            if (place) {
                places.add_label(*place);
                labels.push_back({i, shapes[place->shape], *place});
            } else if (!modest && network_.nodes[i].shape == NodeShape::circle) {
                left_out.push_back(i);
            }
        }
        return labels;
    }

    void draw_labels() {
        labelled_ = coded_;
        for (const Label& label : placed_labels(focus_.has_value(), left_out_)) {
            draw_label(label);
            labelled_[label.node] = true;
        }
    }

    void draw_label(const Label& label) {
        const auto& [node, shape, place] = label;
        const double size = size_of_labels();
        const Colour background = sheet_.palette().background;
        if (place.struck) {  // a line along the letters would strike them through between their halos
            Colour veil = background;
            veil.alpha = 0.72;
            sheet_.add(RectShape{place.box.left - 1, place.box.top, shape.width + 2, shape.height, 2, veil, transparent, 0, {}});
        }
        if (place.lead) sheet_.line(place.lead->first, place.lead->second, sheet_.palette().text, 0.7);
        const double pitch = shape.height / static_cast<double>(shape.text.lines.size());
        const double x = place.anchor == Anchor::start ? place.box.left : place.anchor == Anchor::end ? place.box.right : (place.box.left + place.box.right) / 2;
        for (std::size_t line = 0; line < shape.text.lines.size(); ++line) {
            TextShape& text = sheet_.text({x, place.box.top + pitch * static_cast<double>(line) + size * 0.92}, shape.text.lines[line], sheet_.style(size, place.anchor));
            text.halo = background;
            if (shape.text.cut) text.tip = network_.nodes[node].label;
        }
    }

    /// Numbers in the largest circles without a place for their label, where the whole is seen; the same ones whether or not a
    /// node is in focus, so that the picture keeps its height. Returns their names.
    std::vector<std::string> number_circles() {
        if (kept_inside(frame_).zoom > 1) return {};
        if (focus_) {
            left_out_.clear();
            (void)placed_labels(false, left_out_);
        }
        std::vector<std::string> names;
        for (const std::size_t i : left_out_) {
            if (names.size() == most_numbers || nodes_[i].radius < least_numbered) break;
            if (overlapped(i)) continue;
            names.push_back(network_.nodes[i].label);
            labelled_[i] = true;
            TextStyle style = sheet_.style(code_size, Anchor::middle);
            style.bold = true;
            style.colour = sheet_.palette().on(colour_of(group_of(network_.nodes[i])));
            if (!near_[i]) style.colour = fainter(style.colour, 2 * faint);
            sheet_.text({nodes_[i].at.x, nodes_[i].at.y + 3.2}, std::to_string(names.size()), style);
        }
        return names;
    }

    /// Whether another node reaches into the middle of this one.
    bool overlapped(std::size_t i) const {
        const Point& at = nodes_[i].at;
        const Box middle{at.x - least_numbered, at.y - least_numbered, at.x + least_numbered, at.y + least_numbered};
        for (std::size_t other = 0; other < nodes_.size(); ++other)
            if (other != i && nodes_[other].seen && box_of(other).overlaps(middle)) return true;
        return false;
    }

    /// How many are labelled, where not all are; with a focus the others go without on purpose. Returns the y below.
    double draw_note(double y) {
        std::array<std::ptrdiff_t, 2> seen{}, labelled{};  // squares, circles
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            const std::size_t kind = network_.nodes[i].shape == NodeShape::square ? 0 : 1;
            seen[kind] += nodes_[i].seen ? 1 : 0;
            labelled[kind] += nodes_[i].seen && labelled_[i] ? 1 : 0;
        }
        if (focus_ || (labelled[0] == seen[0] && labelled[1] == seen[1])) return y;
        const auto written = [&](std::ptrdiff_t n) { return NumberFormat(sheet_.language()).integer(n); };
        const std::string text = seen[0] > 0 && seen[1] > 0
                                     ? format(words::shapes_unlabelled.in(sheet_.language()), {written(labelled[0]), written(seen[0]), written(labelled[1]), written(seen[1])})
                                     : format(words::nodes_unlabelled.in(sheet_.language()), {written(labelled[0] + labelled[1]), written(seen[0] + seen[1])});
        return sheet_.note(text, y);
    }

    Sheet& sheet_;
    const Network& network_;
    const NetworkFrame& frame_;
    std::vector<Link> links_;
    std::vector<PlacedNode> nodes_;
    Box plot_;
    std::optional<std::size_t> focus_;
    std::vector<bool> near_;  ///< in focus or beside it; all where nothing is in focus
    std::vector<bool> coded_;   ///< squares that carry their label inside
    std::vector<bool> labelled_;  ///< in sight, with a label or a number
    std::vector<std::size_t> left_out_;  ///< circles without a place for their label, the largest first
};

}  // namespace

Drawing lay_out_network(Sheet& sheet, const Network& network) { return Diagram(sheet, network, {}).draw().drawing; }

NetworkPicture picture(const Network& network, const NetworkFrame& frame, Language language, double width, const Palette& palette,
                       const TextMeasure& measure) {
    Sheet sheet(width, language, palette, measure);
    return Diagram(sheet, network, frame).draw();
}

}  // namespace cabildo::render
