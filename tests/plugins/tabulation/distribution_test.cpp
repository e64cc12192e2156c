// The distribution of one variable.
#include "distribution.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

using namespace cabildo::tabulation;

BOOST_AUTO_TEST_SUITE(distribution_test)

namespace {

const double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

BOOST_AUTO_TEST_CASE(quartiles_are_those_of_type_seven) {
    // quantile(c(1, 2, 4, 8, 16)) and sd() of R.
    const std::vector<double> values{8, 1, unknown, 16, 2, 4};
    const NumberSummary summary = summarise(values);
    BOOST_TEST(summary.n == 5);
    BOOST_TEST(*summary.lower_quartile == 2.0);
    BOOST_TEST(*summary.median == 4.0);
    BOOST_TEST(*summary.upper_quartile == 8.0);
    BOOST_TEST(*summary.mean == 6.2, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(*summary.deviation == 6.099180, boost::test_tools::tolerance(1e-6));
    const std::vector<double> four{1, 2, 3, 4};
    BOOST_TEST(*summarise(four).lower_quartile == 1.75);
}

BOOST_AUTO_TEST_CASE(few_values_give_what_they_can) {
    const std::vector<double> one{7}, none{unknown};
    BOOST_TEST(*summarise(one).median == 7.0);
    BOOST_TEST(!summarise(one).deviation.has_value());
    BOOST_TEST(summarise(none).n == 0);
    BOOST_TEST(!summarise(none).mean.has_value());
    BOOST_TEST(classes(none).empty());
}

BOOST_AUTO_TEST_CASE(classes_hold_every_value_once_at_round_limits) {
    std::vector<double> values;
    for (int i = 0; i < 100; ++i) values.push_back(i * 1.37 - 20);
    const auto groups = classes(values);
    std::int64_t n = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        n += groups[i].count;
        BOOST_TEST(std::fmod(groups[i].low, 20.0) == 0.0);
        if (i > 0) BOOST_TEST(groups[i].low == groups[i - 1].high);
    }
    BOOST_TEST(n == 100);
    BOOST_TEST(groups.front().low == -20.0);
    BOOST_TEST(groups.size() == 7u);
}

BOOST_AUTO_TEST_CASE(equal_values_make_one_class_and_whole_numbers_no_narrower_ones_than_one) {
    const std::vector<double> equal{3, 3, 3}, whole{0, 1, 1, 2, 2, 2, 3, 3, 4, 5};
    BOOST_TEST(classes(equal).size() == 1u);
    BOOST_TEST(classes(equal)[0].count == 3);
    BOOST_TEST(classes(whole).size() == 6u);
    BOOST_TEST(classes(whole)[2].count == 3);
}

BOOST_AUTO_TEST_CASE(a_value_at_a_limit_lies_above_it) {
    // 0.3 / 0.1 is 2.9999999999999996: limits are compared, not quotients. Width 0.1 for eight values up to 0.4.
    const std::vector<double> tenths{0, 0.1, 0.1, 0.2, 0.3, 0.3, 0.3, 0.4};
    const auto groups = classes(tenths);
    BOOST_REQUIRE(groups.size() == 5u);
    const std::vector<std::int64_t> expected{1, 2, 1, 3, 1};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        BOOST_TEST(groups[i].count == expected[i]);
        BOOST_TEST(groups[i].low == static_cast<double>(i) / 10);
    }
}

BOOST_AUTO_TEST_CASE(values_that_doubles_cannot_part_make_one_closed_class) {
    const double beside_one = std::nextafter(1.0, 2.0), most = std::numeric_limits<double>::max();
    for (const auto& values : {std::vector<double>{0, 5e-324}, std::vector<double>{1, beside_one}, std::vector<double>{-most, most}}) {
        const auto groups = classes(values);
        BOOST_REQUIRE(groups.size() == 1u);
        BOOST_TEST(groups[0].closed);
        BOOST_TEST(groups[0].low == values[0]);
        BOOST_TEST(groups[0].high == values[1]);
        BOOST_TEST(groups[0].count == 2);
        BOOST_TEST(std::isfinite(*summarise(values).median));
    }
    BOOST_TEST(!classes(std::vector<double>{1, 2})[0].closed);
}

BOOST_AUTO_TEST_CASE(the_deviation_of_very_small_numbers_does_not_vanish) {
    // Distances 1 and 1 in units of 1e-200: √2.
    const std::vector<double> tiny{0, 2e-200};
    BOOST_TEST(*summarise(tiny).deviation == 1e-200 * std::sqrt(2.0), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()
