// The document of the panel "overview".
#include "no_data.hpp"
#include "panels.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::planning;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_overview_test)

namespace {

/// Four initiatives: a full logical framework; one that lacks assumptions and links, beside a portfolio; a plan that reports
/// nothing; none.
MemoryDataset four() {
    MemoryDataset data(4);
    data.add("zone", VariableKind::single, {"north", "south"}, {"north", "north", "south", "south"});
    data.coverage_[Part::plans] = {Coverage::coded, Coverage::coded, Coverage::coded, Coverage::none};
    data.vocabularies_["plans.instrument"] = {{"portfolio", {"Cartera", "Portfolio"}}, {"logical_framework", {"Marco lógico", "Logical framework"}}};
    const auto partial = static_cast<std::uint8_t>(127 & ~(check_assumptions | check_links));
    data.plans_ = {{0, 1, Approach::territorial, Answer::yes, std::uint8_t{127}}, {1, 0, Approach::sectoral, Answer::no, std::uint8_t{check_target}},
                   {1, 1, Approach::sectoral, Answer::no, partial},               {2, no_code, Approach::unknown, Answer::unknown, std::nullopt}};
    return data;
}

}  // namespace

BOOST_AUTO_TEST_CASE(failed_checks_are_named_and_not_only_counted) {
    const Document spanish = run_panel(overview_panel(), four());
    const Table& plans = block<Table>(spanish, "plans");
    BOOST_TEST(cell(plans, "I2.2", "failed").text == "supuestos y vínculo con el propósito");
    BOOST_TEST(count(plans, "I2.2", "passed") == 5);
    BOOST_TEST(cell(plans, "I1.1", "failed").text == "ninguna");
    BOOST_TEST((cell(plans, "I3.1", "failed").missing == Missing::not_reported));
    const Table english = block<Table>(run_panel(overview_panel(), four(), {}, Language::en), "plans");
    BOOST_TEST(cell(english, "I2.2", "failed").text == "assumptions and link to the purpose");
}

BOOST_AUTO_TEST_CASE(logical_frameworks_stand_apart_from_other_plans_and_from_those_not_reported) {
    const Document document = run_panel(overview_panel(), four(), {}, Language::en);
    const Table& checks = block<Table>(document, "checks");
    BOOST_TEST(count(checks, "assumptions", "failed") == 1);
    BOOST_TEST(count(checks, "assumptions", "passed") == 1);
    BOOST_TEST(count(checks, "cells", "failed") == 0);
    BOOST_TEST(count(checks, "cells", "others_failed") == 1);
    BOOST_TEST(checks.footnotes.at(0).text == "1 plan does not report its instrument: it may be a logical framework or another plan, and is left out.");
    BOOST_TEST(count(block<Table>(document, "completeness"), "7", "frameworks") == 1);
    BOOST_TEST(count(block<Table>(document, "completeness"), "total", "frameworks") == 2);
    BOOST_TEST(block<Paragraph>(document, "checks_summary").text.ends_with("Those that fail most are “Assumptions at every level” and “Components linked to the purpose”: 1 of 2 each."));
}

// Neither that there is no framework, nor that a check fails most, is said where it is not known.
BOOST_AUTO_TEST_CASE(plans_without_their_instrument_may_be_logical_frameworks) {
    MemoryDataset data = four();
    const auto sentence = [&](Language language) { return block<Paragraph>(run_panel(overview_panel(), data, {}, language), "checks_summary").text; };
    data.plans_ = {{0, no_code, Approach::unknown, Answer::unknown, std::nullopt}, {1, no_code, Approach::unknown, Answer::unknown, std::nullopt}};
    BOOST_TEST(sentence(Language::es) == "No se sabe si hay marcos lógicos: 2 planes no informan su instrumento.");
    data.plans_[0].instrument = 0;
    BOOST_TEST(sentence(Language::en) == "**1** plan reports its instrument, and is no logical framework; the table shows it. 1 more does not report it and may be one.");
    data.plans_.clear();
    BOOST_TEST(sentence(Language::en) == "None of the 4 initiatives with a value has plans.");
}

BOOST_AUTO_TEST_CASE(instruments_that_tie_are_named_together) {
    MemoryDataset data = four();
    data.plans_.erase(data.plans_.begin());
    const auto text = block<Paragraph>(run_panel(overview_panel(), data, {}, Language::es), "instruments_summary").text;
    BOOST_TEST(text == "Los instrumentos más frecuentes son «Cartera» y «Marco lógico», con 1 de 2 planes con instrumento informado cada uno.");
}

BOOST_AUTO_TEST_CASE(questions_keep_what_is_not_reported_apart) {
    const Table table = block<Table>(run_panel(overview_panel(), four()), "questions");
    BOOST_TEST(count(table, "collective", "yes") == 1);
    BOOST_TEST(count(table, "collective", "no") == 2);
    BOOST_TEST(count(table, "collective", "unknown") == 1);
    BOOST_TEST(count(table, "complete_framework", "yes") == 1);
}

BOOST_AUTO_TEST_CASE(collective_plans_are_told_by_approach) {
    const Table table = block<Table>(run_panel(overview_panel(), four()), "collective");
    BOOST_TEST(count(table, "territorial", "yes") == 1);
    BOOST_TEST(count(table, "sectoral", "no") == 2);
    BOOST_TEST(count(table, "not_reported", "unknown") == 1);
    BOOST_TEST(number(table, "total", "percent") == 100.0 / 3);
}

BOOST_AUTO_TEST_CASE(groups_are_compared) {
    const Document document = run_panel(overview_panel(), four(), {{"group", "zone"}});
    BOOST_TEST(count(block<Table>(document, "by_group.collective"), "north", "total") == 2);
    BOOST_TEST(number(block<Table>(document, "by_group.checks_passed"), "north", "mean") == 6.0);
}

BOOST_AUTO_TEST_CASE(the_order_of_the_rows_changes_no_figure) {
    MemoryDataset reversed = four();
    std::reverse(reversed.plans_.begin(), reversed.plans_.end());
    const Document document = run_panel(overview_panel(), four()), other = run_panel(overview_panel(), reversed);
    for (const char* id : {"questions", "instruments", "approaches", "collective", "checks", "completeness"}) BOOST_TEST((block<Table>(document, id) == block<Table>(other, id)));
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document_in_both_languages) {
    run_on_next_to_nothing(overview_panel(), {Part::plans}, [](MemoryDataset& data, std::uint32_t i) { data.plans_.push_back({i, no_code, Approach::unknown, Answer::unknown, std::nullopt}); });
}

BOOST_AUTO_TEST_SUITE_END()
