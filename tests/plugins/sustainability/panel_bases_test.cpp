// The document of the panel "bases".
#include "basis_builder.hpp"
#include "no_data.hpp"
#include "panels.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::sustainability;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_bases_test)

namespace {

MemoryDataset four() {
    MemoryDataset data(4);
    data.add("zone", VariableKind::single, {"north", "south"}, {"north", "north", "south", "south"});
    data.coverage_[Part::sustainability] = {Coverage::coded, Coverage::coded, Coverage::none, Coverage::not_reported};
    data.sustainability_ = {observed(0, 2), expected(0, 1, Basis::social_capital), expected(1, 1)};
    return data;
}

}  // namespace

BOOST_AUTO_TEST_CASE(observed_and_expected_stand_apart_over_the_same_denominator) {
    const Document document = run_panel(bases_panel(), four());
    const Table& table = block<Table>(document, "bases");
    BOOST_TEST(count(table, "commitment", "observed") == 1);
    BOOST_TEST(count(table, "commitment", "expected") == 1);
    BOOST_TEST(count(table, "commitment", "with") == 2);
    BOOST_TEST(count(table, "commitment", "total") == 3);
    BOOST_TEST(count(table, "social_capital", "expected") == 1);
    BOOST_TEST(count(block<Table>(document, "number"), "2", "n") == 1);
    BOOST_TEST(count(block<Table>(document, "number"), "0", "n") == 1);
    BOOST_TEST(cell(block<Table>(document, "initiatives"), "I2", "commitment").text == "esperada");
    BOOST_TEST((cell(block<Table>(document, "initiatives"), "I4", "commitment").missing == Missing::not_reported));
}

BOOST_AUTO_TEST_CASE(a_horizon_not_reported_has_a_column_only_where_it_occurs) {
    MemoryDataset data = four();
    BOOST_TEST(block<Chart>(run_panel(bases_panel(), data), "bases_chart").series.size() == 2u);
    data.sustainability_.push_back(unknown_horizon(1, 1, Basis::adhoc_organ));
    const Document document = run_panel(bases_panel(), data);
    BOOST_TEST(count(block<Table>(document, "bases"), "adhoc_organ", "horizon_unknown") == 1);
    BOOST_TEST(block<Chart>(document, "bases_chart").series.size() == 3u);
}

BOOST_AUTO_TEST_CASE(that_there_is_none_is_said_only_where_it_is_known) {
    MemoryDataset data(2);
    data.coverage_[Part::sustainability] = {Coverage::none, Coverage::none};
    const auto sentence = [&](Language language) { return block<Paragraph>(run_panel(bases_panel(), data, {}, language), "bases_summary").text; };
    BOOST_TEST(sentence(Language::es) == "Ninguna de las 2 iniciativas con dato tiene una base de sostenibilidad.");
    data.coverage_[Part::sustainability] = {Coverage::coded, Coverage::none};
    data.sustainability_ = {{0, Basis::unknown, std::nullopt, Horizon::observed}};
    BOOST_TEST(sentence(Language::en) == "No basis of sustainability is reported. In 1 more initiative a value that would decide it is missing: it is left out. With all values it would be between 0 and 1 of 2.");
}

BOOST_AUTO_TEST_CASE(bases_that_tie_are_named_together) {
    MemoryDataset data(1);
    data.coverage_[Part::sustainability] = {Coverage::coded};
    data.sustainability_ = {observed(0, 2), expected(0, 1, Basis::social_capital)};
    BOOST_TEST(block<Paragraph>(run_panel(bases_panel(), data, {}, Language::en), "bases_summary").text == "The most frequent bases are “Commitment of the actors” (1 of 1) and “Social capital” (1 of 1).");
    data.sustainability_.pop_back();
    BOOST_TEST(block<Paragraph>(run_panel(bases_panel(), data, {}, Language::en), "bases_summary").text.find("**1 of 1** (100.0%") != std::string::npos);
    BOOST_TEST(block<Paragraph>(run_panel(bases_panel(), data, {}, Language::en), "bases_summary").text.ends_with("observed and not only expected in 1."));
}

BOOST_AUTO_TEST_CASE(groups_are_compared) {
    const Document document = run_panel(bases_panel(), four(), {{"group", "zone"}});
    BOOST_TEST(count(block<Table>(document, "by_group.commitment"), "north", "n") == 2);
    BOOST_TEST(count(block<Table>(document, "by_group.commitment"), "south", "total") == 1);
    BOOST_TEST(block<Paragraph>(document, "by_group.commitment_summary").text.find("**2** de 3 iniciativas") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document_in_both_languages) {
    run_on_next_to_nothing(bases_panel(), {Part::sustainability}, [](MemoryDataset& data, std::uint32_t i) { data.sustainability_.push_back({i, Basis::unknown, std::nullopt, Horizon::unknown}); });
}

BOOST_AUTO_TEST_SUITE_END()
