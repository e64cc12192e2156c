// What the profiles say of each initiative is what the other plugins compute.
#include "facts.hpp"

#include "findings_data.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::findings;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(facts_test)

BOOST_AUTO_TEST_CASE(profiles_are_in_the_order_of_the_initiatives_and_kept) {
    const MemoryDataset data = findings_data();
    const Facts facts(data);
    BOOST_TEST(facts.participation()[1].depth_max.value() == 3);
    BOOST_TEST(facts.actors()[0].actors == 4u);
    BOOST_TEST((facts.leading()[1] == articulation::Leading::single));
    BOOST_TEST((facts.agreements().strongest[0] == Agreement::protocol));
    BOOST_TEST(facts.valid(Part::plans, 2));
    BOOST_TEST(!facts.valid(Part::plans, 3));
    BOOST_TEST(&facts.resources() == &facts.resources());
}

// An involvement of an initiative that was not looked at is no fact.
BOOST_AUTO_TEST_CASE(involvements_of_initiatives_that_are_not_coded_are_left_out) {
    MemoryDataset data = findings_data();
    data.involvements_.push_back({5, 0, Role::leads, Agreement::none});
    const Facts facts(data);
    BOOST_TEST(facts.involvements().size() == 6u);
    BOOST_TEST(facts.actors()[5].actors == 0u);
}

BOOST_AUTO_TEST_CASE(an_unknown_level_may_be_a_second_municipality) {
    articulation::ActorMix mix;
    mix.public_levels[0] = 1;
    BOOST_TEST((several_municipalities(mix) == Answer::no));
    mix.open_levels[0] = 1;
    BOOST_TEST((several_municipalities(mix) == Answer::unknown));
    mix.public_levels[0] = 2;
    BOOST_TEST((several_municipalities(mix) == Answer::yes));
}

BOOST_AUTO_TEST_SUITE_END()
