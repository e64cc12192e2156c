// Participation over many initiatives, worked by hand.
#include "portfolio.hpp"

#include "mechanism_builder.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::participation;
using cabildo::test::Made;

BOOST_AUTO_TEST_SUITE(portfolio_test)

namespace {

// Eight initiatives:
//   0  none                                     D max 0
//   1  depth 1, strategy                        D max 1  inform only
//   2  depths 1, 2, axis, binding               D max 2
//   3  depth 2 and one not reported, strategy   D max 2, may be more; its binding is not reported
//   4  depth 4, axis, simulated                 D max 4
//   5  coded, depth not reported                unknown
//   6  not reported                             outside of the valid N
//   7  not coded                                outside of N
std::vector<Profile> eight() {
    using enum Coverage;
    const std::vector<Coverage> coverage{none, coded, coded, coded, coded, coded, not_reported, not_coded};
    const std::vector<Mechanism> mechanisms{
        Made(1, 1), Made(2, 1), Made(2, 2).axis().binds(), Made(3, 2), Made(3).binds(Answer::unknown), Made(4, 4).axis().simulates(),
        Made(5)};
    return profiles(coverage, mechanisms);
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_initiative_is_in_its_kind_of_n) {
    const Portfolio sum = portfolio(eight());
    BOOST_TEST(sum.valid == 5);
    BOOST_TEST(sum.unknown_depth == 1);
    BOOST_TEST(sum.not_reported == 1);
    BOOST_TEST(sum.not_coded == 1);
    BOOST_TEST(sum.mechanisms == 7);
    BOOST_TEST(sum.without_depth == 2);
}

BOOST_AUTO_TEST_CASE(depth_is_counted_over_the_valid_and_consultation_over_those_that_take_part) {
    const Portfolio sum = portfolio(eight());
    BOOST_TEST(sum.by_depth == (std::array<std::int64_t, 6>{1, 1, 2, 0, 1, 0}), boost::test_tools::per_element());
    BOOST_TEST(sum.takes_part() == 4);
    BOOST_TEST(sum.inform_only() == 1);
    BOOST_TEST(sum.at_most_consult() == 3);
    BOOST_TEST(sum.at_most_consult_open() == 1);
}

BOOST_AUTO_TEST_CASE(role_and_binding_are_counted_over_those_that_take_part_and_report_them) {
    const Portfolio sum = portfolio(eight());
    BOOST_TEST(sum.axis == 2);
    BOOST_TEST(sum.strategy == 2);
    BOOST_TEST(sum.by_role[0][2] == 1);
    BOOST_TEST(sum.by_role[0][4] == 1);
    BOOST_TEST(sum.by_role[1][1] == 1);
    BOOST_TEST(sum.binding.yes == 1);
    BOOST_TEST(sum.binding.no == 2);
    BOOST_TEST(sum.binding.unknown == 1);
    BOOST_TEST(sum.binding.valid() == 3);
    BOOST_TEST(sum.simulated.yes == 1);
}

BOOST_AUTO_TEST_CASE(the_steps_of_a_scale_hold_the_valid_initiatives) {
    BOOST_TEST(by_step(eight(), Scale::oecd) == (std::vector<std::int64_t>{1, 1, 2, 1}), boost::test_tools::per_element());
    // The fifth one, simulated alone, leaves rung 6 for rungs 1–2.
    BOOST_TEST(by_step(eight(), Scale::arnstein) == (std::vector<std::int64_t>{1, 1, 1, 2, 0, 0, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nothing_gives_zeros) {
    const Portfolio sum = portfolio({});
    BOOST_TEST(sum.valid == 0);
    BOOST_TEST(sum.takes_part() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
