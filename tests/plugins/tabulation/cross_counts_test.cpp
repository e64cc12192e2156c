// Counting pairs of codes, expected counts, residuals, sparseness. Figures of GNU PSPP 1.6 (CROSSTABS) where named.
#include "cross_counts.hpp"
#include "known_tables.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>

using namespace cabildo::tabulation;

BOOST_AUTO_TEST_SUITE(cross_counts_test)

namespace {

double rounded(double value) { return std::round(value * 100) / 100; }

}  // namespace

BOOST_AUTO_TEST_CASE(only_cases_with_both_codes_count) {
    const std::array<std::int32_t, 6> rows{0, 1, -1, 1, 1, -1}, columns{2, 0, 1, -1, 0, -1};
    const CrossCounts counts = cross(rows, 2, columns, 3);
    BOOST_TEST(counts.cells == (std::vector<std::int64_t>{0, 0, 1, 2, 0, 0}), boost::test_tools::per_element());
    BOOST_TEST(counts.total() == 3);
}

BOOST_AUTO_TEST_CASE(strata_need_the_third_code_too) {
    const std::array<std::int32_t, 4> rows{0, 1, 1, 0}, columns{0, 0, 0, 1}, strata{0, 1, -1, 1};
    const auto tables = cross(rows, 2, columns, 2, strata, 2);
    BOOST_TEST(tables[0].cells == (std::vector<std::int64_t>{1, 0, 0, 0}), boost::test_tools::per_element());
    BOOST_TEST(tables[1].cells == (std::vector<std::int64_t>{0, 1, 1, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(empty_rows_and_columns_are_left_out_and_named) {
    const CrossCounts counts(3, 3, {1, 0, 2, 0, 0, 0, 3, 0, 4});
    const Trimmed trimmed = without_empty(counts);
    BOOST_TEST(trimmed.counts.cells == (std::vector<std::int64_t>{1, 2, 3, 4}), boost::test_tools::per_element());
    BOOST_TEST(trimmed.rows == (std::vector<std::size_t>{0, 2}), boost::test_tools::per_element());
    BOOST_TEST(trimmed.columns == (std::vector<std::size_t>{0, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(expected_counts_and_adjusted_residuals_are_those_of_pspp) {
    const CrossCounts counts(2, 2, {12, 5, 9, 20});
    const std::vector<double> expected{7.76, 9.24, 13.24, 15.76}, residuals{2.60, -2.60, -2.60, 2.60};
    for (std::size_t i = 0; i < 4; ++i) {
        BOOST_TEST(rounded(expected_counts(counts)[i]) == expected[i]);
        BOOST_TEST(rounded(adjusted_residuals(counts)[i]) == residuals[i]);
    }
    const CrossCounts jobs(4, 4, {1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11});
    BOOST_TEST(rounded(adjusted_residuals(jobs)[1]) == 1.32);
    BOOST_TEST(rounded(adjusted_residuals(jobs)[15]) == 1.59);
}

BOOST_AUTO_TEST_CASE(a_residual_of_an_empty_or_complete_margin_is_not_a_number) {
    const auto residuals = adjusted_residuals(CrossCounts(2, 2, {3, 4, 0, 0}));
    for (const double residual : residuals) BOOST_TEST(std::isnan(residual));
}

BOOST_AUTO_TEST_CASE(a_table_is_sparse_from_one_expected_count_under_one_or_a_fifth_under_five) {
    BOOST_TEST(!sparseness(cabildo::tabulation::test::hair_and_eyes()).sparse());
    const Sparseness jobs = sparseness(CrossCounts(4, 4, {1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11}));
    BOOST_TEST(jobs.under_five == 8u);  // by PSPP's expected counts
    BOOST_TEST(jobs.under_one == 3u);
    BOOST_TEST(rounded(jobs.least) == 0.83);
    BOOST_TEST(jobs.sparse());
    BOOST_TEST(!sparseness(CrossCounts(1, 5, {4, 6, 6, 6, 6})).sparse());  // exactly a fifth
    BOOST_TEST(sparseness(CrossCounts(1, 4, {4, 6, 6, 6})).sparse());
}

BOOST_AUTO_TEST_SUITE_END()
