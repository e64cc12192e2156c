// Bases and ladder, worked by hand.
#include "basis_builder.hpp"
#include "sustainability_profile.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::sustainability;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(sustainability_profile_test)

namespace {

Profile profile_of(const std::vector<SustainabilityBasis>& rows, Coverage coverage = Coverage::coded) { return profiles(rows, std::vector{coverage}).at(0); }

}  // namespace

BOOST_AUTO_TEST_CASE(the_step_is_the_highest_observed_and_the_expected_one_stands_apart) {
    // Observed 1 and 3, expected 5: stands on 3, expects 5.
    const Profile profile = profile_of({observed(0, 1), observed(0, 3, Basis::adhoc_organ), expected(0, 5, Basis::installed_method)});
    BOOST_TEST(*profile.observed == 3);
    BOOST_TEST(*profile.expected == 5);
    BOOST_TEST((profile.institutional() == Answer::yes));
}

BOOST_AUTO_TEST_CASE(what_is_only_expected_leaves_an_initiative_at_the_foot_of_the_ladder) {
    const Profile profile = profile_of({expected(0, 4)});
    BOOST_TEST(*profile.observed == 0);
    BOOST_TEST(*profile.expected == 4);
    BOOST_TEST((profile.institutional() == Answer::no));
}

BOOST_AUTO_TEST_CASE(none_is_step_zero_and_not_reported_is_no_step) {
    BOOST_TEST(*profile_of({}, Coverage::none).observed == 0);
    BOOST_TEST(!profile_of({}, Coverage::none).expected);
    BOOST_TEST(!profile_of({}, Coverage::not_reported).observed);
    BOOST_TEST((profile_of({}, Coverage::not_reported).institutional() == Answer::unknown));
}

BOOST_AUTO_TEST_CASE(a_step_or_horizon_not_reported_is_no_step_zero) {
    BOOST_TEST(!profile_of({observed(0, std::nullopt)}).observed);
    BOOST_TEST(!profile_of({unknown_horizon(0, 4)}).observed);
    // One observed without its step may stand above the other: between 2 and 5.
    const Profile two = profile_of({observed(0, 2), observed(0, std::nullopt)});
    BOOST_TEST(!two.observed);
    BOOST_TEST(two.observed_range.low == 2);
    BOOST_TEST(two.observed_range.high == 5);
    BOOST_TEST((two.institutional() == Answer::unknown));
    // Nothing stands above a law, and no step below the highest one moves it.
    BOOST_TEST(*profile_of({observed(0, 5), observed(0, std::nullopt)}).observed == 5);
    BOOST_TEST(*profile_of({observed(0, 3), unknown_horizon(0, 2)}).observed == 3);
    // Between 3 and 5 it is institutional, whichever it is.
    BOOST_TEST((profile_of({observed(0, 3), observed(0, std::nullopt)}).institutional() == Answer::yes));
    BOOST_TEST(!profile_of({observed(0, 9)}).observed);  // there is no rung 9
}

// A law whose horizon is not reported is observed, rung 5, or expected.
BOOST_AUTO_TEST_CASE(a_horizon_not_reported_leaves_open_what_is_expected) {
    const Profile law = profile_of({observed(0, 1), unknown_horizon(0, 5)});
    BOOST_TEST(!law.observed);
    BOOST_TEST((law.expects == Answer::unknown));
    BOOST_TEST(!law.expected);
    BOOST_TEST((law.expects_more() == Answer::unknown));
    const Profile low = profile_of({observed(0, 3), unknown_horizon(0, 2)});
    BOOST_TEST((low.expects_more() == Answer::no));
    const Profile expects = profile_of({observed(0, 1), expected(0, 4), unknown_horizon(0, 2)});
    BOOST_TEST(*expects.expected == 4);
    BOOST_TEST((expects.expects_more() == Answer::yes));
    BOOST_TEST((profile_of({observed(0, 1)}).expects == Answer::no));
}

