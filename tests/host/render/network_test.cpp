// A network zoomed, dragged, coloured and filtered.
#include "random_chart.hpp"

#include <cabildo/render/network.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

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

BOOST_AUTO_TEST_SUITE_END()
