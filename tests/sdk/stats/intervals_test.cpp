// Intervals of a share. 24 of 29 is the share of initiatives with participation in the contest of 2009.
#include <cabildo/stats/intervals.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstdint>
#include <stdexcept>

using namespace cabildo::stats;

BOOST_AUTO_TEST_SUITE(intervals_test)

namespace {

double rounded(double share) { return std::round(share * 10'000) / 100; }

/// P(X ≤ count) of a binomial variable, summed term by term.
double binomial_at_most(int count, int total, double share) {
    double sum = 0;
    for (int k = 0; k <= count; ++k) {
        sum += std::exp(std::lgamma(total + 1) - std::lgamma(k + 1) - std::lgamma(total - k + 1) + k * std::log(share) +
                        (total - k) * std::log1p(-share));
    }
    return sum;
}

}  // namespace

BOOST_AUTO_TEST_CASE(twenty_four_of_twenty_nine_gives_the_published_ends) {
    const auto score = wilson(24, 29);
    BOOST_TEST(rounded(score->low) == 65.45);
    BOOST_TEST(rounded(score->high) == 92.40);
    const auto exact = clopper_pearson(24, 29);
    BOOST_TEST(rounded(exact->low) == 64.23);
    BOOST_TEST(rounded(exact->high) == 94.15);
}

BOOST_AUTO_TEST_CASE(the_ends_of_the_exact_interval_leave_half_of_the_error_on_each_side) {
    for (const int count : {1, 6, 17, 28}) {
        const auto interval = clopper_pearson(count, 29, 0.9);
        BOOST_TEST(binomial_at_most(count, 29, interval->high) == 0.05, boost::test_tools::tolerance(1e-9));
        BOOST_TEST(1 - binomial_at_most(count - 1, 29, interval->low) == 0.05, boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(none_and_all_reach_the_end_of_the_scale_and_no_cases_give_no_interval) {
    for (const auto method : {wilson, clopper_pearson}) {
        BOOST_TEST(method(0, 12, 0.95)->low == 0.0);
        BOOST_TEST(method(12, 12, 0.95)->high == 1.0);
        BOOST_TEST(method(0, 12, 0.95)->high > 0.1);
        BOOST_TEST(!method(0, 0, 0.95).has_value());
    }
}

BOOST_AUTO_TEST_CASE(a_count_and_its_complement_mirror_each_other) {
    for (std::int64_t count = 0; count <= 40; ++count) {
        for (const auto method : {wilson, clopper_pearson}) {
            BOOST_TEST(std::abs(method(count, 40, 0.95)->low - (1 - method(40 - count, 40, 0.95)->high)) < 1e-12);
        }
    }
}

BOOST_AUTO_TEST_CASE(eighteen_of_twenty_four_is_a_majority_beyond_chance_and_seventeen_is_not) {
    BOOST_TEST(beyond_chance(18, 24));
    BOOST_TEST(!beyond_chance(17, 24));
    BOOST_TEST(beyond_chance(6, 24));
    BOOST_TEST(!beyond_chance(0, 0));
}

BOOST_AUTO_TEST_CASE(an_impossible_count_is_refused) {
    BOOST_CHECK_THROW(wilson(30, 29), std::invalid_argument);
    BOOST_CHECK_THROW(clopper_pearson(-1, 29), std::invalid_argument);
    BOOST_CHECK_THROW(wilson(3, 29, 1.0), std::invalid_argument);
}

BOOST_AUTO_TEST_SUITE_END()
