// Tail probabilities against printed tables (Abramowitz, M., Stegun, I. (1964). Handbook of Mathematical Functions, 26).
#include <cabildo/stats/distributions.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo::stats;

BOOST_AUTO_TEST_SUITE(distributions_test)

BOOST_AUTO_TEST_CASE(the_five_percent_points_of_chi_squared_are_those_of_the_printed_tables) {
    BOOST_TEST(chi_squared_upper(3.84146, 1) == 0.05, boost::test_tools::tolerance(1e-5));
    BOOST_TEST(chi_squared_upper(16.9190, 9) == 0.05, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(chi_squared_upper(0, 4) == 1.0);
}

BOOST_AUTO_TEST_CASE(the_normal_quantile_and_its_two_sided_tail_agree) {
    BOOST_TEST(normal_quantile(0.975) == 1.959964, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(normal_two_sided(-1.959964) == 0.05, boost::test_tools::tolerance(1e-5));
}

// Ten throws of a coin: (210 + 120 + 45 + 10 + 1) / 1024 of six heads or more. Three throws of one third: 7/27 of two.
BOOST_AUTO_TEST_CASE(the_binomial_tail_is_the_sum_of_its_terms) {
    BOOST_TEST(binomial_upper(6, 10, 0.5) == 386.0 / 1024, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(binomial_upper(2, 3, 1.0 / 3) == 7.0 / 27, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(binomial_upper(0, 3, 0.0) == 1.0);
    BOOST_TEST(binomial_upper(1, 3, 0.0) == 0.0);
    BOOST_TEST(binomial_upper(3, 3, 1.0) == 1.0);
    BOOST_TEST(binomial_upper(4, 3, 1.0) == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()
