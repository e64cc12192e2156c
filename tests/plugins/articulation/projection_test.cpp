// Projections: Davis' Southern Women (density 0.908 and clustering as published), and weights worked by hand.
#include "networks.hpp"
#include "projection.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo::articulation;
using namespace cabildo::articulation::test;

BOOST_AUTO_TEST_SUITE(projection_test, *boost::unit_test::tolerance(1e-12))

BOOST_AUTO_TEST_CASE(southern_women_have_the_known_density_and_clustering) {
    const TwoModeNetwork network = davis().network;
    const Projection women = project(network, Mode::actors, quietly);
    BOOST_TEST(women.pairs() == 139u);
    BOOST_TEST(*women.density() == 139.0 / 153);  // 0.908
    BOOST_TEST(*robins_alexander(network, women) == 0.467764, boost::test_tools::tolerance(2e-6));
    BOOST_TEST(*projected_density(network, Mode::actors, quietly) == *women.density());
    BOOST_TEST(*projected_density(network, Mode::initiatives, quietly) == *project(network, Mode::initiatives, quietly).density());
}

BOOST_AUTO_TEST_CASE(weights_are_as_worked_by_hand) {
    // Initiative 0 has actors 0, 1, 2 (each pair gets 1/2), initiative 1 has actors 0, 1 (1/1).
    const TwoModeNetwork network(2, 3, {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}});
    const Projection found = project(network, Mode::actors, quietly);
    BOOST_TEST(found.ties.targets == (std::vector<Node>{1, 2, 0, 2, 0, 1}), boost::test_tools::per_element());
    BOOST_TEST(found.shared == (std::vector<std::uint32_t>{2, 1, 2, 1, 1, 1}), boost::test_tools::per_element());
    BOOST_TEST(found.newman == (std::vector<double>{1.5, 0.5, 1.5, 0.5, 0.5, 0.5}), boost::test_tools::per_element());
    BOOST_TEST(jaccard(2, 2, 2) == 1.0);
    BOOST_TEST(jaccard(1, 2, 1) == 0.5);
    BOOST_TEST(projection_work(network, Mode::actors) == 4.0);  // 3 pairs and 1 pair
    // C4: actors 0 and 1 share two initiatives, one cycle. L3: ties (initiative − 1)(actor − 1): in initiative 0
    // 2·1 + 2·1 + 2·0, in initiative 1 1·1 + 1·1, together 6. 4 · 1 / 6.
    BOOST_TEST(*robins_alexander(network, found) == 4.0 / 6);
}

BOOST_AUTO_TEST_CASE(renaming_the_nodes_changes_no_figure) {
    const TwoModeNetwork network = random_network(60, 20, 4, 8);
    std::vector<std::pair<Node, Node>> renamed;
    for (std::size_t i = 0; i < 60; ++i) {
        for (const Node actor : network.neighbours(i)) renamed.emplace_back(static_cast<Node>(59 - i), static_cast<Node>((actor - 60 + 7) % 20));
    }
    const TwoModeNetwork other(60, 20, renamed);
    const Projection a = project(network, Mode::actors, quietly), b = project(other, Mode::actors, quietly);
    BOOST_TEST(a.pairs() == b.pairs());
    BOOST_TEST(*robins_alexander(network, a) == *robins_alexander(other, b));
    BOOST_TEST(a.ties.degree(0) == b.ties.degree(7));
}

BOOST_AUTO_TEST_CASE(few_nodes_give_no_density_and_no_clustering) {
    const TwoModeNetwork network(2, 1, {{0, 0}});
    BOOST_TEST(!project(network, Mode::actors, quietly).density().has_value());
    BOOST_TEST(*projected_density(network, Mode::initiatives, quietly) == 0.0);
    BOOST_TEST(!robins_alexander(network, project(network, Mode::actors, quietly)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
