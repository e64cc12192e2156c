// A network zoomed, dragged, coloured and filtered.
#include "random_chart.hpp"

#include <cabildo/render/network.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

using namespace cabildo;
using namespace cabildo::render;

BOOST_AUTO_TEST_SUITE(network_test)

namespace {

/// Four nodes at the corners of a square, one in the middle that all are tied to.
Network cross() {
    Network network;
    network.id = "cross";
    network.groupings = {{"side", "Lado", {{"west", "Oeste"}, {"east", "Este"}}}, {"kind", "Tipo", {{"hub", "Centro"}}}};
    network.grouping = "side";
    network.groups = network.groupings.front().groups;
    const auto add = [&](const char* id, double x, double y, const char* side) {
        NetworkNode node;
        node.id = node.label = id;
        node.x = x;
        node.y = y;
        node.group = side;
        node.groupings = {{"side", side}};
        network.nodes.push_back(node);
    };
    add("nw", 0, 0, "west");
    add("ne", 1, 0, "east");
    add("sw", 0, 1, "west");
    add("se", 1, 1, "east");
    add("hub", 0.5, 0.5, "");
    network.nodes.back().groupings = {{"kind", "hub"}};
    for (const char* corner : {"nw", "ne", "sw", "se"}) network.edges.push_back({corner, "hub", 1});
    return network;
}

NetworkPicture seen(const Network& network, const NetworkFrame& frame) {
    return picture(network, frame, Language::es, 600, Palette::light());
}

/// Six initiatives in a row above, twelve actors that most of them share below, and thirty more around each initiative.
Network initiatives_and_actors() {
    Network network;
    network.id = "two_mode";
    const auto add = [&](std::string id, std::string label, double x, double y, double size, NodeShape shape) {
        NetworkNode node;
        node.id = std::move(id);
        node.label = std::move(label);
        node.x = x;
        node.y = y;
        node.size = size;
        node.shape = shape;
        network.nodes.push_back(node);
    };
    for (int i = 1; i <= 6; ++i) add("i" + std::to_string(i), "PI-0" + std::to_string(i), 4.0 * i, 0, 1.5, NodeShape::square);
    for (int a = 0; a < 12; ++a) {
        add("a" + std::to_string(a), "Servicio " + std::to_string(a), 2.0 + 2 * a, 7 + a % 3, 4, NodeShape::circle);
        for (int i = 1; i <= 3; ++i) network.edges.push_back({"i" + std::to_string(1 + (a + i) % 6), "a" + std::to_string(a), 1});
    }
    for (int i = 1; i <= 6; ++i) {
        for (int k = 0; k < 30; ++k) {
            const std::string id = "l" + std::to_string(i) + "_" + std::to_string(k);
            add(id, "Organización " + id, 4.0 * i + 1.9 * std::cos(k * 0.21), 2.5 * std::sin(k * 0.21), 1, NodeShape::circle);
            network.edges.push_back({"i" + std::to_string(i), id, 1});
        }
    }
    return network;
}

/// Each text that is written, and how often.
std::map<std::string, int> texts_of(const Drawing& drawing) {
    std::map<std::string, int> texts;
    for (const Shape& shape : drawing.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape)) ++texts[text->text];
    return texts;
}

