// Median, middle half and place of a value.
#include "standing.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <vector>

using namespace cabildo::findings;

BOOST_AUTO_TEST_SUITE(standing_test)

// Type 1 of Hyndman and Fan: the ⌈np⌉-th smallest. Of 1 2 3 4 5 6 7 8: ⌈8/4⌉ = 2nd → 2, ⌈24/4⌉ = 6th → 6.
BOOST_AUTO_TEST_CASE(quartiles_are_observed_values) {
    const std::vector<double> values{8, 3, 1, 2, 7, 6, 5, 4};
    const Spread spread = spread_of(values, false);
    BOOST_TEST(spread.n == 8);
    BOOST_TEST(spread.median == 4.5);
    BOOST_TEST(spread.low == 2);
    BOOST_TEST(spread.high == 6);
    BOOST_TEST(spread_of(values, true).median == 4);  // of two ordered steps the lower one
    // Of five: ⌈5/4⌉ = 2nd, ⌈15/4⌉ = 4th.
    const Spread five = spread_of(std::vector<double>{10, 20, 30, 40, 50}, true);
    BOOST_TEST(five.low == 20);
    BOOST_TEST(five.median == 30);
    BOOST_TEST(five.high == 40);
}

BOOST_AUTO_TEST_CASE(unknown_values_are_left_out) {
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    const Spread spread = spread_of(std::vector<double>{unknown, 2, unknown}, false);
    BOOST_TEST(spread.n == 1);
    BOOST_TEST(spread.low == 2);
    BOOST_TEST(spread.high == 2);
    BOOST_TEST(spread_of(std::vector<double>{unknown}, false).n == 0);
    BOOST_TEST(!place_of(1, spread_of({}, false)).has_value());
    BOOST_TEST(!place_of(unknown, spread).has_value());
}

BOOST_AUTO_TEST_CASE(a_place_is_told_against_the_median) {
    const Spread spread = spread_of(std::vector<double>{1, 2, 3}, true);
    BOOST_TEST((place_of(1, spread) == Place::below));
    BOOST_TEST((place_of(2, spread) == Place::at));
    BOOST_TEST((place_of(3, spread) == Place::above));
}

BOOST_AUTO_TEST_SUITE_END()
