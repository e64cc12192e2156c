// Exact tests against the documentation of R's fisher.test (its examples "tea tasting", "convictions" and "job
// satisfaction"), and against the plain enumeration of all tables.
#include <cabildo/stats/exact.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

using namespace cabildo::stats;

BOOST_AUTO_TEST_SUITE(exact_test)

namespace {

struct Counts {
    std::size_t rows, columns;
    std::vector<std::int64_t> cells;
};

/// The exact p-value by visiting every table with the margins of `table`, cell by cell.
double by_enumeration(const Counts& table) {
    std::vector<std::int64_t> rows(table.rows), columns(table.columns);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        rows[i / table.columns] += table.cells[i];
        columns[i % table.columns] += table.cells[i];
    }
    const auto weight = [](const std::vector<std::int64_t>& cells) {
        double sum = 0;
        for (const auto x : cells) sum -= std::lgamma(static_cast<double>(x) + 1);
        return sum;
    };
    const double observed = weight(table.cells);
    double all = 0, extreme = 0;
    std::vector<std::int64_t> cells(table.cells.size());
    const std::function<void(std::size_t)> place = [&](std::size_t i) {
        if (i == cells.size()) {
            if (std::any_of(rows.begin(), rows.end(), [](auto left) { return left != 0; })) return;
            if (std::any_of(columns.begin(), columns.end(), [](auto left) { return left != 0; })) return;
            const double drawn = weight(cells);
            all += std::exp(drawn - observed);
            if (drawn <= observed + 1e-7) extreme += std::exp(drawn - observed);
            return;
        }
        auto &row = rows[i / table.columns], &column = columns[i % table.columns];
        for (std::int64_t x = 0; x <= std::min(row, column); ++x) {
            cells[i] = x;
            row -= x;
            column -= x;
            place(i + 1);
            row += x;
            column += x;
        }
    };
    place(0);
    return extreme / all;
}

double exact(const Counts& table) { return *freeman_halton_exact(table.cells, table.rows, table.columns, 5'000'000); }

const Counts job_satisfaction{4, 4, {1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11}};

Counts transposed(const Counts& table) {
    Counts result{table.columns, table.rows, std::vector<std::int64_t>(table.cells.size())};
    for (std::size_t r = 0; r < table.rows; ++r) {
        for (std::size_t c = 0; c < table.columns; ++c) result.cells[c * table.rows + r] = table.cells[r * table.columns + c];
    }
    return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(fisher_gives_the_p_values_of_the_documentation_of_r) {
    BOOST_TEST(fisher_two_sided(3, 1, 1, 3) == 0.4857, boost::test_tools::tolerance(1e-4));     // tea tasting: 34/70
    BOOST_TEST(fisher_two_sided(2, 15, 10, 3) == 0.0005367, boost::test_tools::tolerance(1e-4));  // convictions
}

BOOST_AUTO_TEST_CASE(fisher_is_one_where_a_margin_is_empty) {
    BOOST_TEST(fisher_two_sided(0, 0, 5, 7) == 1.0);
    BOOST_TEST(fisher_two_sided(0, 0, 0, 0) == 1.0);
}

BOOST_AUTO_TEST_CASE(fisher_is_the_same_for_every_arrangement_of_rows_and_columns) {
    for (const auto& [a, b, c, d] : {std::array{1, 9, 11, 3}, std::array{7, 0, 2, 6}, std::array{120, 80, 100, 140}}) {
        const double p = fisher_two_sided(a, b, c, d);
        BOOST_TEST(fisher_two_sided(b, a, d, c) == p, boost::test_tools::tolerance(1e-10));
        BOOST_TEST(fisher_two_sided(c, d, a, b) == p, boost::test_tools::tolerance(1e-10));
        BOOST_TEST(fisher_two_sided(a, c, b, d) == p, boost::test_tools::tolerance(1e-10));
    }
}

BOOST_AUTO_TEST_CASE(fisher_stands_large_counts) {
    const double p = fisher_two_sided(25'000, 25'100, 24'900, 25'000);
    BOOST_TEST(p > 0.9);
    BOOST_TEST(p <= 1.0);
    BOOST_TEST(fisher_two_sided(40'000, 10'000, 10'000, 40'000) < 1e-100);
}

BOOST_AUTO_TEST_CASE(job_satisfaction_gives_the_p_value_of_the_documentation_of_r) {
    BOOST_TEST(exact(job_satisfaction) == 0.7827, boost::test_tools::tolerance(1e-4));
}

BOOST_AUTO_TEST_CASE(the_network_gives_what_plain_enumeration_gives) {
    const std::vector<Counts> tables{{2, 2, {3, 1, 1, 3}},
                                     {2, 3, {4, 0, 2, 1, 5, 3}},
                                     {3, 3, {3, 0, 1, 0, 4, 1, 1, 1, 2}},
                                     {3, 4, {2, 0, 1, 1, 0, 3, 0, 1, 1, 1, 2, 0}},
                                     {4, 3, {1, 1, 1, 2, 0, 0, 0, 2, 0, 0, 0, 3}},
                                     {2, 5, {1, 2, 0, 3, 1, 3, 0, 2, 0, 1}}};
    for (const auto& table : tables) BOOST_TEST(exact(table) == by_enumeration(table), boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_two_by_two_network_is_fishers_test) {
    BOOST_TEST(exact({2, 2, {12, 5, 9, 20}}) == fisher_two_sided(12, 5, 9, 20), boost::test_tools::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(empty_rows_and_the_exchange_of_rows_and_columns_change_nothing) {
    const Counts table{3, 4, {2, 0, 1, 1, 0, 3, 0, 1, 1, 1, 2, 0}};
    const Counts with_empty{4, 4, {2, 0, 1, 1, 0, 0, 0, 0, 0, 3, 0, 1, 1, 1, 2, 0}};
    BOOST_TEST(exact(with_empty) == exact(table), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(exact(transposed(table)) == exact(table), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_table_of_the_size_of_the_contest_is_exact_within_the_usual_limit) {
    // Applicant × scope: 29 cases, margins of the published tables; one way to fill them.
    Counts table{7, 10, {}};
    const std::vector<std::int64_t> rows{13, 8, 2, 2, 2, 1, 1};
    std::vector<std::int64_t> left{9, 4, 4, 3, 2, 2, 2, 1, 1, 1};
    table.cells.resize(70);
    std::size_t column = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::int64_t placed = 0; placed < rows[row]; ++column) {
            if (left[column % 10] == 0) continue;
            --left[column % 10];
            ++table.cells[row * 10 + column % 10];
            ++placed;
        }
    }
    Generator generator(1);
    const auto result = freeman_halton(table.cells, 7, 10, {}, generator);
    BOOST_TEST(result.exact);
    const auto simulated = freeman_halton_simulated(table.cells, 7, 10, 20'000, generator);
    BOOST_TEST(std::abs(simulated.p - result.p) < 4 * simulated.standard_error);
}

BOOST_AUTO_TEST_CASE(beyond_the_limit_the_simulation_is_near_and_repeats_with_its_seed) {
    Generator generator(1), again(1);
    const FreemanHaltonLimits limits{1'000, 20'000};
    const auto result = freeman_halton(job_satisfaction.cells, 4, 4, limits, generator);
    BOOST_TEST(!result.exact);
    BOOST_TEST(result.simulated == 20'000);
    BOOST_TEST(std::abs(result.p - 0.7827) < 4 * result.standard_error);
    BOOST_TEST(freeman_halton(job_satisfaction.cells, 4, 4, limits, again).p == result.p);
}

BOOST_AUTO_TEST_SUITE_END()
