// The document of the panel "agreements".
#include "scene.hpp"

using namespace cabildo;
using namespace cabildo::articulation;
using namespace cabildo::articulation::test;

BOOST_AUTO_TEST_SUITE(panel_agreements_test)

BOOST_AUTO_TEST_CASE(counts_involvements_and_the_most_formal_agreement_of_each_initiative) {
    const Document document = run_panel(agreements_panel(), scene(), {{"group", "area"}});
    const Table& all = block<Table>(document, "involvements");
    BOOST_TEST(count(all, "none", "n") == 3);
    BOOST_TEST(count(all, "informal", "n") == 2);
    BOOST_TEST(count(all, "protocol", "n") == 1);
    BOOST_TEST(count(all, "convenio", "n") == 2);
    BOOST_TEST(block<Paragraph>(document, "involvements_summary").text.find("**3 de 8**") != std::string::npos);
    BOOST_TEST(count(block<Table>(document, "by_role"), "leads", "c_convenio") == 2);
    BOOST_TEST(count(block<Table>(document, "by_sector"), "civil_society", "total") == 2);
    const Table& strongest = block<Table>(document, "initiatives");
    BOOST_TEST(count(strongest, "convenio", "n") == 2);
    BOOST_TEST(count(strongest, "none", "n") == 2);  // I3, and I4 without actors
    BOOST_TEST(block<Paragraph>(document, "initiatives_summary").text.find("**2 de 4**") != std::string::npos);
    BOOST_TEST(cell(block<Table>(document, "strongest_by_group"), "a", "total").text == "2");
}

BOOST_AUTO_TEST_CASE(what_is_not_reported_is_shown_and_leaves_the_shares) {
    MemoryDataset data = scene();
    data.involvements_[7].agreement = Agreement::unknown;
    const Document document = run_panel(agreements_panel(), data, {}, Language::en);
    BOOST_TEST(block<Paragraph>(document, "involvements_summary").text.find("**3 of 7**") != std::string::npos);
    BOOST_TEST(count(block<Table>(document, "by_role"), "leads", "c_@not_reported") == 1);
    BOOST_TEST(count(block<Table>(document, "initiatives"), "total", "n") == 3);
    const Chart& chart = block<Chart>(document, "by_role_chart");  // a bar is as long as the total of its row
    BOOST_REQUIRE(chart.series.size() == 5u);
    double sum = 0;
    for (const Series& series : chart.series) sum += series.data[0].value.value();
    BOOST_TEST(sum == static_cast<double>(count(block<Table>(document, "by_role"), "leads", "total")));
    BOOST_TEST(chart.title.ends_with("(n = 8)"));
    BOOST_TEST(chart.alt.find("The longest: Leads, 4.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_initiative_with_a_protocol_whose_most_formal_agreement_is_open_is_told_apart) {
    MemoryDataset data = scene();
    data.involvements_[0].agreement = Agreement::unknown;  // I1 has a protocol, and this one might be a convenio
    const Document document = run_panel(agreements_panel(), data, {}, Language::en);
    const std::string& text = block<Paragraph>(document, "initiatives_summary").text;
    BOOST_TEST(text.find("**2 of 4**") != std::string::npos);
    BOOST_TEST(text.find("The table distributes 3 initiatives by their most formal agreement; in the others, of 4, an agreement not reported might be more formal (1 of them has a protocol at least).") != std::string::npos);
    BOOST_TEST(count(block<Table>(document, "initiatives"), "total", "n") == 3);
}

BOOST_AUTO_TEST_CASE(the_order_of_initiatives_and_actors_changes_no_figure) {
    const Document a = run_panel(agreements_panel(), scene()), b = run_panel(agreements_panel(), reordered_scene());
    for (const char* id : {"involvements", "by_role", "by_sector", "initiatives"}) BOOST_TEST((values(block<Table>(a, id)) == values(block<Table>(b, id))), id);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document) { reads_well_with_little(agreements_panel()); }

BOOST_AUTO_TEST_SUITE_END()
