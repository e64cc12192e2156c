// The document of the panel "institutionalisation".
#include "basis_builder.hpp"
#include "no_data.hpp"
#include "panels.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::sustainability;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_institutionalisation_test)

namespace {

/// Observed steps 4, 2, 0 (expected 3 alone), 0 (none), one not reported.
MemoryDataset five() {
    MemoryDataset data(5);
    data.add("zone", VariableKind::single, {"north", "south"}, {"north", "north", "south", "south", "south"});
    data.coverage_[Part::sustainability] = {Coverage::coded, Coverage::coded, Coverage::coded, Coverage::none, Coverage::coded};
    data.sustainability_ = {observed(0, 4), observed(1, 2), expected(2, 3), observed(4, std::nullopt)};
    return data;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_ladder_is_read_from_the_top_and_says_who_reaches_each_rung) {
    const Document document = run_panel(institutionalisation_panel(), five(), {}, Language::en);
    const Table& ladder = block<Table>(document, "ladder");
    BOOST_TEST(ladder.rows.front().id == "5");
    BOOST_TEST(count(ladder, "0", "n") == 2);
    BOOST_TEST(count(ladder, "2", "reach") == 2);
    BOOST_TEST(number(ladder, "3", "reach_percent") == 25.0);
    BOOST_TEST(count(ladder, "total", "n") == 4);
    BOOST_TEST(ladder.footnotes.at(0).text == "1 initiative is left out: it does not report the rung or the horizon of its bases, which might change its own.");
    BOOST_TEST(block<Paragraph>(document, "ladder_summary").text.find("**1 of 4**") != std::string::npos);
    // 0, 0, 2, 4: the lower median is 0; a fifth one may be 5, then it is 2.
    BOOST_TEST(block<Paragraph>(document, "ladder_summary").text.find("The median rung is “0 None” among the known ones; with all values, between “0 None” and “2 Agreement or protocol”.") != std::string::npos);
    BOOST_TEST(block<Paragraph>(document, "ladder_summary").text.find("between 1 and 2 of 5") != std::string::npos);
    BOOST_TEST(count(ladder, "3", "reach_base") == 4);
}

BOOST_AUTO_TEST_CASE(what_is_expected_is_shown_apart) {
    const Document document = run_panel(institutionalisation_panel(), five());
    BOOST_TEST(count(block<Table>(document, "expected"), "3", "n") == 1);
    BOOST_TEST(count(block<Table>(document, "expected"), "nothing", "n") == 4);
    BOOST_TEST(block<Paragraph>(document, "expected_summary").text == "**1** iniciativa espera además alguna base; en 1 lo esperado está por encima de lo observado.");
    BOOST_TEST(cell(block<Table>(document, "initiatives"), "I3", "observed").text == "0 Ninguna");
    BOOST_TEST((cell(block<Table>(document, "initiatives"), "I5", "observed").missing == Missing::not_reported));
}

BOOST_AUTO_TEST_CASE(a_horizon_not_reported_is_no_dash_and_no_rung) {
    MemoryDataset data(1);
    data.coverage_[Part::sustainability] = {Coverage::coded};
    data.sustainability_ = {observed(0, 1), unknown_horizon(0, 5)};
    const Document document = run_panel(institutionalisation_panel(), data, {}, Language::en);
    const Table& initiatives = block<Table>(document, "initiatives");
    BOOST_TEST((cell(initiatives, "I1", "observed").missing == Missing::not_reported));
    BOOST_TEST(cell(initiatives, "I1", "observed").text == "1–5");
    BOOST_TEST((cell(initiatives, "I1", "expected").missing == Missing::not_reported));
    BOOST_TEST(count(block<Table>(document, "expected"), "unknown", "n") == 1);
    BOOST_TEST(count(block<Table>(document, "expected"), "nothing", "n") == 0);
    BOOST_TEST(block<Paragraph>(document, "expected_summary").text.starts_with("Of no initiative is it known whether it expects a basis that is not observed yet."));
}

BOOST_AUTO_TEST_CASE(groups_are_compared) {
    const Document document = run_panel(institutionalisation_panel(), five(), {{"group", "zone"}});
    BOOST_TEST(count(block<Table>(document, "by_group.ladder"), "north", "4") == 1);
    BOOST_TEST(cell(block<Table>(document, "by_group.ladder"), "north", "median").text == "2 Acuerdo o protocolo");
    BOOST_TEST(count(block<Table>(document, "by_group.institutional"), "south", "total") == 2);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document_in_both_languages) {
    run_on_next_to_nothing(institutionalisation_panel(), {Part::sustainability}, [](MemoryDataset& data, std::uint32_t i) { data.sustainability_.push_back({i, Basis::unknown, std::nullopt, Horizon::unknown}); });
}

BOOST_AUTO_TEST_SUITE_END()
