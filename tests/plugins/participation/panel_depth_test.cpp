// The document of the panel "depth": ladder, distribution, roles, groups, initiatives, on every scale.
#include "panels.hpp"
#include "participation_data.hpp"

using namespace cabildo;
using namespace cabildo::participation;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_depth_test)

BOOST_AUTO_TEST_CASE(the_ladder_runs_from_the_highest_step_down_and_is_parted_above_consultation) {
    const Chart ladder = block<Chart>(run_panel(depth_panel(), participation_data()), "ladder");
    BOOST_REQUIRE(ladder.categories.size() == 6u);
    BOOST_TEST(ladder.categories.front().second == "5 Decisión delegada, control");
    BOOST_TEST(ladder.categories.back().first == "0");
    const std::vector<double> expected{0, 1, 0, 2, 1, 1};  // D 5, 4, 3, 2, 1, 0
    for (std::size_t i = 0; i < expected.size(); ++i) BOOST_TEST(*ladder.series[0].data[i].value == expected[i]);
    BOOST_TEST(ladder.divider == "3");  // the line lies below involvement
    BOOST_TEST(ladder.divider_label == "3 de 4 no pasan de la consulta");
    BOOST_TEST(ladder.ordered);
}

BOOST_AUTO_TEST_CASE(the_distribution_is_of_the_valid_and_of_those_that_take_part) {
    const Table table = block<Table>(run_panel(depth_panel(), participation_data()), "distribution");
    BOOST_TEST(count(table, "2", "n") == 2);
    BOOST_TEST(number(table, "2", "percent") == 40.0);
    BOOST_TEST(number(table, "2", "cumulative") == 80.0);
    BOOST_TEST(number(table, "2", "of_participating") == 50.0);
    BOOST_TEST((cell(table, "0", "of_participating").missing == Missing::not_applicable));
    BOOST_TEST(count(table, "total", "n") == 5);
    BOOST_TEST(count(table, "unknown_depth", "n") == 1);
    BOOST_TEST(count(table, "not_reported", "n") == 1);
}

// D max of the valid: 0, 1, 2, 2, 4: median 2. Of those that take part 1, 2, 2, 4: the second, 2.
BOOST_AUTO_TEST_CASE(the_median_is_told_with_its_bootstrap_interval) {
    const std::string text = block<Paragraph>(run_panel(depth_panel(), participation_data()), "distribution_summary").text;
    BOOST_TEST(
        text.starts_with("Profundidad máxima de las 5 iniciativas con dato. Mediana: **«2 Consulta»** (IC 95\u202f% por remuestreo: de «"));
    BOOST_TEST(text.find("de las 4 que participan, **«2 Consulta»**") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_same_initiatives_stand_on_the_steps_of_each_scale) {
    const auto table = [](const char* scale) {
        return block<Table>(run_panel(depth_panel(), participation_data(), {{"scale", scale}}, Language::en), "distribution");
    };
    BOOST_TEST(count(table("iap2"), "consult", "n") == 2);
    BOOST_TEST(cell(table("iap2"), "consult", "d").text == "2");
    BOOST_TEST(count(table("oecd"), "engagement", "n") == 1);
    BOOST_TEST(cell(table("oecd"), "engagement", "d").text == "3–5");
    BOOST_TEST(count(table("arnstein"), "1-2", "n") == 1);  // its only mechanism is simulated
    BOOST_TEST(count(table("arnstein"), "6", "n") == 0);
    for (const char* scale : {"d", "iap2", "arnstein", "oecd"}) BOOST_TEST(count(table(scale), "total", "n") == 5);
}

BOOST_AUTO_TEST_CASE(depth_stands_beside_role) {
    const Table table = block<Table>(run_panel(depth_panel(), participation_data()), "roles");
    BOOST_TEST(count(table, "axis", "n") == 2);
    BOOST_TEST(count(table, "axis", "d4") == 1);
    BOOST_TEST(count(table, "strategy", "d1") == 1);
    BOOST_TEST(std::get<std::string>(cell(table, "axis", "median").value) == "2");  // of 2 and 4 the lower
    BOOST_TEST(count(table, "total", "n") == 4);
}

BOOST_AUTO_TEST_CASE(each_coded_initiative_has_its_row_with_every_axis_apart) {
    const Table table = block<Table>(run_panel(depth_panel(), participation_data()), "initiatives");
    BOOST_TEST(table.rows.size() == 7u);  // the one not coded is left out
    BOOST_TEST(count(table, "I1", "depth_max") == 0);
    BOOST_TEST((cell(table, "I1", "binding").missing == Missing::not_applicable));
    BOOST_TEST(count(table, "I3", "depth_max") == 2);
    BOOST_TEST(count(table, "I3", "depth_median") == 1);  // of 1 and 2
    BOOST_TEST(std::get<std::string>(cell(table, "I3", "role").value) == "axis");
    BOOST_TEST(std::get<std::string>(cell(table, "I3", "binding").value) == "yes");
    BOOST_TEST(count(table, "I4", "without_depth") == 1);
    BOOST_TEST((cell(table, "I4", "binding").missing == Missing::not_reported));
    BOOST_TEST((cell(table, "I6", "depth_max").missing == Missing::not_reported));
    BOOST_TEST(count(table, "I6", "mechanisms") == 1);
    BOOST_TEST((cell(table, "I7", "mechanisms").missing == Missing::not_reported));
    BOOST_TEST(cell(table, "I2", "stages").text == "A · · ·");
}

BOOST_AUTO_TEST_CASE(groups_are_shown_as_shares_and_tested) {
    const Document document = run_panel(depth_panel(), participation_data(), {{"group", "region"}});
    const Table& table = block<Table>(document, "depth_by_group");
    BOOST_TEST(count(table, "north", "2") == 1);
    BOOST_TEST(count(table, "south", "4") == 1);
    BOOST_TEST(has_note(table, "Freeman–Halton"));
    const Chart& chart = block<Chart>(document, "depth_by_group_chart");
    BOOST_TEST(chart.categories[0].second == "north (n = 3)");
    BOOST_TEST(chart.series.size() == 6u);
}

BOOST_AUTO_TEST_CASE(a_table_of_very_many_initiatives_is_cut_and_says_so) {
    const Table table = block<Table>(run_panel(depth_panel(), unreported_data(5'003, Coverage::none)), "initiatives");
    BOOST_TEST(table.rows.size() == 5'000u);
    BOOST_TEST(has_note(table, "faltan 3"));
}

BOOST_AUTO_TEST_SUITE_END()
