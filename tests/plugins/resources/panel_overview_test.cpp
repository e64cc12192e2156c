// The document of the panel "overview".
#include "no_data.hpp"
#include "panels.hpp"
#include "resource_builder.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace cabildo;
using namespace cabildo::resources;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_overview_test)

namespace {

MemoryDataset four() {
    MemoryDataset data(4);
    data.add("zone", VariableKind::single, {"north", "south"}, {"north", "north", "south", "south"});
    data.coverage_[Part::resources] = {Coverage::coded, Coverage::coded, Coverage::none, Coverage::not_reported};
    data.vocabularies_["resources.source"] = {{"state", {"Estado", "State"}}, {"company", {"Empresa", "Company"}}};
    data.resources_ = {resource(0, Origin::own, 1000, "CLP", 0, Answer::yes), resource(0, Origin::external, 3000, "CLP", 1), resource(1, Origin::own, {}, "", 0), resource(1, Origin::external)};
    return data;
}

std::string text(const Document& document, std::string_view id) { return block<Paragraph>(document, id).text; }

}  // namespace

BOOST_AUTO_TEST_CASE(the_share_says_what_it_rests_on_for_each_initiative_and_in_total) {
    const Document document = run_panel(overview_panel(), four(), {}, Language::en);
    const Table& initiatives = block<Table>(document, "initiatives");
    BOOST_TEST(cell(initiatives, "I1", "base").text == "amounts, 2 of 2");
    BOOST_TEST(number(initiatives, "I1", "by_amount") == 75.0);
    BOOST_TEST(cell(initiatives, "I2", "base").text == "number");
    BOOST_TEST((cell(initiatives, "I4", "own").missing == Missing::not_reported));
    BOOST_TEST(text(document, "external_summary") == "The amounts of 2 of 4 resources of known origin are known (CLP): **75.0%** of that money is external; by number of resources, 50.0%.");
    BOOST_TEST(text(document, "shares_summary").find("by amounts in 1 initiative and by number of resources in 1.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(several_currencies_are_told_and_shown_apart) {
    MemoryDataset data = four();
    data.resources_[1].currency = "USD";
    const Document document = run_panel(overview_panel(), data, {}, Language::es);
    BOOST_TEST(text(document, "external_summary").find("en varias monedas y no se suman") != std::string::npos);
    BOOST_TEST(text(document, "shares_summary").find("(en 1 porque sus montos están en varias monedas)") != std::string::npos);
    const Table& external = block<Table>(document, "external");
    BOOST_TEST(number(external, "amounts.CLP", "own") == 1000.0);
    BOOST_TEST(number(external, "amounts.USD", "external") == 3000.0);
    BOOST_TEST(number(external, "counts", "percent") == 50.0);
    BOOST_TEST(count(block<Table>(document, "concentration"), "amounts.USD", "sources") == 1);
}

BOOST_AUTO_TEST_CASE(questions_have_their_denominators) {
    const Table table = block<Table>(run_panel(overview_panel(), four()), "questions");
    BOOST_TEST(count(table, "both_origins", "yes") == 2);
    BOOST_TEST(count(table, "both_origins", "no") == 1);  // none was looked at
    BOOST_TEST(count(table, "dependent", "yes") == 1);
    BOOST_TEST(count(table, "planned", "yes") == 1);
    BOOST_TEST(count(table, "planned", "unknown") == 1);
}

BOOST_AUTO_TEST_CASE(groups_are_compared) {
    const Document document = run_panel(overview_panel(), four(), {{"group", "zone"}});
    BOOST_TEST(count(block<Table>(document, "by_group.dependent"), "north", "n") == 1);
    BOOST_TEST(count(block<Table>(document, "by_group.dependent"), "south", "total") == 1);
    BOOST_TEST(number(block<Table>(document, "by_group.external_share"), "north", "mean") == 62.5);
    BOOST_TEST(!find_block<Table>(run_panel(overview_panel(), four()), "by_group.dependent"));
}

// I1: one own, two of unknown origin. I2: one external, two of unknown origin. I3: one of unknown origin alone.
MemoryDataset unknown_origins() {
    MemoryDataset data(3);
    data.coverage_[Part::resources].assign(3, Coverage::coded);
    data.resources_ = {resource(0, Origin::own), resource(0, Origin::unknown), resource(0, Origin::unknown), resource(1, Origin::external), resource(1, Origin::unknown), resource(1, Origin::unknown), resource(2, Origin::unknown)};
    return data;
}

BOOST_AUTO_TEST_CASE(what_an_origin_not_reported_decides_is_left_open_and_its_bounds_are_said) {
    const Document document = run_panel(overview_panel(), unknown_origins(), {}, Language::en);
    const Table& questions = block<Table>(document, "questions");
    BOOST_TEST(count(questions, "dependent", "unknown") == 3);
    BOOST_TEST(count(questions, "both_origins", "no") == 1);
    const Table& initiatives = block<Table>(document, "initiatives");
    BOOST_TEST((cell(initiatives, "I1", "by_count").missing == Missing::not_reported));
    BOOST_TEST(cell(initiatives, "I1", "by_count").text == "0–67%");
    BOOST_TEST((cell(initiatives, "I2", "dependent").missing == Missing::not_reported));
    BOOST_TEST(count(block<Table>(document, "shares"), "total", "n") == 0);
    BOOST_TEST(text(document, "shares_summary").find("In 3 more initiatives a value that would decide it is missing: they are left out. With all values it would be between 0 and 3 of 3.") != std::string::npos);
    BOOST_TEST(count(block<Table>(document, "mix"), "mixed", "base") == 1);
}

BOOST_AUTO_TEST_CASE(without_resources_it_is_not_said_that_they_are_not_reported) {
    MemoryDataset data(2);
    data.coverage_[Part::resources].assign(2, Coverage::none);
    const Document document = run_panel(overview_panel(), data, {}, Language::es);
    BOOST_TEST(text(document, "origins_summary") == "Ninguna de las 2 iniciativas con dato tiene recursos.");
    BOOST_TEST(text(document, "external_summary") == "No hay recursos: no hay parte externa que calcular.");
    BOOST_TEST(block<Notice>(document, "no_sources").text == "Ninguna de las 2 iniciativas con dato tiene recursos.");
}

BOOST_AUTO_TEST_CASE(sources_that_tie_are_named_together_and_singular_is_singular) {
    MemoryDataset data(1);
    data.coverage_[Part::resources] = {Coverage::coded};
    data.vocabularies_["resources.source"] = {{"state", {"Estado", "State"}}, {"company", {"Empresa", "Company"}}};
    data.resources_ = {resource(0, Origin::own, 10, "CLP", 1)};
    const Document one = run_panel(overview_panel(), data, {}, Language::en);
    BOOST_TEST(text(one, "external_summary").starts_with("The amount of 1 of 1 resource of known origin is known"));
    BOOST_TEST(text(one, "sources_summary") == "The resources come from **1** source; the most frequent is “Company”, with 1 of 1 resource whose source is reported.");
    data.resources_.push_back(resource(0, Origin::unknown, 30, "CLP", 0));
    const Document two = run_panel(overview_panel(), data, {}, Language::en);
    BOOST_TEST(text(two, "sources_summary").find("the most frequent are “State” and “Company”, with 1 of 2 resources whose source is reported each.") != std::string::npos);
    // The origin says nothing of the source: 10 and 30 of 40 give 1/16 + 9/16.
    BOOST_TEST(number(block<Table>(two, "concentration"), "amounts.CLP", "hhi") == 0.625);
}

BOOST_AUTO_TEST_CASE(each_comparison_has_its_sentence) {
    const Document document = run_panel(overview_panel(), four(), {{"group", "zone"}}, Language::en);
    BOOST_TEST(text(document, "by_group.dependent_summary") == "Depends on external resources (over one half): **1** of 3 initiatives (33.3%); the table gives the same in each of the 2 groups of “zone”.");
    BOOST_TEST(text(document, "by_group.external_share_summary").find("2 initiatives with a value") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_order_of_the_rows_changes_no_figure) {
    MemoryDataset reversed = four();
    std::reverse(reversed.resources_.begin(), reversed.resources_.end());
    const Document document = run_panel(overview_panel(), four()), other = run_panel(overview_panel(), reversed);
    for (const char* id : {"questions", "mix", "origins", "external", "sources", "concentration", "shares", "initiatives"}) BOOST_TEST((block<Table>(document, id) == block<Table>(other, id)));
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document_in_both_languages) {
    run_on_next_to_nothing(overview_panel(), {Part::resources}, [](MemoryDataset& data, std::uint32_t i) { data.resources_.push_back({i, Origin::unknown, ResourceKind::unknown, no_code, std::nullopt, "", Answer::unknown}); });
}

BOOST_AUTO_TEST_CASE(a_long_portfolio_keeps_its_table_within_the_limit_and_says_so) {
    MemoryDataset data(6000);
    data.coverage_[Part::resources].assign(6000, Coverage::coded);
    for (std::uint32_t i = 0; i < 6000; ++i) data.resources_.push_back(resource(i, i % 3 == 0 ? Origin::own : Origin::external));
    const Table table = block<Table>(run_panel(overview_panel(), data, {}, Language::en), "initiatives");
    BOOST_TEST(table.rows.size() == 5000u);
    BOOST_TEST(table.footnotes.back().text.find("5,000 of 6,000") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
