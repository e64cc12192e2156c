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

BOOST_AUTO_TEST_CASE(initiatives_whose_mark_could_change_their_rung_leave_the_distribution_and_are_told) {
    MemoryDataset data = participation_data();
    data.mechanisms_[3].simulated = Answer::unknown;  // I4: rung 4, or 1–2: consultation at most either way
    data.mechanisms_[5].simulated = Answer::unknown;  // I5: rung 6, or 1–2
    const Document document = run_panel(depth_panel(), data, {{"scale", "arnstein"}}, Language::en);
    const Table& table = block<Table>(document, "distribution");
    BOOST_TEST(count(table, "1-2", "n") == 0);
    BOOST_TEST(count(table, "total", "n") == 3);
    BOOST_TEST(count(table, "unmarked", "n") == 2);
    const std::string& summary = block<Paragraph>(document, "summary").text;
    BOOST_TEST(summary.starts_with("**4 of 5**"));  // they take part on whichever rung
    BOOST_TEST(summary.find("**3 of 3**") != std::string::npos);
    BOOST_TEST(summary.find("between 3 and 4 of 4") != std::string::npos);
    BOOST_TEST(block<Paragraph>(document, "distribution_summary").text.find("Of 2 more it is not reported whether it is simulated") != std::string::npos);
    BOOST_TEST(block<Chart>(document, "ladder").divider_label == "3 of 3 do not go beyond consultation (rung 4)");
    BOOST_TEST((cell(block<Table>(document, "initiatives"), "I5", "step").missing == Missing::not_reported));
    BOOST_TEST(count(block<Table>(run_panel(depth_panel(), data), "distribution"), "total", "n") == 5);  // D does not ask for the mark
}

BOOST_AUTO_TEST_CASE(marks_that_change_no_rung_are_told_below_the_table) {
    MemoryDataset data = participation_data();
    data.mechanisms_[1].simulated = Answer::unknown;  // I3: below its council, which is not simulated
    const Table table = block<Table>(run_panel(depth_panel(), data, {{"scale", "arnstein"}}, Language::en), "distribution");
    BOOST_TEST(count(table, "total", "n") == 5);
    BOOST_TEST(has_note(table, "In 1 initiative the mark of a mechanism is missing, which does not change its rung."));
}

BOOST_AUTO_TEST_CASE(without_a_single_known_rung_the_document_says_why) {
    MemoryDataset data = participation_data();
    data.coverage_[Part::mechanisms][0] = Coverage::not_reported;
    for (Mechanism& mechanism : data.mechanisms_) mechanism.simulated = Answer::unknown;
    for (const Language language : {Language::es, Language::en}) {
        const Document document = run_panel(depth_panel(), data, {{"scale", "arnstein"}, {"group", "region"}}, language);
        BOOST_TEST(find_block<Chart>(document, "ladder") == nullptr);
        BOOST_TEST(count(block<Table>(document, "distribution"), "unmarked", "n") == 4);
    }
}

BOOST_AUTO_TEST_CASE(initiatives_that_report_nothing_are_not_called_coded) {
    const Document document = run_panel(depth_panel(), unreported_data(3), {}, Language::en);
    BOOST_TEST(block<Paragraph>(document, "initiatives_summary").text.starts_with("3 initiatives, 0 with a value,"));
}

BOOST_AUTO_TEST_SUITE_END()
