// Tests of independence and measures of association. Figures of the two data sets as R gives them (chisq.test, vcd), of
// GNU PSPP 1.6 where named, and worked by hand for the corrected V.
#include "association.hpp"
#include "known_tables.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cabildo::tabulation;
using namespace cabildo::tabulation::test;

BOOST_AUTO_TEST_SUITE(association_test)

namespace {

double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

}  // namespace

BOOST_AUTO_TEST_CASE(admissions_have_the_published_statistics) {
    const CrossCounts table = admissions();
    BOOST_TEST(table.total() == 4526);
    BOOST_TEST(rounded(pearson(table)->statistic, 3) == 92.205);
    BOOST_TEST(rounded(yates(table)->statistic, 2) == 91.61);
    BOOST_TEST(rounded(*cramers_v(table), 3) == 0.143);
    BOOST_TEST(pearson(table)->degrees == 1);
    BOOST_TEST(pearson(table)->p < 1e-20);
}

BOOST_AUTO_TEST_CASE(hair_and_eyes_have_the_published_statistics) {
    const CrossCounts table = hair_and_eyes();
    BOOST_TEST(table.total() == 592);
    BOOST_TEST(rounded(pearson(table)->statistic, 2) == 138.29);
    BOOST_TEST(pearson(table)->degrees == 9);
    BOOST_TEST(rounded(likelihood_ratio(table)->statistic, 2) == 146.44);
    BOOST_TEST(rounded(*cramers_v(table), 3) == 0.279);
}

BOOST_AUTO_TEST_CASE(small_tables_have_the_statistics_of_pspp) {
    const CrossCounts square(2, 2, {12, 5, 9, 20});
    BOOST_TEST(rounded(pearson(square)->statistic, 2) == 6.76);
    BOOST_TEST(rounded(pearson(square)->p, 3) == 0.009);
    BOOST_TEST(rounded(likelihood_ratio(square)->statistic, 2) == 6.90);
    BOOST_TEST(rounded(yates(square)->statistic, 2) == 5.26);
    BOOST_TEST(rounded(yates(square)->p, 3) == 0.022);
    BOOST_TEST(rounded(*cramers_v(square), 2) == 0.38);
    const CrossCounts jobs(4, 4, {1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11});
    BOOST_TEST(rounded(pearson(jobs)->statistic, 2) == 5.97);
    BOOST_TEST(rounded(pearson(jobs)->p, 3) == 0.743);
    BOOST_TEST(rounded(likelihood_ratio(jobs)->statistic, 2) == 6.76);
    BOOST_TEST(rounded(likelihood_ratio(jobs)->p, 3) == 0.662);
    BOOST_TEST(rounded(*cramers_v(jobs), 2) == 0.14);
}

BOOST_AUTO_TEST_CASE(yates_correction_never_overshoots) {
    BOOST_TEST(yates(CrossCounts(2, 2, {5, 5, 5, 5}))->statistic == 0.0);
    BOOST_TEST(yates(CrossCounts(2, 2, {5, 5, 5, 6}))->statistic == 0.0);
    BOOST_TEST(!yates(CrossCounts(2, 3, {1, 2, 3, 4, 5, 6})).has_value());
}