BOOST_AUTO_TEST_CASE(an_observed_basis_goes_before_an_expected_one) {
    const Profile profile = profile_of({expected(0, 1, Basis::social_capital), observed(0, 1, Basis::social_capital), expected(0, 2, Basis::commitment), unknown_horizon(0, 1, Basis::commitment)});
    BOOST_TEST((profile.state(Basis::social_capital) == BasisState::observed));
    BOOST_TEST((profile.state(Basis::commitment) == BasisState::horizon_unknown));
    BOOST_TEST((profile.state(Basis::adhoc_organ) == BasisState::absent));
    BOOST_TEST(profile.basis_count() == 2);
    BOOST_TEST((profile.has(Basis::commitment) == Answer::yes));
}

BOOST_AUTO_TEST_CASE(a_row_without_basis_might_be_any_of_those_not_seen) {
    const Profile profile = profile_of({observed(0, 1, Basis::commitment), observed(0, 2, Basis::unknown)});
    BOOST_TEST((profile.has(Basis::commitment) == Answer::yes));
    BOOST_TEST((profile.has(Basis::social_capital) == Answer::unknown));
    BOOST_TEST(!profile.bases_known());
    // Of an expected basis it may be the observed one.
    BOOST_TEST((profile_of({expected(0, 1, Basis::commitment), observed(0, 2, Basis::unknown)}).state(Basis::commitment) == BasisState::horizon_unknown));
    BOOST_TEST((profile_of({expected(0, 1, Basis::commitment), expected(0, 2, Basis::unknown)}).state(Basis::commitment) == BasisState::expected));
}

BOOST_AUTO_TEST_CASE(bases_and_steps_are_counted_over_initiatives) {
    // 0: observed 4 and expected 2; 1: observed 1, expected 3; 2: expected 1 alone; 3: none; 4: horizon not reported;
    // 5: not reported.
    const std::vector<SustainabilityBasis> rows{observed(0, 4), expected(0, 2, Basis::social_capital), observed(1, 1), expected(1, 3), expected(2, 1), unknown_horizon(4, 2)};
    std::vector<Coverage> coverage(6, Coverage::coded);
    coverage[3] = Coverage::none;
    coverage[5] = Coverage::not_reported;
    const auto all = profiles(rows, coverage);
    const LadderCounts ladder = ladder_counts(all);
    BOOST_TEST(ladder.observed == (std::array<std::int64_t, 6>{2, 1, 0, 0, 1, 0}), boost::test_tools::per_element());
    BOOST_TEST(ladder.known() == 4);
    BOOST_TEST(ladder.observed_unknown == 1);
    BOOST_TEST(ladder.at_least(1) == 2);
    BOOST_TEST(ladder.at_least(institutional_step) == 1);
    BOOST_TEST(ladder.expects_more.yes == 2);      // 1: 3 above 1; 2: 1 above 0
    BOOST_TEST(ladder.expects_more.unknown == 1);  // 4
    BOOST_TEST(ladder.expects_nothing == 1);
    BOOST_TEST(ladder.expects_unknown == 1);
    BOOST_TEST(ladder.reach[3].no == 4);           // 4 stands on 2 at most
    BOOST_TEST(ladder.reach[2].unknown == 1);
    const BasisCounts commitment = basis_counts(all, Basis::commitment);
    BOOST_TEST(commitment.observed == 2);
    BOOST_TEST(commitment.expected == 1);
    BOOST_TEST(commitment.horizon_unknown == 1);
    BOOST_TEST(commitment.absent == 1);
    BOOST_TEST(commitment.known() == 5);
}

BOOST_AUTO_TEST_CASE(the_ladder_has_a_label_for_each_step) {
    BOOST_TEST(ladder().size() == steps);
    for (std::size_t step = 0; step < steps; ++step) BOOST_TEST(ladder()[step].id == std::to_string(step));
}

BOOST_AUTO_TEST_SUITE_END()
