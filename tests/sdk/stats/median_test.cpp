// The median of ordered categories.
#include <cabildo/stats/median.hpp>

#include <cabildo/stats/random.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <vector>

using cabildo::stats::bootstrap_median;
using cabildo::stats::lower_median;

BOOST_AUTO_TEST_SUITE(median_test)

BOOST_AUTO_TEST_CASE(of_an_even_number_of_ordered_cases_is_the_lower_one) {
    BOOST_TEST(*lower_median(std::vector<std::int64_t>{2, 0, 2}) == 0u);
    BOOST_TEST(*lower_median(std::vector<std::int64_t>{2, 0, 3}) == 2u);
    BOOST_TEST(*lower_median(std::vector<std::int64_t>{1, 1, 1}) == 1u);
    BOOST_TEST(!lower_median(std::vector<std::int64_t>{0, 0}).has_value());
}

// Worked by hand: 1 case in category 0, 2 in category 1. The median of three resampled cases is category 0 when two or
// three of them are: 3 · (1/3)² · 2/3 + (1/3)³ = 6/27 + 1/27 = 7/27 = 0.259. A tail of 0.25 (confidence 0.50) takes
// category 0 in, a tail of 0.30 (confidence 0.40) leaves it out.
BOOST_AUTO_TEST_CASE(its_bootstrap_interval_takes_in_a_category_more_likely_than_the_tail) {
    const std::vector<std::int64_t> counts{1, 2};
    BOOST_TEST(bootstrap_median(counts, 0.50)->low == 0u);
    BOOST_TEST(bootstrap_median(counts, 0.40)->low == 1u);
    BOOST_TEST(bootstrap_median(counts, 0.40)->high == 1u);
}

// Two cases in two categories: the lower median is category 1 only when both resampled cases are, 1/4.
BOOST_AUTO_TEST_CASE(its_bootstrap_interval_follows_the_lower_median) {
    const std::vector<std::int64_t> counts{1, 1};
    BOOST_TEST(bootstrap_median(counts, 0.52)->high == 1u);  // upper tail 0.24 < 1/4
    BOOST_TEST(bootstrap_median(counts, 0.48)->high == 0u);  // upper tail 0.26 > 1/4
}

BOOST_AUTO_TEST_CASE(its_bootstrap_interval_is_one_category_where_all_cases_are_in_it_and_absent_without_cases) {
    BOOST_TEST(bootstrap_median(std::vector<std::int64_t>{0, 0, 7, 0})->low == 2u);
    BOOST_TEST(bootstrap_median(std::vector<std::int64_t>{0, 0, 7, 0})->high == 2u);
    BOOST_TEST(!bootstrap_median(std::vector<std::int64_t>{0, 0}).has_value());
    BOOST_CHECK_THROW(bootstrap_median(std::vector<std::int64_t>{1}, 1.0), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(its_bootstrap_interval_is_what_drawing_resamples_gives) {
    for (const std::vector<std::int64_t>& counts : {std::vector<std::int64_t>{5, 6, 13, 3, 1, 1}, std::vector<std::int64_t>{4, 1, 1, 4}}) {
        std::vector<std::size_t> cases;
        for (std::size_t k = 0; k < counts.size(); ++k) cases.insert(cases.end(), static_cast<std::size_t>(counts[k]), k);
        cabildo::stats::Generator generator(7);
        std::vector<std::size_t> medians;
        for (int draw = 0; draw < 20'000; ++draw) {
            std::vector<std::int64_t> resampled(counts.size());
            for (std::size_t i = 0; i < cases.size(); ++i) ++resampled[cases[cabildo::stats::uniform_below(generator, cases.size())]];
            medians.push_back(*lower_median(resampled));
        }
        std::sort(medians.begin(), medians.end());
        for (const double confidence : {0.8, 0.95}) {
            const auto quantile = [&](double q) { return medians[static_cast<std::size_t>(q * static_cast<double>(medians.size()))]; };
            BOOST_TEST(bootstrap_median(counts, confidence)->low == quantile((1 - confidence) / 2));
            BOOST_TEST(bootstrap_median(counts, confidence)->high == quantile((1 + confidence) / 2));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
