// Rounding that adds to 100, on the distribution of scope in the contest of 2009.
#include <cabildo/stats/rounding.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numeric>
#include <vector>

using namespace cabildo::stats;

BOOST_AUTO_TEST_SUITE(rounding_test)

namespace {

const std::vector<std::int64_t> scope{9, 4, 4, 3, 2, 2, 2, 1, 1, 1};

}  // namespace

BOOST_AUTO_TEST_CASE(the_published_scope_percentages_miss_100_by_two_tenths_when_rounded_one_by_one) {
    BOOST_TEST(rounding_gap(scope, 1) == -2);  // 31.0 + 2·13.8 + 10.3 + 3·6.9 + 3·3.4 = 99.8
    BOOST_TEST(rounding_gap(scope, 0) == -1);  // 31 + 14 + 14 + 10 + 3·7 + 3·3 = 99
}

BOOST_AUTO_TEST_CASE(parts_of_a_part_miss_its_own_rounded_percentage) {
    // 2 + 2 of 29: 6.9 + 6.9 = 13.8 = 4/29. 1 + 1 + 1 of 29: 3.4 · 3 = 10.2 under 10.3. 4 + 3: 13.8 + 10.3 = 24.1 = 7/29.
    BOOST_TEST(rounding_gap(std::vector<std::int64_t>{2, 2}, 4, 29, 1) == 0);
    BOOST_TEST(rounding_gap(std::vector<std::int64_t>{1, 1, 1}, 3, 29, 1) == -1);
    BOOST_TEST(rounding_gap(std::vector<std::int64_t>{4, 3}, 7, 29, 1) == 0);
    BOOST_TEST(rounding_gap(std::vector<std::int64_t>{0, 0}, 0, 0, 1) == 0);
}

BOOST_AUTO_TEST_CASE(the_largest_remainders_get_what_is_left) {
    const std::vector<double> expected{31.0, 13.8, 13.8, 10.3, 6.9, 6.9, 6.9, 3.5, 3.5, 3.4};
    const auto rounded = largest_remainder_percentages(scope, 1);
    for (std::size_t i = 0; i < expected.size(); ++i) BOOST_TEST(std::abs(rounded[i] - expected[i]) < 1e-9);
}

BOOST_AUTO_TEST_CASE(equal_parts_are_served_in_their_order) {
    const std::vector<std::int64_t> thirds{1, 1, 1};
    const auto rounded = largest_remainder_percentages(thirds, 0);
    BOOST_TEST(rounded[0] == 34.0);
    BOOST_TEST(rounded[1] == 33.0);
    BOOST_TEST(rounded[2] == 33.0);
}

BOOST_AUTO_TEST_CASE(the_parts_always_add_to_100_and_are_never_a_unit_off) {
    for (std::int64_t first = 1; first < 40; ++first) {
        const std::vector<std::int64_t> counts{first, 7, 3, 0, 11};
        const double total = static_cast<double>(first + 21);
        for (int decimals = 0; decimals <= 3; ++decimals) {
            const auto rounded = largest_remainder_percentages(counts, decimals);
            BOOST_TEST(std::accumulate(rounded.begin(), rounded.end(), 0.0) == 100.0, boost::test_tools::tolerance(1e-12));
            for (std::size_t i = 0; i < counts.size(); ++i) {
                const double exact = 100 * static_cast<double>(counts[i]) / total;
                BOOST_TEST(std::abs(rounded[i] - exact) < std::pow(10.0, -decimals));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(without_cases_all_parts_are_zero) {
    const std::vector<std::int64_t> none{0, 0};
    BOOST_TEST(largest_remainder_percentages(none, 1) == (std::vector<double>{0, 0}), boost::test_tools::per_element());
    BOOST_TEST(rounding_gap(none, 1) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
