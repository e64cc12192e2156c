// The median of ordered categories.
#include <cabildo/stats/median.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

using cabildo::stats::lower_median;

BOOST_AUTO_TEST_SUITE(median)

BOOST_AUTO_TEST_CASE(of_an_even_number_of_ordered_cases_is_the_lower_one) {
    BOOST_TEST(*lower_median(std::vector<std::int64_t>{2, 0, 2}) == 0u);
    BOOST_TEST(*lower_median(std::vector<std::int64_t>{2, 0, 3}) == 2u);
    BOOST_TEST(*lower_median(std::vector<std::int64_t>{1, 1, 1}) == 1u);
    BOOST_TEST(!lower_median(std::vector<std::int64_t>{0, 0}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
