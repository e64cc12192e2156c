// Paths followed beside other work.
#include "networks.hpp"
#include "path_run.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

using namespace cabildo::articulation;
using namespace cabildo::articulation::test;
using cabildo::stats::Generator;

BOOST_AUTO_TEST_SUITE(path_run_test)

namespace {

/// 1,000 of 2,500 nodes, 16,000 ties: enough for a thread of its own; and a small one without.
std::vector<TwoModeNetwork> networks() { return {random_network(2000, 500, 8, 3), random_network(60, 20, 3, 4)}; }

}  // namespace

BOOST_AUTO_TEST_CASE(the_figures_are_those_of_the_same_plan_followed_at_once) {
    for (const TwoModeNetwork& network : networks()) {
        Generator generator(5);
        const SourcePlan plan = sampled_sources(network, 1300, generator);
        const PathFigures expected = follow_paths(network, plan, quietly);
        PathRun run(network, plan);
        double last = 0;
        const PathFigures found = run.finish([&](double done) {
            BOOST_TEST(done >= last);
            last = done;
        });
        BOOST_TEST((found.betweenness == expected.betweenness && found.betweenness_error == expected.betweenness_error));
        BOOST_TEST((found.distance == expected.distance && found.distance_error == expected.distance_error && found.reached == expected.reached));
    }
}

BOOST_AUTO_TEST_CASE(it_stops_when_it_is_dropped_and_when_the_progress_throws) {
    const TwoModeNetwork network = random_network(6000, 1500, 8, 6);
    const SourcePlan plan = all_sources(network);
    { const PathRun dropped(network, plan); }
    PathRun run(network, plan);
    BOOST_CHECK_THROW((void)run.finish([](double) { throw std::runtime_error("stop"); }), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