BOOST_AUTO_TEST_CASE(the_corrected_v_is_the_one_worked_by_hand) {
    // [3 1; 1 3], n = 8: χ² = 2, φ² = 1/4, φ̃² = 1/4 − 1/7 = 3/28, k̃ = 2 − 1/7 = 13/7, Ṽ = √((3/28) / (6/7)) = √(1/8).
    BOOST_TEST(*corrected_v(CrossCounts(2, 2, {3, 1, 1, 3})) == std::sqrt(0.125), boost::test_tools::tolerance(1e-12));
    // Independent: χ² = 0, so nothing is left.
    BOOST_TEST(*corrected_v(CrossCounts(2, 2, {4, 4, 4, 4})) == 0.0);
    // Complete association of 3 × 3, n = 30: φ² = 2, φ̃² = 2 − 4/29, k̃ = 3 − 4/29; Ṽ² = (2 − 4/29)/(2 − 4/29) = 1.
    BOOST_TEST(*corrected_v(CrossCounts(3, 3, {10, 0, 0, 0, 10, 0, 0, 0, 10})) == 1.0, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(the_corrected_v_is_absent_where_there_are_too_few_cases_for_it) {
    BOOST_TEST(!corrected_v(CrossCounts(2, 2, {1, 0, 0, 1})).has_value());  // k̃ = 1
}

BOOST_AUTO_TEST_CASE(nothing_is_tested_without_two_rows_and_two_columns) {
    for (const CrossCounts& table : {CrossCounts(1, 3, {1, 2, 3}), CrossCounts(3, 1, {1, 2, 3}), CrossCounts(2, 2), CrossCounts()}) {
        BOOST_TEST(!pearson(table).has_value());
        BOOST_TEST(!likelihood_ratio(table).has_value());
        BOOST_TEST(!cramers_v(table).has_value());
        BOOST_TEST(!corrected_v(table).has_value());
    }
}

BOOST_AUTO_TEST_CASE(the_order_of_rows_and_columns_changes_no_figure) {
    const CrossCounts table = hair_and_eyes(), other = reversed(table);
    const boost::test_tools::fpc::percent_tolerance_t<double> close{1e-9};
    BOOST_TEST(pearson(other)->statistic == pearson(table)->statistic, boost::test_tools::tolerance(close));
    BOOST_TEST(likelihood_ratio(other)->statistic == likelihood_ratio(table)->statistic, boost::test_tools::tolerance(close));
    BOOST_TEST(*corrected_v(other) == *corrected_v(table), boost::test_tools::tolerance(close));
}

BOOST_AUTO_TEST_CASE(simulated_p_values_agree_with_the_exact_ones) {
    // Job satisfaction: exact 0.7827 (documentation of R's fisher.test).
    cabildo::stats::Generator generator(1);
    const CrossCounts jobs(4, 4, {1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11});
    const auto simulation = simulate(jobs, 20'000, generator);
    BOOST_TEST(std::abs(simulation->freeman_halton_p - 0.7827) < 4 * simulation->freeman_halton_error);
    // Of 2 × 2 tables with equal margins χ² and probability order alike: Fisher's 34/70.
    const auto tea = simulate(CrossCounts(2, 2, {3, 1, 1, 3}), 20'000, generator);
    BOOST_TEST(std::abs(tea->permutation_p - 34.0 / 70) < 4 * tea->permutation_error);
    BOOST_TEST(std::abs(tea->freeman_halton_p - 34.0 / 70) < 4 * tea->freeman_halton_error);
}

BOOST_AUTO_TEST_CASE(chance_alone_gives_a_large_v_in_a_table_of_the_size_of_the_contest) {
    // Applicant × scope of the contest of 2009: margins of the published tables; mean V about 0.56 under independence.
    std::vector<std::int64_t> cells(70);
    const std::vector<std::int64_t> rows{13, 8, 2, 2, 2, 1, 1}, columns{9, 4, 4, 3, 2, 2, 2, 1, 1, 1};
    std::size_t column = 0;
    std::int64_t used = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::int64_t placed = 0; placed < rows[row]; ++placed) {
            while (used == columns[column]) ++column, used = 0;
            ++used;
            ++cells[row * 10 + column];
        }
    }
    cabildo::stats::Generator generator(1);
    BOOST_TEST(rounded(simulate(CrossCounts(7, 10, cells), 20'000, generator)->mean_v, 2) == 0.56);
}

BOOST_AUTO_TEST_CASE(a_simulation_repeats_with_its_seed) {
    cabildo::stats::Generator first(3), second(3);
    const CrossCounts table(2, 3, {4, 0, 2, 1, 5, 3});
    BOOST_TEST(simulate(table, 999, first)->permutation_p == simulate(table, 999, second)->permutation_p);
    BOOST_TEST(!simulate(table, 0, first).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
