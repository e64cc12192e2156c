// Centralities of Davis' Southern Women as NetworkX 3 gives them (bipartite.degree_centrality, betweenness_centrality,
// closeness_centrality), and small networks worked by hand.
#include "centrality.hpp"
#include "networks.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo::articulation;
using namespace cabildo::articulation::test;

BOOST_AUTO_TEST_SUITE(centrality_test, *boost::unit_test::tolerance(2e-9))

namespace {

Centralities exact(const TwoModeNetwork& network) { return centralities(network, follow_paths(network, all_sources(network), quietly)); }

}  // namespace

BOOST_AUTO_TEST_CASE(southern_women_have_every_published_centrality) {
    const Davis davis = cabildo::articulation::test::davis();
    const Centralities found = exact(davis.network);
    const PathFigures paths = follow_paths(davis.network, all_sources(davis.network), quietly);
    const auto expected = rows_of("davis_expected.csv");
    BOOST_REQUIRE(expected.size() == 32u);
    for (const auto& row : expected) {
        const auto v = static_cast<std::size_t>(std::find(davis.names.begin(), davis.names.end(), row[0]) - davis.names.begin());
        BOOST_TEST_CONTEXT(row[0]) {
            BOOST_TEST(davis.network.degree(v) == std::stoul(row[2]));
            BOOST_TEST(*found.degree[v] == std::stod(row[3]));
            BOOST_TEST(*found.betweenness[v] == std::stod(row[4]), boost::test_tools::tolerance(1e-7));
            BOOST_TEST(paths.betweenness[v] == std::stod(row[5]));
            BOOST_TEST(found.closeness[v] == std::stod(row[6]));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_centre_of_a_star_has_the_largest_betweenness_there_is) {
    // One actor in four initiatives: its own set has n = 1, the other m = 4. s = t = 0, so ½[16 − 4] = 6 = all pairs of
    // initiatives.
    BOOST_TEST(largest_betweenness(1, 4) == 6.0);
    const Centralities found = exact(TwoModeNetwork(4, 1, {{0, 0}, {1, 0}, {2, 0}, {3, 0}}));
    BOOST_TEST(*found.betweenness[4] == 1.0);
    BOOST_TEST(*found.betweenness[0] == 0.0);
    BOOST_TEST(found.closeness[4] == 1.0);          // (4 + 0) / (1 + 1 + 1 + 1)
    BOOST_TEST(found.closeness[0] == 1.0);          // (1 + 2·3) / (1 + 2 + 2 + 2)
}

BOOST_AUTO_TEST_CASE(a_disconnected_network_scales_closeness_by_what_is_reached) {
    // Two pairs: initiative 0 with actor 2, initiative 1 with actor 3. (2 + 2·1)/1 · 1/3.
    const Centralities found = exact(TwoModeNetwork(2, 2, {{0, 0}, {1, 1}}));
    for (const double closeness : found.closeness) BOOST_TEST(closeness == 4.0 / 3);
}

BOOST_AUTO_TEST_CASE(isolated_nodes_and_single_ties_give_no_infinite_figures) {
    const Centralities alone = exact(TwoModeNetwork(1, 1, {{0, 0}}));
    BOOST_TEST(!alone.betweenness[0].has_value());  // nothing can lie between
    BOOST_TEST(*alone.degree[0] == 1.0);
    const Centralities isolated = exact(TwoModeNetwork(2, 1, {}));
    BOOST_TEST(isolated.closeness[0] == 0.0);
    BOOST_TEST(*isolated.degree[0] == 0.0);
    BOOST_TEST(!exact(TwoModeNetwork(2, 0, {})).degree[0].has_value());
}

BOOST_AUTO_TEST_SUITE_END()
