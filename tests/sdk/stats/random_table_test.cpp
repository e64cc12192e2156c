// Random tables with fixed margins.
#include <cabildo/stats/random_table.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <map>
#include <stdexcept>

using namespace cabildo::stats;

BOOST_AUTO_TEST_SUITE(random_table_test)

BOOST_AUTO_TEST_CASE(every_table_keeps_its_margins) {
    const std::vector<std::int64_t> rows{13, 0, 8, 2, 6}, columns{9, 4, 0, 16};
    RandomTable table(rows, columns);
    Generator generator(1);
    std::vector<std::int64_t> cells(20);
    for (int i = 0; i < 1'000; ++i) {
        table.draw(generator, cells);
        std::vector<std::int64_t> row_sums(5), column_sums(4);
        for (std::size_t k = 0; k < cells.size(); ++k) {
            BOOST_REQUIRE(cells[k] >= 0);
            row_sums[k / 4] += cells[k];
            column_sums[k % 4] += cells[k];
        }
        BOOST_REQUIRE(row_sums == rows);
        BOOST_REQUIRE(column_sums == columns);
    }
}

BOOST_AUTO_TEST_CASE(two_by_two_tables_come_as_often_as_the_hypergeometric_distribution_says) {
    // Tea tasting: 4 and 4 against 4 and 4; x successes have probability C(4,x)²/70.
    RandomTable table({4, 4}, {4, 4});
    Generator generator(1);
    std::vector<std::int64_t> cells(4);
    std::map<std::int64_t, double> times;
    const int draws = 70'000;
    for (int i = 0; i < draws; ++i) {
        table.draw(generator, cells);
        ++times[cells[0]];
    }
    const double expected[] = {1, 16, 36, 16, 1};
    for (std::int64_t x = 0; x <= 4; ++x) {
        const double share = expected[x] / 70;
        BOOST_TEST(std::abs(times[x] / draws - share) < 4 * std::sqrt(share * (1 - share) / draws));
    }
}

BOOST_AUTO_TEST_CASE(the_mean_of_a_cell_is_its_expected_count) {
    RandomTable table({300, 500, 200}, {600, 250, 150});
    Generator generator(2);
    std::vector<std::int64_t> cells(9);
    double sum = 0;
    for (int i = 0; i < 4'000; ++i) {
        table.draw(generator, cells);
        sum += static_cast<double>(cells[4]);
    }
    BOOST_TEST(sum / 4'000 == 500.0 * 250.0 / 1'000.0, boost::test_tools::tolerance(0.005));
}

BOOST_AUTO_TEST_CASE(margins_that_do_not_agree_are_refused) {
    BOOST_CHECK_THROW(RandomTable({3, 4}, {5, 1}), std::invalid_argument);
    BOOST_CHECK_THROW(RandomTable({3, -1}, {1, 1}), std::invalid_argument);
}

BOOST_AUTO_TEST_SUITE_END()
