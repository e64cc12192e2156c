// The document of the panel "profile".
#include "findings_data.hpp"
#include "panel_run.hpp"

#include "panels.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::findings;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_profile_test)

namespace {

Document profile(const MemoryDataset& data, const std::string& initiative, Language language = Language::en) {
    return run_panel(profile_panel(), data, {{"initiative", initiative}}, language);
}

}  // namespace

// Depths of I1, I2, I3, I4: 2, 3, 0, 1. Lower median 1; quartiles the 1st and 3rd of four: 0 and 2.
BOOST_AUTO_TEST_CASE(an_initiative_stands_beside_the_portfolio) {
    const Document document = profile(findings_data(), "I2");
    const Table& table = block<Table>(document, "traits");
    BOOST_TEST(cell(table, "depth", "initiative").text == "3 Involvement");
    BOOST_TEST(cell(table, "depth", "portfolio").text == "median 1 (0–2)");
    BOOST_TEST(cell(table, "depth", "place").text == "> median");
    BOOST_TEST(count(table, "depth", "n") == 4);
    BOOST_TEST(count(table, "depth", "not_reported") == 1);
    BOOST_TEST(cell(table, "binding", "initiative").text == "Yes");
    BOOST_TEST(cell(table, "binding", "portfolio").text == "Yes: 1 of 2 (50%)");
    BOOST_TEST(cell(table, "binding", "place").text == "the same: 50%");
    BOOST_TEST(block<Paragraph>(document, "characterisation").text.find("zone: **south** (3 of 6)") != std::string::npos);
}

// Scales without an end of their own are not drawn, and are told all the same: I1 has 4 actors, the median is 2.
BOOST_AUTO_TEST_CASE(the_summary_tells_every_scale_that_the_table_marks) {
    const Document document = profile(findings_data(), "I1");
    BOOST_TEST(cell(block<Table>(document, "traits"), "actors", "place").text == "> median");
    BOOST_TEST(block<Paragraph>(document, "places").text.find("actors") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_initiative_that_reports_nothing_is_not_called_coded) {
    const Document document = profile(unknown_data(2, Coverage::not_reported), "I1");
    BOOST_TEST(find_block<Notice>(document, "not_reported"));
    BOOST_TEST(block<Paragraph>(document, "summary").text.ends_with("Of them, 0 are coded in the dimensions and 2 are not reported in any."));
}

// Each scale in % of its range: depth 3 of 5 is 60 %. The scales are not added up.
BOOST_AUTO_TEST_CASE(the_figure_has_each_scale_by_itself) {
    const Chart chart = block<Chart>(profile(findings_data(), "I2"), "positions_chart");
    BOOST_REQUIRE(chart.series.size() == 2u);
    const auto at = static_cast<std::size_t>(std::find_if(chart.categories.begin(), chart.categories.end(), [](const auto& each) { return each.first == "depth"; }) - chart.categories.begin());
    BOOST_REQUIRE(at < chart.categories.size());
    BOOST_TEST(chart.series[0].data[at].value.value() == 60.0);
    BOOST_TEST(chart.series[1].data[at].value.value() == 20.0);
    BOOST_TEST(chart.series[1].data[at].low.value() == 0.0);
    BOOST_TEST(chart.series[1].data[at].high.value() == 40.0);
    BOOST_TEST(chart.table == "traits");
}

BOOST_AUTO_TEST_CASE(not_reported_is_told_apart_from_not_asked) {
    const Table table = block<Table>(profile(findings_data(), "I4"), "traits");
    BOOST_TEST((cell(table, "actors", "initiative").missing == Missing::not_reported));
    BOOST_TEST((cell(table, "binding", "initiative").missing == Missing::not_reported));
    BOOST_TEST((cell(block<Table>(profile(findings_data(), "I3"), "traits"), "binding", "initiative").missing == Missing::not_applicable));
}

BOOST_AUTO_TEST_CASE(an_initiative_that_is_not_coded_is_readable) {
    const Document document = profile(findings_data(), "I6", Language::es);
    BOOST_TEST(find_block<Notice>(document, "not_coded"));
    BOOST_TEST(!find_block<Paragraph>(document, "places"));
    BOOST_TEST(cell(block<Table>(document, "traits"), "depth", "initiative").text == "sin codificar");
    BOOST_TEST(block<Chart>(document, "positions_chart").series.size() == 1u);
    BOOST_TEST(block<Paragraph>(document, "characterisation").text.find("Sin codificar: objectives") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_an_initiative_the_portfolio_is_shown) {
    const Document document = profile(findings_data(), "");
    const Table& table = block<Table>(document, "traits");
    BOOST_TEST(document.title == "Profile of the portfolio");
    BOOST_TEST(std::none_of(table.columns.begin(), table.columns.end(), [](const TableColumn& each) { return each.id == "initiative" || each.id == "place"; }));
    BOOST_TEST(block<Chart>(document, "positions_chart").series.size() == 1u);
}

BOOST_AUTO_TEST_CASE(variables_come_into_the_table_when_asked_for) {
    const Document document = run_panel(profile_panel(), findings_data(), {{"initiative", "I1"}, {"variables", "yes"}}, Language::en);
    const Table& table = block<Table>(document, "traits");
    BOOST_TEST(cell(table, "variable.objectives", "initiative").text == "growth; trust");
    BOOST_TEST(cell(table, "variable.objectives", "place").text == "the same: 3 and 1 of 3");
    BOOST_TEST(!find_block<Paragraph>(document, "characterisation"));
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document_in_both_languages) {
    for (const std::size_t size : {0u, 1u, 3u}) {
        for (const Coverage coverage : {Coverage::not_coded, Coverage::not_reported, Coverage::none, Coverage::coded}) {
            for (const Language language : {Language::es, Language::en}) {
                for (const char* variables : {"no", "yes"}) {
                    for (const char* initiative : {"", "I1"}) {
                        if (size == 0 && *initiative) continue;  // nothing to choose
                        const Document document = run_panel(profile_panel(), unknown_data(size, coverage), {{"initiative", initiative}, {"variables", variables}}, language);
                        BOOST_TEST(static_cast<bool>(find_block<Notice>(document, "no_cases")) == (size == 0));
                        BOOST_TEST(static_cast<bool>(find_block<Table>(document, "traits")) == (size > 0));
                    }
                }
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
