// Exact and sampled shortest paths. igraph's betweenness is the reference on random networks.
#include "networks.hpp"
#include "path_pass.hpp"
#include "paths.hpp"

#include "igraph_session.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cabildo::articulation;
using namespace cabildo::articulation::test;
using cabildo::stats::Generator;

BOOST_AUTO_TEST_SUITE(paths_test)

BOOST_AUTO_TEST_CASE(random_networks_have_the_betweenness_that_igraph_gives) {
    for (const auto& network : {random_network(40, 12, 2, 1), random_network(300, 80, 3, 2), random_network(30, 60, 1, 3)}) {
        Generator generator(1);
        const IgraphSession session(generator);
        const IgraphGraph graph(network.adjacency());
        IgraphVector expected;
        check(igraph_betweenness(graph.get(), expected.get(), igraph_vss_all(), false, nullptr), "betweenness");
        const PathFigures found = follow_paths(network, all_sources(network), quietly);
        for (std::size_t v = 0; v < network.size(); ++v) BOOST_TEST(std::fabs(found.betweenness[v] - expected[v]) < 1e-7);
    }
}

BOOST_AUTO_TEST_CASE(threads_give_the_same_bytes_as_one_worker_after_the_other) {
    const TwoModeNetwork network = random_network(900, 225, 8, 4);  // above the size from which threads are used
    const PathFigures found = follow_paths(network, all_sources(network), quietly);
    BOOST_TEST((found.betweenness == follow_paths(network, all_sources(network), quietly).betweenness));
    PathPass pass(network, Dependency::whole);
    std::vector<PathSums> sums(2, PathSums(network.size(), Dependency::whole));
    for (std::size_t v = 0; v < network.size(); ++v) pass.from(static_cast<Node>(v), sums[v % 2]);
    for (std::size_t v = 0; v < network.size(); ++v) {
        BOOST_TEST(found.betweenness[v] == (sums[0].dependency[v] + sums[1].dependency[v]) / 2);
        BOOST_TEST(found.distance[v] == sums[0].distance[v] + sums[1].distance[v]);
    }
}

BOOST_AUTO_TEST_CASE(scaled_dependencies_of_all_sources_are_the_betweenness) {
    for (const auto& network : {random_network(300, 80, 3, 2), random_network(30, 60, 1, 3)}) {
        const PathFigures exact = follow_paths(network, all_sources(network), quietly);
        PathPass pass(network, Dependency::scaled);
        PathSums sums(network.size(), Dependency::scaled);
        for (std::size_t v = 0; v < network.size(); ++v) pass.from(static_cast<Node>(v), sums);
        for (std::size_t v = 0; v < network.size(); ++v) {
            BOOST_TEST(std::fabs(sums.dependency[v] - exact.betweenness[v]) < 1e-7 * (1 + exact.betweenness[v]));
            BOOST_TEST(sums.distance[v] == exact.distance[v]);
        }
    }
}

BOOST_AUTO_TEST_CASE(scaling_takes_most_of_the_error_that_sources_near_a_node_bring) {
    const TwoModeNetwork network = random_network(2000, 500, 8, 9);
    const PathFigures exact = follow_paths(network, all_sources(network), quietly);
    double plain = 0, scaled = 0;  // squared relative errors over all nodes and samples
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        Generator generator(seed);
        const SourcePlan plan = sampled_sources(network, 250, generator);
        const PathFigures sampled = follow_paths(network, plan, quietly);
        std::vector<double> unscaled(network.size(), 0);
        PathPass pass(network, Dependency::whole);
        for (const Stratum& stratum : plan.strata) {
            PathSums sums(network.size(), Dependency::whole);
            for (const Node source : stratum.sources) pass.from(source, sums);
            const double each = static_cast<double>(stratum.nodes) / static_cast<double>(stratum.sources.size()) / 2;
            for (std::size_t v = 0; v < network.size(); ++v) unscaled[v] += each * sums.dependency[v];
        }
        for (std::size_t v = network.initiatives(); v < network.size(); ++v) {
            plain += std::pow(unscaled[v] / exact.betweenness[v] - 1, 2);
            scaled += std::pow(sampled.betweenness[v] / exact.betweenness[v] - 1, 2);
        }
    }
    BOOST_TEST(scaled < plain / 4);  // half the error
}

BOOST_AUTO_TEST_CASE(a_sample_of_sources_estimates_within_its_stated_error) {
    const TwoModeNetwork network = random_network(800, 200, 8, 5);
    const PathFigures exact = follow_paths(network, all_sources(network), quietly);
    std::size_t inside = 0, distances_inside = 0, all = 0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Generator generator(seed);
        const SourcePlan plan = sampled_sources(network, 200, generator);
        BOOST_TEST(plan.sources == 200u);
        BOOST_TEST(!plan.exact());
        const PathFigures sampled = follow_paths(network, plan, quietly);
        for (std::size_t v = 0; v < network.size(); ++v, ++all) {
            inside += std::fabs(sampled.betweenness[v] - exact.betweenness[v]) <= 2 * sampled.betweenness_error[v] ? 1 : 0;
            distances_inside += std::fabs(sampled.distance[v] - exact.distance[v]) <= 2 * sampled.distance_error[v] ? 1 : 0;
        }
    }
    // Two standard errors cover 95 % of distances, and somewhat less of betweenness: a few sources near a node carry most
    // of what depends on it.
    BOOST_TEST(static_cast<double>(inside) / static_cast<double>(all) > 0.85);
    BOOST_TEST(static_cast<double>(distances_inside) / static_cast<double>(all) > 0.92);
}

BOOST_AUTO_TEST_CASE(small_components_are_exact_whatever_is_sampled) {
    // A large component of 300 initiatives on one actor, and a pair beside it.
    std::vector<std::pair<Node, Node>> ties;
    for (Node i = 0; i < 300; ++i) ties.emplace_back(i, 0);
    ties.emplace_back(300, 1);
    const TwoModeNetwork network(301, 2, ties);
    Generator generator(1);
    const SourcePlan plan = sampled_sources(network, 20, generator);
    BOOST_TEST(!plan.exact());
    const PathFigures found = follow_paths(network, plan, quietly);
    BOOST_TEST(found.distance[300] == 1.0);
    BOOST_TEST(found.distance_error[300] == 0.0);
    BOOST_TEST(found.reached[300] == 1u);
    BOOST_TEST(found.reached[0] == 300u);
}

BOOST_AUTO_TEST_CASE(an_exception_of_the_progress_stops_the_workers) {
    const TwoModeNetwork network = random_network(3000, 750, 8, 6);
    int calls = 0;
    BOOST_CHECK_THROW(follow_paths(network, all_sources(network), [&](double) { if (++calls == 1) throw std::runtime_error("stop"); }), std::runtime_error);
    BOOST_TEST(calls == 1);
}

BOOST_AUTO_TEST_CASE(an_empty_network_has_no_figures) {
    Generator generator(1);
    BOOST_TEST(follow_paths(TwoModeNetwork(), all_sources(TwoModeNetwork()), quietly).betweenness.empty());
    BOOST_TEST(sampled_sources(TwoModeNetwork(), 10, generator).sources == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
