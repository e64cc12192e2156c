// The document of the panel "overview".
#include "no_data.hpp"
#include "panels.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::innovation;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_overview_test)

namespace {

MemoryDataset four() {
    MemoryDataset data(4);
    data.add("zone", VariableKind::single, {"north", "south"}, {"north", "north", "south", "south"});
    data.coverage_[Part::innovations] = {Coverage::coded, Coverage::coded, Coverage::coded, Coverage::none};
    data.vocabularies_["innovations.name"] = {{"office", {"Oficina", "Office"}}, {"council", {"Consejo", "Council"}}};
    data.innovations_ = {{0, InnovationKind::organ, 1, Novelty::country, Novelty::organisation}, {0, InnovationKind::organ, no_code, Novelty::territory, Novelty::territory},
                         {1, InnovationKind::organ, 1, Novelty::none, Novelty::none},             {1, InnovationKind::instrument, 0, Novelty::territory, Novelty::unknown},
                         {2, InnovationKind::organ, 0, Novelty::territory, Novelty::territory}};
    return data;
}

}  // namespace

BOOST_AUTO_TEST_CASE(organs_are_named_with_their_kind_and_unnamed_ones_stand_last) {
    const Table table = block<Table>(run_panel(overview_panel(), four()), "names");
    BOOST_TEST(count(table, "organ", "n") == 4);
    BOOST_TEST(count(table, "organ", "initiatives") == 3);
    BOOST_TEST(count(table, "organ.council", "n") == 2);
    BOOST_TEST(count(table, "organ.office", "n") == 1);
    BOOST_TEST(count(table, "instrument.office", "n") == 1);
    BOOST_TEST(table.rows[3].id == "organ.@not_reported");
    BOOST_TEST((table.rows[0].role == RowRole::subtotal));
}

BOOST_AUTO_TEST_CASE(claims_are_crossed_with_assessments_and_the_unknown_ones_stand_apart) {
    const Document document = run_panel(overview_panel(), four(), {}, Language::en);
    const Table& table = block<Table>(document, "novelty");
    BOOST_TEST(count(table, "country", "organisation") == 1);
    BOOST_TEST(count(table, "territory", "territory") == 2);
    BOOST_TEST(count(table, "territory", "not_reported") == 1);
    BOOST_TEST(count(table, "total", "total") == 5);
    const Table& gap = block<Table>(document, "gap");
    BOOST_TEST(count(gap, "innovations", "below") == 1);
    BOOST_TEST(count(gap, "innovations", "not_below") == 2);
    BOOST_TEST(count(gap, "innovations", "unknown") == 1);
    BOOST_TEST(count(gap, "initiatives", "below") == 1);
    BOOST_TEST(count(gap, "initiatives", "unknown") == 1);
    BOOST_TEST(block<Paragraph>(document, "gap_summary").text.find("**1 of 3**") != std::string::npos);
    BOOST_TEST(count(block<Table>(document, "innovations"), "I1.1", "gap") == 2);
    BOOST_TEST((cell(block<Table>(document, "innovations"), "I2.2", "gap").missing == Missing::not_reported));
}

BOOST_AUTO_TEST_CASE(where_nothing_is_claimed_there_is_no_gap_to_speak_of) {
    MemoryDataset data = four();
    for (auto& row : data.innovations_) row.claimed = Novelty::none;
    BOOST_TEST(block<Paragraph>(run_panel(overview_panel(), data), "gap_summary").text == "De **5** innovaciones que informan lo que declaran, ninguna declara novedad: no hay brecha que medir.");
    for (auto& row : data.innovations_) row.claimed = Novelty::unknown;
    BOOST_TEST(block<Paragraph>(run_panel(overview_panel(), data), "gap_summary").text == "De **5** innovaciones no se informa si declaran novedad o si quedan por debajo.");
    for (auto& row : data.innovations_) row.claimed = Novelty::country, row.assessed = Novelty::unknown;
    BOOST_TEST(block<Paragraph>(run_panel(overview_panel(), data, {}, Language::en), "gap_summary").text.find("not known") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(groups_are_compared) {
    const Document document = run_panel(overview_panel(), four(), {{"group", "zone"}});
    BOOST_TEST(count(block<Table>(document, "by_group.organ"), "south", "n") == 1);
    BOOST_TEST(count(block<Table>(document, "by_group.organ"), "south", "total") == 2);
    BOOST_TEST(count(block<Table>(document, "by_group.overstated"), "north", "total") == 1);
    BOOST_TEST(block<Paragraph>(document, "by_group.overstated_summary").text.find("**1** de 2 iniciativas") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_order_of_the_rows_changes_no_figure) {
    MemoryDataset reversed = four();
    std::reverse(reversed.innovations_.begin(), reversed.innovations_.end());
    const Document document = run_panel(overview_panel(), four()), other = run_panel(overview_panel(), reversed);
    for (const char* id : {"questions", "kinds", "names", "gap", "novelty"}) BOOST_TEST((block<Table>(document, id) == block<Table>(other, id)));
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document_in_both_languages) {
    run_on_next_to_nothing(overview_panel(), {Part::innovations}, [](MemoryDataset& data, std::uint32_t i) { data.innovations_.push_back({i, InnovationKind::unknown, no_code, Novelty::unknown, Novelty::unknown}); });
}

BOOST_AUTO_TEST_SUITE_END()
