// The document of the panel "overview".
#include "panels.hpp"
#include "participation_data.hpp"

using namespace cabildo;
using namespace cabildo::participation;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_overview_test)

BOOST_AUTO_TEST_CASE(every_measure_stands_over_its_own_denominator) {
    const Table table = block<Table>(run_panel(overview_panel(), participation_data()), "measures");
    const auto of = [&](const char* row) { return std::pair(count(table, row, "n"), count(table, row, "total")); };
    BOOST_TEST((of("takes_part") == std::pair<std::int64_t, std::int64_t>(4, 5)));
    BOOST_TEST(count(table, "takes_part", "unknown") == 2);
    BOOST_TEST((of("inform_only") == std::pair<std::int64_t, std::int64_t>(1, 4)));
    BOOST_TEST((of("at_most_consult") == std::pair<std::int64_t, std::int64_t>(3, 4)));
    BOOST_TEST((of("beyond_consultation") == std::pair<std::int64_t, std::int64_t>(1, 4)));
    BOOST_TEST((of("axis") == std::pair<std::int64_t, std::int64_t>(2, 4)));
    BOOST_TEST((of("binding") == std::pair<std::int64_t, std::int64_t>(1, 3)));
    BOOST_TEST(count(table, "binding", "unknown") == 1);
}

// 24 of 29: Wilson 65.45–92.40, Clopper–Pearson 64.23–94.15.
BOOST_AUTO_TEST_CASE(both_intervals_stand_beside_every_share) {
    MemoryDataset data(29);
    data.vocabularies_["mechanisms.instrument"] = {{"council", {"Consejo", "Council"}}};
    auto& coverage = data.coverage_[Part::mechanisms];
    coverage.assign(29, Coverage::none);
    for (std::uint32_t i = 0; i < 24; ++i) {
        coverage[i] = Coverage::coded;
        data.mechanisms_.push_back(Made(i, i < 18 ? 2 : 3));
    }
    const Document document = run_panel(overview_panel(), data);
    const Table& table = block<Table>(document, "measures");
    BOOST_TEST(cell(table, "takes_part", "wilson_low").text == "65,5\u202f%");
    BOOST_TEST(cell(table, "takes_part", "wilson_high").text == "92,4\u202f%");
    BOOST_TEST(cell(table, "takes_part", "exact_low").text == "64,2\u202f%");
    BOOST_TEST(cell(table, "takes_part", "exact_high").text == "94,2\u202f%");
    BOOST_TEST(std::get<std::string>(cell(table, "at_most_consult", "majority").value) == "majority");  // 18 of 24
    BOOST_TEST(block<Paragraph>(document, "summary")
                   .text.starts_with(
                       "**24 de 29** (82,8\u202f%; IC 95\u202f% de Wilson 65,5–92,4, exacto 64,2–94,2) iniciativas incorporan mecanismos"));
    data.mechanisms_[0].depth = 3;  // 17 of 24
    BOOST_TEST(
        std::get<std::string>(cell(block<Table>(run_panel(overview_panel(), data), "measures"), "at_most_consult", "majority").value) ==
        "majority_chance");
}

BOOST_AUTO_TEST_CASE(what_depths_not_reported_might_change_is_said) {
    const std::string es = block<Paragraph>(run_panel(overview_panel(), participation_data()), "summary").text;
    BOOST_TEST(es.find("En 1 de las que no pasan de la consulta hay además mecanismos sin profundidad informada; si todas pasaran, serían "
                       "2 de 4: la mitad.") != std::string::npos);
    const std::string who = block<Paragraph>(run_panel(overview_panel(), participation_data(), {}, Language::en), "who_counts").text;
    BOOST_TEST(who ==
               "**5** initiatives with a value (valid N); 2 not reported, outside of the valid N; 1 not coded, outside of N. Of those not "
               "reported, 1 has mechanisms whose depth is not reported.");
}

// North: none, D 1, D 2. South: D 2, D 4 and one unknown.
BOOST_AUTO_TEST_CASE(groups_are_compared_over_known_initiatives) {
    const Document document = run_panel(overview_panel(), participation_data(), {{"group", "region"}});
    const Table& part = block<Table>(document, "takes_part_by_group");
    BOOST_TEST(count(part, "north", "n") == 2);
    BOOST_TEST(count(part, "north", "total") == 3);
    BOOST_TEST(count(part, "south", "total") == 2);
    const Table& low = block<Table>(document, "at_most_consult_by_group");
    BOOST_TEST(count(low, "north", "total") == 2);
    BOOST_TEST(count(low, "south", "n") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
