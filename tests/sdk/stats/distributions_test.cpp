// Tail probabilities against printed tables (Abramowitz, M., Stegun, I. (1964). Handbook of Mathematical Functions, 26).
#include <cabildo/stats/distributions.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo::stats;

BOOST_AUTO_TEST_SUITE(distributions)

BOOST_AUTO_TEST_CASE(the_five_percent_points_of_chi_squared_are_those_of_the_printed_tables) {
    BOOST_TEST(chi_squared_upper(3.84146, 1) == 0.05, boost::test_tools::tolerance(1e-5));
    BOOST_TEST(chi_squared_upper(16.9190, 9) == 0.05, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(chi_squared_upper(0, 4) == 1.0);
}

BOOST_AUTO_TEST_CASE(the_normal_quantile_and_its_two_sided_tail_agree) {
    BOOST_TEST(normal_quantile(0.975) == 1.959964, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(normal_two_sided(-1.959964) == 0.05, boost::test_tools::tolerance(1e-5));
}

BOOST_AUTO_TEST_SUITE_END()
