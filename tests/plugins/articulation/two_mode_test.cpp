// The two-mode network itself.
#include "networks.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo::articulation;
using namespace cabildo::articulation::test;

BOOST_AUTO_TEST_SUITE(two_mode_test)

BOOST_AUTO_TEST_CASE(southern_women_have_the_known_density) {
    const Davis davis = cabildo::articulation::test::davis();
    BOOST_TEST(davis.network.ties() == 89u);
    BOOST_TEST(*davis.network.density() == 0.35317, boost::test_tools::tolerance(2e-5));  // 89 / (14 · 18)
}

BOOST_AUTO_TEST_CASE(an_actor_with_two_roles_in_an_initiative_has_one_tie) {
    const TwoModeNetwork network(2, 2, {{0, 1}, {0, 1}, {1, 1}});
    BOOST_TEST(network.ties() == 2u);
    BOOST_TEST(network.degree(3) == 2u);
    BOOST_TEST(network.degree(2) == 0u);
    BOOST_TEST(*network.density() == 0.5);
}

BOOST_AUTO_TEST_CASE(components_are_numbered_by_their_first_node) {
    const Components parts = components(TwoModeNetwork(3, 2, {{0, 0}, {2, 0}}).adjacency());
    BOOST_TEST(parts.sizes == (std::vector<std::uint32_t>{3, 1, 1}), boost::test_tools::per_element());
    BOOST_TEST(parts.of == (std::vector<std::uint32_t>{0, 1, 0, 0, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(without_initiatives_or_actors_there_is_no_density) {
    BOOST_TEST(!TwoModeNetwork().density().has_value());
    BOOST_TEST(!TwoModeNetwork(3, 0, {}).density().has_value());
    BOOST_TEST(*TwoModeNetwork(3, 2, {}).density() == 0.0);
    BOOST_CHECK_THROW(TwoModeNetwork(1, 1, {{0, 1}}), std::out_of_range);
}

BOOST_AUTO_TEST_SUITE_END()
