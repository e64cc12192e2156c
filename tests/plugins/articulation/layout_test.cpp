// Layouts: finite, apart, and the same for the same seed.
#include "layout.hpp"
#include "networks.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cabildo::articulation;
using namespace cabildo::articulation::test;
using cabildo::stats::Generator;

BOOST_AUTO_TEST_SUITE(layout_test)

BOOST_AUTO_TEST_CASE(nodes_stand_apart_and_tied_ones_nearer_than_others) {
    const TwoModeNetwork network = davis().network;
    Generator generator(1);
    const auto places = lay_out(network.adjacency(), {}, generator);
    BOOST_REQUIRE(places.size() == 32u);
    double tied = 0, untied = 0;
    int ties = 0, others = 0;
    for (std::size_t a = 0; a < 32; ++a) {
        for (std::size_t b = a + 1; b < 32; ++b) {
            const double distance = std::hypot(places[a].x - places[b].x, places[a].y - places[b].y);
            BOOST_TEST(distance > 1e-3);
            const auto near = network.neighbours(a);
            const bool is_tied = std::find(near.begin(), near.end(), b) != near.end();
            (is_tied ? tied : untied) += distance;
            ++(is_tied ? ties : others);
        }
    }
    BOOST_TEST(tied / ties < untied / others);
}

BOOST_AUTO_TEST_CASE(components_do_not_overlap) {
    const TwoModeNetwork network(4, 2, {{0, 0}, {1, 0}, {2, 1}});  // two components and an isolated initiative
    Generator generator(1);
    const auto places = lay_out(network.adjacency(), {}, generator);
    for (std::size_t a = 0; a < 6; ++a) {
        for (std::size_t b = a + 1; b < 6; ++b) BOOST_TEST(std::hypot(places[a].x - places[b].x, places[a].y - places[b].y) > 0.3);
    }
}

BOOST_AUTO_TEST_CASE(large_nodes_keep_more_distance) {
    const TwoModeNetwork network(2, 12, [] {
        std::vector<std::pair<Node, Node>> ties;
        for (Node actor = 0; actor < 12; ++actor) ties.insert(ties.end(), {{0, actor}, {1, actor}});
        return ties;
    }());
    Generator generator(1);
    const auto places = lay_out(network.adjacency(), std::vector<double>(14, 4), generator);
    for (std::size_t a = 0; a < 14; ++a) {
        for (std::size_t b = a + 1; b < 14; ++b) BOOST_TEST(std::hypot(places[a].x - places[b].x, places[a].y - places[b].y) > 0.7);
    }
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_places) {
    const TwoModeNetwork network = random_network(30, 20, 3, 2);
    Generator first(3), second(3);
    const auto a = lay_out(network.adjacency(), {}, first), b = lay_out(network.adjacency(), {}, second);
    for (std::size_t v = 0; v < a.size(); ++v) BOOST_TEST((a[v].x == b[v].x && a[v].y == b[v].y));
    BOOST_TEST(lay_out(Adjacency(), {}, first).empty());
}

BOOST_AUTO_TEST_SUITE_END()
