// The document of the panel "instruments".
#include "panels.hpp"
#include "participation_data.hpp"

using namespace cabildo;
using namespace cabildo::participation;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_instruments_test)

// Council: D 1, 1, 2 of three initiatives. Assembly: D 2, not reported, 4 of three. Survey: not reported, of one.
BOOST_AUTO_TEST_CASE(instruments_stand_over_depth_and_depths_not_reported_in_a_column_of_their_own) {
    const Document document = run_panel(instruments_panel(), participation_data());
    const Table& table = block<Table>(document, "instruments");
    BOOST_TEST(count(table, "council", "mechanisms") == 3);
    BOOST_TEST(count(table, "council", "d1") == 2);
    BOOST_TEST(count(table, "council", "median") == 1);
    BOOST_TEST(count(table, "assembly", "not_reported") == 1);
    BOOST_TEST(count(table, "assembly", "median") == 2);  // of 2 and 4 the lower
    BOOST_TEST((cell(table, "survey", "median").missing == Missing::not_reported));
    BOOST_TEST(count(table, "total", "mechanisms") == 7);
    BOOST_TEST(count(table, "total", "initiatives") == 5);
    const Chart& chart = block<Chart>(document, "instruments_heat_map");
    BOOST_TEST((chart.kind == ChartKind::heat_map));
    BOOST_TEST(chart.series.size() == 3u);
    BOOST_TEST(chart.categories.size() == 6u);  // D 1 to 5 and not reported; no mechanism has depth 0
    BOOST_TEST(*chart.series[0].data[0].value == 2);
}

// Council and assembly go together in initiatives 3 and 4, of four that use either.
BOOST_AUTO_TEST_CASE(pairs_of_instruments_are_counted_once_an_initiative) {
    const Document document = run_panel(instruments_panel(), participation_data());
    const Table& table = block<Table>(document, "together");
    BOOST_REQUIRE(table.rows.size() == 1u);
    BOOST_TEST(std::get<std::int64_t>(table.rows[0].cells[2].value) == 2);
    BOOST_TEST(std::get<std::int64_t>(table.rows[0].cells[3].value) == 4);
    BOOST_TEST(std::get<double>(table.rows[0].cells[4].value) == 50.0);
    const Chart& chart = block<Chart>(document, "together_heat_map");
    BOOST_TEST(!chart.series[0].data[0].value.has_value());
    BOOST_TEST(*chart.series[0].data[1].value == *chart.series[1].data[0].value);
}

BOOST_AUTO_TEST_CASE(the_number_of_instruments_an_initiative_combines_is_compared_by_groups) {
    const Document document = run_panel(instruments_panel(), participation_data(), {{"group", "region"}});
    const Table& table = block<Table>(document, "numbers");
    BOOST_TEST(count(table, "1", "n") == 3);
    BOOST_TEST(count(table, "2", "n") == 2);
    BOOST_TEST(number(block<Table>(document, "numbers_by_group"), "north", "mean") == 1.5);
}

BOOST_AUTO_TEST_CASE(a_single_instrument_has_no_pairs) {
    MemoryDataset data = participation_data();
    for (Mechanism& mechanism : data.mechanisms_) mechanism.instrument = 0;
    BOOST_TEST(find_block<Chart>(run_panel(instruments_panel(), data), "together_heat_map") == nullptr);
    for (Mechanism& mechanism : data.mechanisms_) mechanism.instrument = no_code;
    const Document document = run_panel(instruments_panel(), data);
    BOOST_TEST(count(block<Table>(document, "instruments"), "not_reported", "mechanisms") == 7);
    BOOST_TEST(count(block<Table>(document, "numbers"), "1", "n") == 3);             // a single mechanism is of one instrument, whichever
    BOOST_TEST(count(block<Table>(document, "numbers"), "not_reported", "n") == 2);  // two may be of one or of two
}

BOOST_AUTO_TEST_SUITE_END()