std::size_t lines_of(const Drawing& drawing) {
    return static_cast<std::size_t>(std::count_if(drawing.shapes.begin(), drawing.shapes.end(),
                                                  [](const Shape& shape) { return std::holds_alternative<LineShape>(shape); }));
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_lies_under_the_pointer_stays_there_when_zoomed) {
    const Network network = cross();
    const NetworkPicture before = seen(network, {});
    const Point corner = before.nodes[0].at;
    const NetworkFrame frame = zoomed({}, before, 2, corner);
    const NetworkPicture after = seen(network, frame);
    BOOST_TEST(frame.zoom == 2);
    BOOST_TEST(std::hypot(after.nodes[0].at.x - corner.x, after.nodes[0].at.y - corner.y) < 1e-6);
    const double apart = before.nodes[1].at.x - before.nodes[0].at.x;
    BOOST_TEST(after.nodes[1].at.x - after.nodes[0].at.x == 2 * apart, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(!after.nodes[3].seen);
    BOOST_TEST(lines_of(after.drawing) >= 1u);
    BOOST_TEST(zoomed(frame, after, 0.01, corner).zoom == 1);
    BOOST_TEST(zoomed(frame, after, 1e6, corner).zoom == 40);
}

BOOST_AUTO_TEST_CASE(dragging_moves_the_picture_and_stops_at_its_edges) {
    const Network network = cross();
    const NetworkFrame frame = zoomed({}, seen(network, {}), 4, {300, 240});
    const NetworkPicture before = seen(network, frame);
    const NetworkPicture after = seen(network, dragged(frame, before, 25, -10));
    BOOST_TEST(after.nodes[4].at.x - before.nodes[4].at.x == 25, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(after.nodes[4].at.y - before.nodes[4].at.y == -10, boost::test_tools::tolerance(1e-6));
    const NetworkFrame edge = dragged(frame, before, 1e6, 1e6);
    BOOST_TEST(edge.centre.x == 0.5 / 4);
    BOOST_TEST(edge.centre.y == 0.5 / 4);
}

BOOST_AUTO_TEST_CASE(nothing_is_drawn_outside_of_the_plot) {
    for (std::uint64_t seed = 1; seed < 40; ++seed) {
        const Network network = test::random_network(seed);
        if (network.nodes.empty()) continue;
        NetworkFrame frame;
        frame.zoom = 1 + static_cast<double>(seed % 7);
        frame.centre = {static_cast<double>(seed % 10) / 10, static_cast<double>(seed % 4) / 4};
        const NetworkPicture shown = seen(network, frame);
        for (const Shape& shape : shown.drawing.shapes) {
            const auto* line = std::get_if<LineShape>(&shape);
            if (!line) continue;
            for (const Point& point : line->points) {
                BOOST_TEST(point.x >= shown.plot.left - 1e-6);
                BOOST_TEST(point.x <= shown.plot.right + 1e-6);
                BOOST_TEST(point.y >= shown.plot.top - 1e-6);
                BOOST_TEST(point.y <= shown.plot.bottom + 1e-6);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_node_is_found_under_the_pointer) {
    const NetworkPicture shown = seen(cross(), {});
    BOOST_TEST(*shown.node_at(shown.nodes[2].at) == 2u);
    BOOST_TEST(!shown.node_at({shown.nodes[2].at.x + 60, shown.nodes[2].at.y}).has_value());
}

BOOST_AUTO_TEST_CASE(in_focus_a_node_and_its_neighbours_stand_out) {
    const Network network = cross();
    NetworkFrame frame;
    frame.focus = "nw";
    std::size_t faint = 0, whole = 0;
    for (const Shape& shape : seen(network, frame).drawing.shapes)
        if (const auto* circle = std::get_if<CircleShape>(&shape)) (circle->fill.alpha < 0.5 ? faint : whole) += 1;
    BOOST_TEST(whole == 2u);
    BOOST_TEST(faint == 3u);
}

BOOST_AUTO_TEST_CASE(another_grouping_colours_the_same_nodes) {
    const Network other = coloured_by(cross(), "kind");
    BOOST_TEST(other.groups.size() == 1u);
    BOOST_TEST(other.nodes[4].group == "hub");
    BOOST_TEST(other.nodes[0].group == "");
    BOOST_CHECK((coloured_by(cross(), "no such") == cross()));
}

BOOST_AUTO_TEST_CASE(hidden_groups_take_their_edges_with_them) {
    const Network east = without_groups(cross(), {"west"});
    BOOST_TEST(east.nodes.size() == 3u);
    BOOST_TEST(east.edges.size() == 2u);
    BOOST_TEST(without_groups(cross(), {""}).edges.empty());
}

BOOST_AUTO_TEST_CASE(squares_carry_short_codes_inside_and_the_note_counts_both_shapes) {
    const NetworkPicture shown = seen(initiatives_and_actors(), {});
    const auto texts = texts_of(shown.drawing);
    for (int i = 1; i <= 6; ++i) BOOST_TEST((texts.count("PI-0" + std::to_string(i)) == 1));
    const auto squares = std::count_if(shown.drawing.shapes.begin(), shown.drawing.shapes.end(), [](const Shape& shape) {
        const auto* rect = std::get_if<RectShape>(&shape);
        return rect && rect->tip.starts_with("PI-");
    });
    BOOST_TEST(squares == 6);
    BOOST_TEST(std::any_of(texts.begin(), texts.end(), [](const auto& text) { return text.first.starts_with("Rotulados 6 de 6 cuadrados y "); }));
}

BOOST_AUTO_TEST_CASE(the_largest_circles_are_labelled_before_the_least) {
    const Network network = initiatives_and_actors();
    const auto texts = texts_of(seen(network, {}).drawing);
    std::size_t leaves = 0, named = 0;
    for (const NetworkNode& node : network.nodes) {
        if (node.shape == NodeShape::square) continue;
        const bool there = texts.contains(node.label);
        if (node.size > 1) BOOST_TEST(there, node.label);
        leaves += node.size > 1 ? 0 : 1;
        named += node.size == 1 && there ? 1 : 0;
    }
    BOOST_TEST(named < leaves);  // there is no room for all
}

BOOST_AUTO_TEST_CASE(a_label_goes_where_no_tie_strikes_it_through) {
    Network network = cross();
    network.nodes.resize(2);  // one beside the other, a tie between them
    network.nodes[0].label = "a name of some length";
    network.edges = {{"nw", "ne", 3}};
    const NetworkPicture shown = seen(network, {});
    const double y = shown.nodes[0].at.y;
    for (const Shape& shape : shown.drawing.shapes) {
        const auto* text = std::get_if<TextShape>(&shape);
        if (!text || text->text != network.nodes[0].label) continue;
        const Box box = bounds(*text);
        BOOST_TEST((box.bottom < y || box.top > y || box.right < shown.nodes[0].at.x));
        return;
    }
    BOOST_ERROR("the label is missing");
}

BOOST_AUTO_TEST_CASE(long_names_are_wrapped_or_end_at_a_word) {
    Network network = cross();
    const std::string name = "Agrupación de dirigentas rurales y campesinas de la provincia de Cauquenes";
    network.nodes[4].label = name;
    std::vector<std::string> lines;
    for (const Shape& shape : seen(network, {}).drawing.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape); text && text->tip == name) lines.push_back(text->text);
    BOOST_REQUIRE(lines.size() == 2u);
    BOOST_TEST(name.starts_with(lines[0] + " "));
    BOOST_REQUIRE(lines[1].ends_with("…"));
    const std::string kept = lines[0] + " " + lines[1].substr(0, lines[1].size() - std::string("…").size());
    BOOST_TEST(name.starts_with(kept + " "));
}

BOOST_AUTO_TEST_SUITE_END()
