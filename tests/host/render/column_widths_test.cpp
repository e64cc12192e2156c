#include "column_widths.hpp"

#include <boost/test/unit_test.hpp>

#include <numeric>

using namespace cabildo::render;

BOOST_AUTO_TEST_SUITE(column_widths_test)

namespace {

double sum(const std::vector<double>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

/// A text column of so many points by itself, in rows of such lengths.
ColumnNeed text(double least, std::vector<double> lengths) {
    ColumnNeed need{least, 0, 8};
    for (const double length : lengths) need.natural = std::max(need.natural, length + need.gaps);
    need.texts = std::move(lengths);
    return need;
}

ColumnNeed figures(double width) {
    ColumnNeed need{width, width, 8};
    need.texts = {0, 0};
    return need;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_room_is_filled_and_nobody_gets_less_than_the_least) {
    const std::vector<ColumnNeed> needs{text(60, {300, 400}), figures(40), text(70, {200, 90})};
    const std::vector<double> widths = widths_for_low_rows(needs, 400);
    BOOST_TEST(sum(widths) == 400, boost::test_tools::tolerance(1e-9));
    for (std::size_t i = 0; i < needs.size(); ++i) BOOST_TEST(widths[i] >= needs[i].least);
    BOOST_TEST(widths[1] == 40);
}

BOOST_AUTO_TEST_CASE(the_column_that_makes_rows_high_gets_the_room) {
    const std::vector<ColumnNeed> needs{text(60, {400, 400}), text(60, {100, 100})};
    const std::vector<double> widths = widths_for_low_rows(needs, 300);
    BOOST_TEST(widths[0] > widths[1]);
    const RowLines lines = lines_of_rows(needs, widths);
    BOOST_TEST(lines.most < lines_of_rows(needs, {150, 150}).most);
    BOOST_TEST(lines.mean == lines.most);  // the rows are alike
    BOOST_TEST(lines_of_rows(needs, {408, 108}).most == 1.0);
}

BOOST_AUTO_TEST_CASE(one_long_cell_among_short_ones_takes_no_more_than_it_saves) {
    std::vector<double> long_one(40, 50.0), all(40, 160.0);
    long_one.front() = 900;
    const std::vector<double> widths = widths_for_low_rows({text(58, long_one), text(58, all)}, 400);
    BOOST_TEST(widths[1] >= 150);  // else each of forty rows would have two lines
}

BOOST_AUTO_TEST_CASE(more_than_there_is_room_for_is_the_least_of_each) {
    BOOST_TEST(widths_for_low_rows({text(60, {300}), text(70, {300})}, 100) == (std::vector<double>{60, 70}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(thousands_of_rows_are_sampled) {
    BOOST_TEST(sampling_step(0) == 1U);
    BOOST_TEST(sampling_step(29) == 1U);
    BOOST_TEST(sampling_step(100000) > 100U);
}

BOOST_AUTO_TEST_SUITE_END()
