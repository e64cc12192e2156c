// Permutation p-values.
#include <cabildo/stats/permutation.hpp>
#include <cabildo/stats/random.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numeric>
#include <vector>

using namespace cabildo::stats;

BOOST_AUTO_TEST_SUITE(permutations_test)

BOOST_AUTO_TEST_CASE(p_counts_the_observed_arrangement_and_is_never_zero) {
    const auto result = permutation_test(10.0, 99, [] { return 0.0; });
    BOOST_TEST(result.p() == 0.01);
    BOOST_TEST(permutation_test(10.0, 99, [] { return 10.0; }).p() == 1.0);
}

BOOST_AUTO_TEST_CASE(statistics_that_differ_by_floating_point_alone_count_as_equal) {
    BOOST_TEST(at_least(0.1 + 0.2, 0.3));
    BOOST_TEST(at_least(0.3, 0.1 + 0.2));
    BOOST_TEST(!at_least(0.3, 0.31));
}

BOOST_AUTO_TEST_CASE(the_p_value_of_a_mean_difference_is_near_the_one_of_all_arrangements) {
    // Two groups of four, 1–4 against 5–8: of the 70 partitions only the observed one reaches the difference.
    std::vector<double> values{5, 6, 7, 8, 1, 2, 3, 4};
    const auto difference = [&] { return std::accumulate(values.begin(), values.begin() + 4, 0.0) - std::accumulate(values.begin() + 4, values.end(), 0.0); };
    const double observed = difference();
    Generator generator(7);
    const auto result = permutation_test(observed, 20'000, [&] {
        shuffle(std::span<double>(values), generator);
        return difference();
    });
    BOOST_TEST(std::abs(result.p() - 1.0 / 70) < 4 * result.standard_error());
}

BOOST_AUTO_TEST_SUITE_END()
