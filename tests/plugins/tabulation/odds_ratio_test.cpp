// The conditional odds ratio of UCBAdmissions against two sources: its equations solved with whole-number binomials and 60
// decimal digits (Python's math.comb and decimal), and the figures that R's fisher.test prints. R's are the same roots as
// uniroot leaves them at its default tolerance of 1.2e-4 (the fourth root of the double's epsilon), sought in 1/ψ: Brent's
// method stopped there gives 1.840856, 1.621356 and 2.091246, where the equations have 1.840832, 1.621360 and 2.091236. The
// tea tasting of its documentation is small enough to be worked by hand.
#include "known_tables.hpp"
#include "odds_ratio.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cabildo::tabulation;

BOOST_AUTO_TEST_SUITE(odds_ratio_test)

BOOST_AUTO_TEST_CASE(admissions_have_the_roots_of_exact_arithmetic) {
    const auto odds = conditional_odds_ratio(cabildo::tabulation::test::admissions());
    BOOST_TEST(odds->estimate == 1.840832304294273, boost::test_tools::tolerance(1e-10));
    BOOST_TEST(odds->low == 1.621359668847445, boost::test_tools::tolerance(1e-10));
    BOOST_TEST(odds->high == 2.091235657011507, boost::test_tools::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(admissions_have_what_r_prints_within_the_tolerance_of_its_solver) {
    const auto odds = conditional_odds_ratio(cabildo::tabulation::test::admissions());
    BOOST_TEST(odds->estimate == 1.840856, boost::test_tools::tolerance(1.2e-4));
    BOOST_TEST(odds->low == 1.621356, boost::test_tools::tolerance(1.2e-4));
    BOOST_TEST(odds->high == 2.091246, boost::test_tools::tolerance(1.2e-4));
}

BOOST_AUTO_TEST_CASE(tea_tasting_solves_its_own_equations) {
    // Of [3 1; 1 3] the count x has the weight C(4,x)² ψ^x, and all weights together are s(ψ).
    const auto odds = conditional_odds_ratio(CrossCounts(2, 2, {3, 1, 1, 3}));
    const auto s = [](double t) { return 1 + 16 * t + 36 * t * t + 16 * t * t * t + t * t * t * t; };
    const double e = odds->estimate, l = odds->low, h = odds->high;
    BOOST_TEST((16 * e + 72 * e * e + 48 * e * e * e + 4 * e * e * e * e) / s(e) == 3.0, boost::test_tools::tolerance(1e-10));
    BOOST_TEST((16 * l * l * l + l * l * l * l) / s(l) == 0.025, boost::test_tools::tolerance(1e-10));   // P(X ≥ 3)
    BOOST_TEST(1 - h * h * h * h / s(h) == 0.025, boost::test_tools::tolerance(1e-10));                  // P(X ≤ 3)
    BOOST_TEST(e == 6.408309, boost::test_tools::tolerance(1.2e-4));                                     // fisher.test
}

BOOST_AUTO_TEST_CASE(the_exchange_of_rows_inverts_it) {
    const auto odds = conditional_odds_ratio(CrossCounts(2, 2, {12, 5, 9, 20}));
    const auto inverse = conditional_odds_ratio(CrossCounts(2, 2, {9, 20, 12, 5}));
    BOOST_TEST(odds->estimate * inverse->estimate == 1.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(odds->low * inverse->high == 1.0, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(an_empty_cell_gives_zero_or_infinity_with_one_finite_limit) {
    const auto none = conditional_odds_ratio(CrossCounts(2, 2, {0, 5, 7, 3}));
    BOOST_TEST(none->estimate == 0.0);
    BOOST_TEST(none->low == 0.0);
    BOOST_TEST(none->high < 1.0);
    const auto all = conditional_odds_ratio(CrossCounts(2, 2, {5, 0, 3, 7}));
    BOOST_TEST(std::isinf(all->estimate));
    BOOST_TEST(std::isinf(all->high));
    BOOST_TEST(all->low > 1.0);
}

BOOST_AUTO_TEST_CASE(an_empty_margin_leaves_nothing_to_estimate) {
    BOOST_TEST(!conditional_odds_ratio(CrossCounts(2, 2, {3, 4, 0, 0})).has_value());
    BOOST_TEST(!conditional_odds_ratio(CrossCounts(2, 3, {1, 2, 3, 4, 5, 6})).has_value());
}

BOOST_AUTO_TEST_CASE(large_counts_are_solved_too) {
    const auto odds = conditional_odds_ratio(CrossCounts(2, 2, {25'000, 25'000, 20'000, 30'000}));
    BOOST_TEST(odds->estimate == 1.5, boost::test_tools::tolerance(1e-3));  // close to ad/bc
}

BOOST_AUTO_TEST_SUITE_END()
