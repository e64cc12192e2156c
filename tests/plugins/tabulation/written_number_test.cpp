// How many decimals the numbers of a variable are written with.
#include "written_number.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <vector>

using namespace cabildo;
using namespace cabildo::tabulation;

BOOST_AUTO_TEST_SUITE(written_number_test)

namespace {

NumberStyle style(const std::vector<double>& values) { return style_of(values, classes(values)); }

}  // namespace

BOOST_AUTO_TEST_CASE(decimals_are_those_of_the_shortest_text) {
    BOOST_TEST(decimals_of(0) == 0);
    BOOST_TEST(decimals_of(300) == 0);
    BOOST_TEST(decimals_of(-0.25) == 2);
    BOOST_TEST(decimals_of(0.1) == 1);
    BOOST_TEST(decimals_of(1e-7) == 7);
    BOOST_TEST(decimals_of(123456789.25) == 2);
    BOOST_TEST(decimals_of(5e-324) == 324);
}

BOOST_AUTO_TEST_CASE(values_keep_their_own_decimals_and_the_mean_gets_one_more) {
    const NumberStyle small = style({0.001, 0.002, 0.003, 0.007});  // classes of 0.002
    BOOST_TEST(small.values == 3);
    BOOST_TEST(small.computed == 4);
    BOOST_TEST(small.limits == 3);
    BOOST_TEST(!small.powers);
    const NumberStyle whole = style({1, 2, 4, 8, 16});
    BOOST_TEST(whole.values == 0);
    BOOST_TEST(whole.computed == 2);
    BOOST_TEST(whole.decimals_for(4) == 0);
    BOOST_TEST(whole.decimals_for(1.75) == 2);
}

BOOST_AUTO_TEST_CASE(no_more_decimals_than_the_spread_deserves) {
    const NumberStyle wide = style({1000.123456, 2500.654321, 5000.5});
    BOOST_TEST(wide.values == 2);
    BOOST_TEST(wide.computed == 2);
    BOOST_TEST(wide.limits == 0);
    BOOST_TEST(style({1.0 / 3, 1.0 / 3}).values == 6);  // all alike: six digits
    BOOST_TEST(style({}).values == 0);
}

BOOST_AUTO_TEST_CASE(numbers_out_of_reach_of_plain_digits_are_powers_of_ten) {
    const NumberStyle tiny = style({0, 5e-324});
    BOOST_TEST(tiny.powers);
    BOOST_TEST(tiny.write(5e-324, 2, Language::es) == "5 × 10⁻³²⁴");
    BOOST_TEST(tiny.write(0, 2, Language::es) == "0");
    const NumberStyle huge = style({1, 1.23456e20});
    BOOST_TEST(huge.write(1.23456e20, 0, Language::es) == "1,23 × 10²⁰");
    BOOST_TEST(huge.write(1, 0, Language::en) == "1");
    BOOST_TEST(!style({1, 2e14}).powers);
    BOOST_TEST(style({0.001, 0.007}).write(0.001, 3, Language::en) == "0.001");
}

BOOST_AUTO_TEST_SUITE_END()
