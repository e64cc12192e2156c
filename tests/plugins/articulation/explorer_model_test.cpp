// The explorer without its window.
#include "explorer_model.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cabildo;
using namespace cabildo::articulation;

BOOST_AUTO_TEST_SUITE(explorer_model_test)

namespace {

/// A star: initiative 1 in the middle of five actors; initiative 2 shares the first.
Network star() {
    Network network;
    network.id = "network";
    const auto add = [&](std::string id, std::string label, NodeShape shape, double x, double y) {
        NetworkNode node{std::move(id), std::move(label)};
        node.shape = shape;
        node.x = x;
        node.y = y;
        if (shape == NodeShape::circle) node.groupings["sector"] = "public";
        network.nodes.push_back(std::move(node));
    };
    add("i:1", "PI-01", NodeShape::square, 0, 0);
    add("i:2", "PI-02", NodeShape::square, 3, 0);
    for (int a = 0; a < 5; ++a) {
        add("a:" + std::to_string(a), a == 0 ? "Ministerio de Educación" : "Actor " + std::to_string(a), NodeShape::circle, std::cos(a), std::sin(a));
        network.edges.push_back({"i:1", "a:" + std::to_string(a), 1, {a == 0 ? "leads" : "executes"}});
    }
    network.edges.push_back({"i:2", "a:0", 1, {"leads"}});
    network.kinds = {{"leads", "Lidera"}, {"executes", "Ejecuta"}};
    return network;
}

ExplorerModel model() {
    ExplorerModel made;
    made.take(star());
    return made;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_nobody_moved_is_not_handed_over) {
    ExplorerModel explorer = model();
    BOOST_TEST(explorer.arrangement().empty());
    explorer.put("a:3", 5.004, -2);
    BOOST_TEST(written(explorer.arrangement()) == "a:3@500,-200!");
    BOOST_TEST(explorer.pinned("a:3"));
    explorer.pin("a:3", false);
    BOOST_TEST(written(explorer.arrangement()) == "a:3@500,-200");
    explorer.reset();
    BOOST_TEST(explorer.arrangement().empty());
    BOOST_TEST((explorer.shown() == star()));
}

BOOST_AUTO_TEST_CASE(the_shown_figure_is_the_one_that_the_panel_will_draw) {
    ExplorerModel explorer = model();
    explorer.show_role("executes", false);
    explorer.put("a:0", 4, 4);
    NetworkChoice choice = explorer.choice();
    choice.arrangement = arrangement_of(written(explorer.arrangement())).value();
    BOOST_TEST((chosen_part(star(), choice) == explorer.shown()));
}

BOOST_AUTO_TEST_CASE(neighbours_are_shown_step_by_step) {
    ExplorerModel explorer = model();
    explorer.show_around("i:2");
    BOOST_TEST(explorer.shown().nodes.size() == 2u);
    BOOST_TEST(explorer.hidden_neighbours("a:0") == 1u);
    explorer.expand("a:0");
    BOOST_TEST(explorer.shown().nodes.size() == 3u);
    explorer.expand("i:1");
    BOOST_TEST(explorer.shown().nodes.size() == 7u);
    explorer.show_all();
    BOOST_TEST(explorer.arrangement().around.empty());
}

BOOST_AUTO_TEST_CASE(counts_are_of_the_whole_network) {
    ExplorerModel explorer = model();
    explorer.show_role("leads", false);
    BOOST_TEST(explorer.ties_of("leads") == 2u);
    BOOST_TEST(explorer.ties_of("executes") == 4u);
    BOOST_TEST(explorer.ties_of(unknown_id) == 0u);
    BOOST_TEST(explorer.actors_of("public") == 5u);
}

BOOST_AUTO_TEST_CASE(among_actors_alone_sectors_choose_and_roles_hide_nothing) {
    Network actors = star();
    actors.kinds.clear();
    actors.edges.clear();
    std::erase_if(actors.nodes, [](const NetworkNode& node) { return node.shape == NodeShape::square; });
    for (int a = 1; a < 5; ++a) actors.edges.push_back({"a:0", "a:" + std::to_string(a), 1, {}});
    actors.nodes[0].groupings["sector"] = "private";
    ExplorerModel explorer;
    explorer.take(actors);
    BOOST_TEST(!explorer.has_roles());
    BOOST_TEST(explorer.actors_of("public") == 4u);
    explorer.show_role(unknown_id, false);
    BOOST_TEST((explorer.shown() == actors));
    explorer.show_sector("private", false);
    BOOST_TEST(explorer.shown().nodes.size() == 4u);  // they stay without the one that tied them
    BOOST_TEST(explorer.shown().edges.empty());
    explorer.show_sector("private", true);
    BOOST_TEST((explorer.shown() == actors));
}

BOOST_AUTO_TEST_CASE(names_are_found_without_case_and_accents) {
    const ExplorerModel explorer = model();
    BOOST_TEST(explorer.find("educacion").value() == 2u);
    BOOST_TEST(explorer.find("pi-02").value() == 1u);
    BOOST_TEST(!explorer.find("").has_value());
    BOOST_TEST(!explorer.find("nadie").has_value());
}

BOOST_AUTO_TEST_CASE(what_settles_leaves_pinned_nodes_and_parts_those_on_one_spot) {
    ExplorerModel explorer = model();
    explorer.put("a:1", 0, 0);  // on the initiative
    Relaxation relaxation = explorer.relaxation(1);
    int steps = 0;
    while (relaxation.step()) ++steps;
    BOOST_TEST(steps < 300);  // it comes to rest
    explorer.settle(relaxation);
    const auto at = [&](const char* id) { return explorer.shown().nodes[explorer.position(id).value()]; };
    BOOST_TEST(at("a:1").x == 0);
    BOOST_TEST(at("a:1").y == 0);
    BOOST_TEST(std::hypot(at("i:1").x, at("i:1").y) > 0.3);
    BOOST_TEST(!explorer.pinned("i:1"));
    BOOST_TEST(explorer.arrangement().places.size() == 7u);
    // The same start gives the same end.
    ExplorerModel again = model();
    again.put("a:1", 0, 0);
    Relaxation repeated = again.relaxation(1);
    while (repeated.step()) {}
    again.settle(repeated);
    BOOST_TEST(written(again.arrangement()) == written(explorer.arrangement()));
}

BOOST_AUTO_TEST_CASE(a_larger_network_around_a_node_stands_beside_it) {
    ExplorerModel explorer = model();
    explorer.put("a:0", 10, 10);
    Network larger = star();
    larger.nodes.push_back({"i:9", "PI-09"});
    larger.nodes.back().shape = NodeShape::square;
    larger.nodes.back().x = larger.nodes[2].x + 1;  // a length from a:0
    larger.nodes.back().y = larger.nodes[2].y;
    larger.edges.push_back({"i:9", "a:0", 1, {"leads"}});
    explorer.take(larger, "a:0");
    const NetworkNode& added = explorer.shown().nodes[explorer.position("i:9").value()];
    BOOST_TEST(std::abs(added.x - 11) < 0.02);
    BOOST_TEST(std::abs(added.y - 10) < 0.02);
    BOOST_TEST(explorer.shown().nodes[explorer.position("i:1").value()].x == 0);
}

BOOST_AUTO_TEST_SUITE_END()
