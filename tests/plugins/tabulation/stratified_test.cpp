// Cochran–Mantel–Haenszel. Figures of R's mantelhaen.test for UCBAdmissions.
#include "known_tables.hpp"
#include "stratified.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace cabildo::tabulation;
using namespace cabildo::tabulation::test;

BOOST_AUTO_TEST_SUITE(stratified_test)

BOOST_AUTO_TEST_CASE(admissions_by_department_have_the_figures_of_r) {
    const auto result = cochran_mantel_haenszel(admissions_by_department());
    BOOST_TEST(result->corrected.statistic == 1.4269, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(result->corrected.p == 0.2323, boost::test_tools::tolerance(1e-3));
    BOOST_TEST(result->uncorrected.statistic == 1.5246, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(result->uncorrected.p == 0.2169, boost::test_tools::tolerance(1e-3));
    BOOST_TEST(*result->odds_ratio == 0.9046968, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(*result->low == 0.7719074, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(*result->high == 1.0603298, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(result->strata == 6u);
}

BOOST_AUTO_TEST_CASE(the_order_of_the_strata_and_strata_without_information_change_nothing) {
    auto strata = admissions_by_department();
    const auto plain = cochran_mantel_haenszel(strata);
    std::reverse(strata.begin(), strata.end());
    strata.push_back({2, 2, {1, 0, 0, 0}});
    strata.push_back({2, 2, {4, 6, 0, 0}});
    strata.push_back(CrossCounts(2, 2));
    const auto other = cochran_mantel_haenszel(strata);
    BOOST_TEST(other->corrected.statistic == plain->corrected.statistic, boost::test_tools::tolerance(1e-10));
    BOOST_TEST(*other->odds_ratio == *plain->odds_ratio, boost::test_tools::tolerance(1e-10));
    BOOST_TEST(other->strata == 6u);
}

BOOST_AUTO_TEST_CASE(one_stratum_without_correction_is_pearson_times_n_minus_one_over_n) {
    const CrossCounts table(2, 2, {12, 5, 9, 20});
    const auto result = cochran_mantel_haenszel(std::vector<CrossCounts>{table});
    BOOST_TEST(result->uncorrected.statistic == pearson(table)->statistic * 45 / 46, boost::test_tools::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(without_any_informative_stratum_there_is_no_test) {
    BOOST_TEST(!cochran_mantel_haenszel(std::vector<CrossCounts>{{2, 2, {4, 6, 0, 0}}}).has_value());
    BOOST_TEST(!cochran_mantel_haenszel(std::vector<CrossCounts>{{2, 3, {1, 2, 3, 4, 5, 6}}}).has_value());
    BOOST_TEST(!cochran_mantel_haenszel({}).has_value());
}

BOOST_AUTO_TEST_CASE(a_common_ratio_without_discordant_cases_is_absent_or_has_no_limits) {
    const auto infinite = cochran_mantel_haenszel(std::vector<CrossCounts>{{2, 2, {5, 0, 0, 5}}});
    BOOST_TEST(!infinite->odds_ratio.has_value());
    const auto zero = cochran_mantel_haenszel(std::vector<CrossCounts>{{2, 2, {0, 5, 5, 0}}});
    BOOST_TEST(*zero->odds_ratio == 0.0);
    BOOST_TEST(!zero->low.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
