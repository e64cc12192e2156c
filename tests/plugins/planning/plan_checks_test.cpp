// The checks of the logical framework.
#include "plan_checks.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::planning;

BOOST_AUTO_TEST_SUITE(plan_checks_test)

BOOST_AUTO_TEST_CASE(failed_checks_are_those_that_are_not_passed) {
    // Passed: cells, target, date. Failed: baseline (1), source (4), assumptions (5), links (6).
    const std::uint8_t passed = check_cells | check_target | check_date;
    BOOST_TEST(failed_checks(passed) == (std::vector<std::size_t>{1, 4, 5, 6}), boost::test_tools::per_element());
    BOOST_TEST(passed_count(passed) == 3);
}

BOOST_AUTO_TEST_CASE(all_seven_leave_nothing_failed_and_none_leaves_all) {
    BOOST_TEST(failed_checks(127).empty());
    BOOST_TEST(passed_count(127) == 7);
    BOOST_TEST(failed_checks(0).size() == 7u);
    BOOST_TEST(passed_count(0) == 0);
}

BOOST_AUTO_TEST_CASE(an_eighth_bit_has_no_meaning) {
    BOOST_TEST(passed_count(255) == 7);
    BOOST_TEST(passed_count(128) == 0);
}

BOOST_AUTO_TEST_CASE(plans_without_reported_checks_are_no_failures) {
    // Three plans: all checks; cells and target; not reported.
    CheckCounts counts;
    add_checks(counts, 127);
    add_checks(counts, static_cast<std::uint8_t>(check_cells | check_target));
    add_checks(counts, std::nullopt);
    BOOST_TEST(counts.reported == 2);
    BOOST_TEST(counts.not_reported == 1);
    BOOST_TEST(counts.passed[0] == 2);
    BOOST_TEST(counts.failed(0) == 0);
    BOOST_TEST(counts.failed(5) == 1);
    BOOST_TEST(counts.complete() == 1);
    BOOST_TEST(counts.by_number[2] == 1);
}

BOOST_AUTO_TEST_CASE(a_plan_that_passes_nothing_is_reported) {
    CheckCounts counts;
    add_checks(counts, std::uint8_t{0});
    BOOST_TEST(counts.reported == 1);
    BOOST_TEST(counts.failed(6) == 1);
    BOOST_TEST(counts.by_number[0] == 1);
}

BOOST_AUTO_TEST_SUITE_END()
