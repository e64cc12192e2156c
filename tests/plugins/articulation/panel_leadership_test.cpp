// The document of the panel "leadership".
#include "scene.hpp"

using namespace cabildo;
using namespace cabildo::articulation;
using namespace cabildo::articulation::test;

BOOST_AUTO_TEST_SUITE(panel_leadership_test)

BOOST_AUTO_TEST_CASE(tells_who_leads_at_which_level_alone_or_with_others) {
    const Document document = run_panel(leadership_panel(), scene(), {{"group", "area"}});
    const Table& kinds = block<Table>(document, "kinds");
    BOOST_TEST(count(kinds, "none", "n") == 1);
    BOOST_TEST(count(kinds, "single", "n") == 2);
    BOOST_TEST(count(kinds, "shared", "n") == 1);
    BOOST_TEST(count(kinds, "total", "n") == 4);
    BOOST_TEST(block<Paragraph>(document, "levels_summary").text.find("**4 de 4**") != std::string::npos);
    BOOST_TEST(count(block<Table>(document, "levels"), "municipal", "n") == 4);
    BOOST_TEST(count(block<Table>(document, "sector_level"), "civil_society", "c_municipal") == 1);
    BOOST_TEST(count(block<Table>(document, "leaders"), "mun", "n") == 3);
    BOOST_TEST(cell(block<Table>(document, "initiatives"), "I2", "leaders").text == "Club y Municipality");
    BOOST_TEST(find_block<Table>(document, "kinds_by_group"));
}

BOOST_AUTO_TEST_CASE(an_unknown_role_may_be_that_of_a_leader) {
    MemoryDataset data = scene();
    data.involvements_.push_back({2, 1, Role::unknown, Agreement::none});
    const Document document = run_panel(leadership_panel(), data);
    BOOST_TEST(count(block<Table>(document, "kinds"), "single", "n") == 1);
    BOOST_TEST(block<Paragraph>(document, "kinds_summary").text.find("En 1 iniciativa más falta un dato") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_sentence_has_the_number_of_its_table) {
    MemoryDataset data = scene();
    data.actors_[0].level = Level::unknown;                              // of three of the four leads
    data.involvements_.push_back({2, 1, Role::unknown, Agreement::none});  // I3 may be shared
    const Document document = run_panel(leadership_panel(), data, {}, Language::en);
    BOOST_TEST(block<Paragraph>(document, "levels_table_summary").text == "The table distributes 1 lead by the level of the actor; they are those that report it, of 4.");
    BOOST_TEST(count(block<Table>(document, "levels"), "total", "n") == 1);
    BOOST_TEST(block<Paragraph>(document, "sector_level_summary").text.find("4 leads") != std::string::npos);
    BOOST_TEST(count(block<Table>(document, "sector_level"), "total", "total") == 4);
    BOOST_TEST(block<Paragraph>(document, "initiatives_summary").text.starts_with("The leadership of each of 4 initiatives; it is known of 3,"));
    BOOST_TEST(block<Table>(document, "initiatives").rows.size() == 4u);
    BOOST_TEST(block<Paragraph>(document, "levels_summary").text.find("The role of 1 more participation is not reported: it may be another lead.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(roles_not_reported_are_no_absence_of_leads) {
    MemoryDataset data(1);
    data.coverage_[Part::involvements] = {Coverage::coded};
    data.actors_ = scene_actors();
    data.involvements_ = {{0, 0, Role::unknown, Agreement::none}};
    const std::string text = block<Paragraph>(run_panel(leadership_panel(), data), "levels_summary").text;
    BOOST_TEST(text.starts_with("No se informa ningún liderazgo"));
    BOOST_TEST(text.find("De 1 participación no se informa el papel: podría ser un liderazgo.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_order_of_initiatives_and_actors_changes_no_figure) {
    const Document a = run_panel(leadership_panel(), scene()), b = run_panel(leadership_panel(), reordered_scene());
    for (const char* id : {"levels", "sector_level", "kinds", "leaders"}) BOOST_TEST((values(block<Table>(a, id)) == values(block<Table>(b, id))), id);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document) { reads_well_with_little(leadership_panel()); }

BOOST_AUTO_TEST_SUITE_END()
