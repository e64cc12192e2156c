// The document of the panel "cycle".
#include "panels.hpp"
#include "participation_data.hpp"

using namespace cabildo;
using namespace cabildo::participation;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_cycle_test)

namespace {

/// Initiative 2 through the whole cycle; the second mechanism of initiative 4 does not report its stages.
MemoryDataset staged() {
    MemoryDataset data = participation_data();
    data.mechanisms_[0].stages = std::uint8_t{agenda | formulation | implementation | evaluation};
    data.mechanisms_[4].stages.reset();
    return data;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_stage_is_reached_by_initiatives_that_report_it) {
    const Document document = run_panel(cycle_panel(), staged());
    const Table& table = block<Table>(document, "reached");
    BOOST_TEST(count(table, "agenda", "n") == 4);
    BOOST_TEST(count(table, "agenda", "total") == 4);
    BOOST_TEST(count(table, "evaluation", "n") == 1);
    BOOST_TEST(count(table, "evaluation", "total") == 3);
    BOOST_TEST(count(table, "evaluation", "unknown") == 1);
    BOOST_TEST(block<Paragraph>(document, "summary").text ==
               "Iniciativas que participan en cada etapa: Agenda, **4 de 4**; Formulación, **1 de 3**; Implementación, **1 de 3**; "
               "Evaluación, **1 de 3**. **1** recorre el ciclo entero.");
}

BOOST_AUTO_TEST_CASE(stages_stand_over_depth) {
    const Document document = run_panel(cycle_panel(), staged());
    const Table& table = block<Table>(document, "stages");
    BOOST_TEST(count(table, "agenda", "mechanisms") == 6);
    BOOST_TEST(count(table, "agenda", "d4") == 1);
    BOOST_TEST(count(table, "formulation", "d1") == 1);
    BOOST_TEST(count(table, "not_reported", "mechanisms") == 1);
    BOOST_TEST(count(table, "total", "mechanisms") == 7);
    BOOST_TEST(block<Chart>(document, "stages_heat_map").series.size() == 5u);
}

BOOST_AUTO_TEST_CASE(the_number_of_stages_leaves_out_what_is_not_reported) {
    const Document document = run_panel(cycle_panel(), staged(), {{"group", "region"}});
    const Table& table = block<Table>(document, "numbers");
    BOOST_TEST(count(table, "4", "n") == 1);
    BOOST_TEST(count(table, "1", "n") == 2);
    BOOST_TEST(count(table, "not_reported", "n") == 1);
    BOOST_TEST(number(block<Table>(document, "numbers_by_group"), "north", "mean") == 2.5);  // 4 and 1
}

BOOST_AUTO_TEST_SUITE_END()
