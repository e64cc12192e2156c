// Diversity of the published distributions of the contest of 2009.
#include <cabildo/stats/diversity.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace cabildo::stats;

BOOST_AUTO_TEST_SUITE(diversity_test)

namespace {

const std::vector<std::int64_t> scope{9, 4, 4, 3, 2, 2, 2, 1, 1, 1};
const std::vector<std::int64_t> applicant{2, 0, 0, 1, 2, 8, 0, 1, 0, 2, 13};
const std::vector<std::int64_t> region{1, 0, 0, 2, 1, 5, 5, 0, 3, 5, 4, 0, 2, 1, 0};

double rounded(double value) { return std::round(value * 10'000) / 10'000; }

}  // namespace

BOOST_AUTO_TEST_CASE(the_published_distributions_have_the_known_indices) {
    BOOST_TEST(rounded(*shannon(scope)) == 2.0459);
    BOOST_TEST(rounded(*blau(scope)) == 0.8371);
    BOOST_TEST(rounded(*iqv(scope, 10)) == 0.9301);
    BOOST_TEST(rounded(*shannon(applicant)) == 1.5004);
    BOOST_TEST(rounded(*blau(applicant)) == 0.7063);
    BOOST_TEST(rounded(*shannon(region)) == 2.1344);
    BOOST_TEST(rounded(*blau(region)) == 0.8680);
}

BOOST_AUTO_TEST_CASE(an_even_spread_is_complete_diversity) {
    const std::vector<std::int64_t> even{5, 5, 5, 5};
    BOOST_TEST(*iqv(even, 4) == 1.0);
    BOOST_TEST(*pielou(even) == 1.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(*iqv(even, 8) < 1.0);
}

BOOST_AUTO_TEST_CASE(evenness_counts_only_categories_that_occur) {
    const std::vector<std::int64_t> two_of_four{5, 0, 5, 0};
    BOOST_TEST(*pielou(two_of_four) == 1.0, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(one_category_has_no_diversity_and_no_evenness) {
    const std::vector<std::int64_t> one{0, 7, 0};
    BOOST_TEST(*blau(one) == 0.0);
    BOOST_TEST(*shannon(one) == 0.0);
    BOOST_TEST(!pielou(one).has_value());
    BOOST_TEST(!iqv(one, 1).has_value());
}

BOOST_AUTO_TEST_CASE(without_cases_nothing_is_defined) {
    const std::vector<std::int64_t> none{0, 0};
    BOOST_TEST(!blau(none).has_value());
    BOOST_TEST(!iqv(none, 2).has_value());
    BOOST_TEST(!shannon(none).has_value());
    BOOST_TEST(!pielou(none).has_value());
}

BOOST_AUTO_TEST_CASE(the_order_of_the_categories_changes_nothing) {
    auto sorted = applicant;
    std::sort(sorted.begin(), sorted.end());
    BOOST_TEST(*blau(sorted) == *blau(applicant), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(*shannon(sorted) == *shannon(applicant), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()
