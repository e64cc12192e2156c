// What is chosen of the network's figure: its text, and what it does to the figure.
#include "arrangement.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace cabildo;
using namespace cabildo::articulation;

BOOST_AUTO_TEST_SUITE(arrangement_test)

namespace {

/// Initiatives 1, 2, 3 and actors a (public), b (private), c (not known): a leads 1 and 2, b executes 2, c is in 2 in no known
/// role. 3 has nobody.
Network small() {
    Network network;
    network.id = "network";
    const auto add = [&](const char* id, NodeShape shape, const char* sector = nullptr) {
        NetworkNode node{id, id};
        node.shape = shape;
        if (sector != nullptr) node.groupings["sector"] = sector;
        network.nodes.push_back(std::move(node));
    };
    for (const char* id : {"i:1", "i:2", "i:3"}) add(id, NodeShape::square);
    add("a:a", NodeShape::circle, "public");
    add("a:b", NodeShape::circle, "private");
    add("a:c", NodeShape::circle);
    network.kinds = {{"leads", "Lidera"}, {"executes", "Ejecuta"}};
    network.edges = {{"i:1", "a:a", 1, {"leads"}}, {"i:2", "a:a", 1, {"leads"}}, {"i:2", "a:b", 1, {"executes"}}, {"i:2", "a:c", 1, {}}};
    return network;
}

std::string ids(const Network& network) {
    std::string list;
    for (const NetworkNode& node : network.nodes) list += (list.empty() ? "" : " ") + node.id;
    return list;
}

NetworkChoice with(void (*change)(NetworkChoice&)) {
    NetworkChoice choice = NetworkChoice::everything();
    change(choice);
    return choice;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_view_is_read_as_it_was_written) {
    Arrangement arrangement{{"i:PI-03", "a:x;y@z+\\", "a: "}, {{"a:1", {1.25, -0.5, true}}, {"i:PI 04", {-3, 0, false}}, {" a b ", {1, 1, false}}, {"a:; @+\\", {0.01, 99.99, false}}}};
    BOOST_TEST(written(arrangement).substr(0, 9) == "+i:PI-03;");
    BOOST_TEST(written(arrangement).find("a:1@125,-50!") != std::string::npos);
    BOOST_REQUIRE(arrangement_of(written(arrangement)).has_value());
    BOOST_TEST((*arrangement_of(written(arrangement)) == arrangement));
    BOOST_TEST((arrangement_of("") == Arrangement{}));
    BOOST_TEST((arrangement_of(" +a ;b@1,2 ;").value().around.size() == 1u));
}

BOOST_AUTO_TEST_CASE(what_is_no_view_is_none) {
    for (const char* text : {"x", "a@", "a@1", "a@1,", "a@1,2,3", "a@1.5,2", "@1,2", "+", "+a@1,2", "a@1,2!!", "a@99999999999,1", "a | b", "<b>&\"'\\"})
        BOOST_TEST(!arrangement_of(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(everything_leaves_the_figure_as_it_is) {
    BOOST_TEST((chosen_part(small(), NetworkChoice::everything()) == small()));
}

BOOST_AUTO_TEST_CASE(roles_take_ties_and_what_they_leave_without_any) {
    const Network leads = chosen_part(small(), with([](NetworkChoice& choice) { choice.roles = {"leads"}; }));
    BOOST_TEST(ids(leads) == "i:1 i:2 i:3 a:a");  // 3 never had ties: its emptiness is a finding, not a filter
    BOOST_TEST(leads.edges.size() == 2u);
    BOOST_TEST(ids(chosen_part(small(), with([](NetworkChoice& choice) { choice.roles = {unknown_id}; }))) == "i:2 i:3 a:c");
    BOOST_TEST(ids(chosen_part(small(), with([](NetworkChoice& choice) { choice.roles = {}; }))) == "i:3");
}

BOOST_AUTO_TEST_CASE(sectors_take_actors_and_the_initiatives_that_have_no_other) {
    BOOST_TEST(ids(chosen_part(small(), with([](NetworkChoice& choice) { choice.sectors = {"private", unknown_id}; }))) == "i:2 i:3 a:b a:c");
}

BOOST_AUTO_TEST_CASE(around_a_node_are_its_neighbours_and_those_of_further_ones) {
    BOOST_TEST(ids(chosen_part(small(), with([](NetworkChoice& choice) { choice.arrangement.around = {"i:1"}; }))) == "i:1 a:a");
    BOOST_TEST(ids(chosen_part(small(), with([](NetworkChoice& choice) { choice.arrangement.around = {"i:1", "a:a"}; }))) == "i:1 i:2 a:a");
    // Whoever is gone from the data is nobody's neighbour.
    BOOST_TEST(ids(chosen_part(small(), with([](NetworkChoice& choice) { choice.arrangement.around = {"a:gone"}; }))).empty());
    // A role that is left out is no way to a neighbour.
    BOOST_TEST(ids(chosen_part(small(), with([](NetworkChoice& choice) {
        choice.arrangement.around = {"i:2"};
        choice.roles = {"executes"};
    }))) == "i:2 a:b");
}

BOOST_AUTO_TEST_CASE(nodes_stand_where_they_were_put) {
    const Network network = chosen_part(small(), with([](NetworkChoice& choice) { choice.arrangement.places = {{"a:a", {7, 8, true}}, {"a:gone", {1, 1, true}}}; }));
    BOOST_TEST(network.nodes[3].x == 7);
    BOOST_TEST(network.nodes[3].y == 8);
    BOOST_TEST(network.nodes[4].x == 0);
}

BOOST_AUTO_TEST_SUITE_END()
