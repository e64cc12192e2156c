// Blocks and words of panels.
#include "panel_run.hpp"

#include <cabildo/analysis/blocks.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(blocks_test)

BOOST_AUTO_TEST_CASE(enumerations_end_in_and) {
    const TestRun spanish(Language::es), english(Language::en);
    BOOST_TEST(enumeration({"mesas", "foros", "cabildos"}, spanish) == "mesas, foros y cabildos");
    BOOST_TEST(enumeration({"boards", "forums"}, english) == "boards and forums");
    BOOST_TEST(enumeration({"mesas"}, spanish) == "mesas");
    BOOST_TEST(enumeration({}, spanish) == "");
    BOOST_TEST(enumeration({"planes", "informes"}, spanish) == "planes e informes");
    BOOST_TEST(enumeration({"I", "II"}, spanish) == "I y II");
    BOOST_TEST(enumeration({"I1", "I2"}, spanish) == "I1 y I2");
    BOOST_TEST(enumeration({"madera", "hierro"}, spanish) == "madera y hierro");
    BOOST_TEST(enumeration({"plans", "instruments"}, english) == "plans and instruments");
}

BOOST_AUTO_TEST_CASE(ids_are_made_fit_and_free) {
    BOOST_TEST(block_id_of("Región 1") == "region_1");
    BOOST_TEST(block_id_of("¿?") == "x");
    BOOST_TEST(free_id("total", {{"total", {"Total", "Total"}}}) == "total_");
    BOOST_TEST(free_id("total", {{"a", {"A", "A"}}}) == "total");
}

BOOST_AUTO_TEST_CASE(bars_follow_the_order_and_name_the_most_frequent) {
    const TestRun run(Language::es);
    const std::vector<Category> categories{{"a", {"A", "A"}}, {"b", {"B", "B"}}, {"c", {"C", "C"}}};
    const std::vector<std::size_t> order{2, 0, 1};
    const std::vector<std::int64_t> counts{1, 3, 0};
    const Chart chart = bar_chart("chart", "Figura", categories, order, counts, 4, "table", run);
    BOOST_TEST(chart.categories.front().first == "c");
    BOOST_TEST(chart.series.front().data[2].text == "3 (75,0\u202f%)");
    BOOST_TEST(chart.alt == "Gráfico de barras. Figura. Las más frecuentes: B, 3; A, 1.");
}

BOOST_AUTO_TEST_CASE(no_bar_is_named_before_its_equals) {
    const TestRun run(Language::en);
    std::vector<Category> categories;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < 6; ++i) {
        categories.push_back({std::string(1, static_cast<char>('a' + i)), untranslated(std::string(1, static_cast<char>('A' + i)))});
        order.push_back(i);
    }
    const std::vector<std::int64_t> tied{1, 1, 1, 1, 1, 5}, equal{2, 2, 2, 2, 2, 2};
    BOOST_TEST(bar_chart("chart", "Figure", categories, order, tied, 10, "table", run).alt == "Bar chart. Figure. The most frequent: F, 5.");
    BOOST_TEST(bar_chart("chart", "Figure", categories, order, equal, 12, "table", run).alt == "Bar chart. Figure.");
}

BOOST_AUTO_TEST_SUITE_END()
