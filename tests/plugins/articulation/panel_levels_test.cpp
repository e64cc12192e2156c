// The document of the panel "levels".
#include "scene.hpp"

using namespace cabildo;
using namespace cabildo::articulation;
using namespace cabildo::articulation::test;

BOOST_AUTO_TEST_SUITE(panel_levels_test, *boost::unit_test::tolerance(1e-12))

BOOST_AUTO_TEST_CASE(multi_level_and_intersectoral_are_counted_over_all_that_were_looked_at) {
    const Document document = run_panel(levels_panel(), scene());
    BOOST_TEST(block<Paragraph>(document, "levels_summary").text.find("**2 de 4**") != std::string::npos);
    const std::string& sectors = block<Paragraph>(document, "sectors_summary").text;
    BOOST_TEST(sectors.find("**2 de 4**") != std::string::npos);
    BOOST_TEST(sectors.find("**1 de 4**") != std::string::npos);  // in I2 the health service is only consulted
    const Table& levels = block<Table>(document, "multilevel");
    BOOST_TEST(count(levels, "k0", "n") == 1);
    BOOST_TEST(count(levels, "k1", "n") == 1);
    BOOST_TEST(count(levels, "k2", "n") == 2);
    BOOST_TEST(count(block<Table>(document, "intersectoral"), "k1", "effective_n") == 2);
    BOOST_TEST(number(block<Table>(document, "initiatives"), "I1", "index") == 0.4);  // 2 of 5 levels
}

BOOST_AUTO_TEST_CASE(e_i_index_is_that_worked_by_hand) {
    // All six pairs of the four actors share I1. Level: three ties of the regional service go out, three stay; expected
    // 1 − 2·(3·2)/(4·3) = 0. Policy sector: the two public actors, one tie out, expected 1 − 0.
    const Table table = block<Table>(run_panel(levels_panel(), scene()), "ei");
    BOOST_TEST(count(table, "level", "external") == 3);
    BOOST_TEST(count(table, "level", "internal") == 3);
    BOOST_TEST(number(table, "level", "index") == 0.0);
    BOOST_TEST(number(table, "level", "expected") == 0.0);
    BOOST_TEST(number(table, "level", "p") == 1.0);
    BOOST_TEST(count(table, "policy_sector", "known") == 2);
    BOOST_TEST(count(table, "policy_sector", "unknown") == 2);
    BOOST_TEST(number(table, "policy_sector", "index") == 1.0);
    BOOST_TEST(number(table, "policy_sector", "expected") == 1.0);
}

BOOST_AUTO_TEST_CASE(groups_are_compared) {
    const Document document = run_panel(levels_panel(), scene(), {{"group", "area"}}, Language::en);
    BOOST_TEST(count(block<Table>(document, "multilevel_by_group"), "a", "n") == 2);
    BOOST_TEST(count(block<Table>(document, "effective_by_group"), "b", "n") == 0);
    BOOST_TEST(number(block<Table>(document, "index_by_group"), "b", "mean") == 0.1);  // 1/5 and 0
}

BOOST_AUTO_TEST_CASE(a_public_actor_of_unknown_level_is_no_absence_of_levels) {
    MemoryDataset data = scene();
    data.actors_[1].level = Level::unknown;
    const Document document = run_panel(levels_panel(), data);
    // I1 and I2 may have two levels; I3 and I4 have not.
    BOOST_TEST(block<Paragraph>(document, "levels_summary").text.find("**0 de 2**") != std::string::npos);
    BOOST_TEST(block<Paragraph>(document, "levels_summary").text.find("En 2 iniciativas más falta un dato") != std::string::npos);
    BOOST_TEST(block<Paragraph>(document, "levels_summary").text.find("serían entre 0 y 2 de 4") != std::string::npos);
    BOOST_TEST(block<Paragraph>(document, "levels_summary").text.find("no se sabe si es mayoría") != std::string::npos);
    BOOST_TEST((cell(block<Table>(document, "initiatives"), "I1", "index").missing == Missing::not_reported));
    // I1 and I2 may have a regional actor: of I3 and I4 it is known that they have none.
    BOOST_TEST(count(block<Table>(document, "levels_present"), "regional", "known") == 2);
    BOOST_TEST(count(block<Table>(document, "levels_present"), "municipal", "known") == 4);
}

BOOST_AUTO_TEST_CASE(an_unknown_actor_by_itself_cannot_be_of_two_levels) {
    MemoryDataset data(3);
    data.coverage_[Part::involvements].assign(3, Coverage::coded);
    data.vocabularies_["actors.policy_sector"] = {{"health", {"Salud", "Health"}}, {"education", {"Educación", "Education"}}};
    data.actors_ = {{"a0", "Alpha", Sector::public_sector, Level::unknown, no_code}, {"a1", "Beta", Sector::public_sector, Level::municipal, 0},
                    {"a2", "Gamma", Sector::public_sector, Level::regional, 1}, {"a3", "Delta", Sector::private_sector, Level::regional, 1}};
    data.involvements_ = {{0, 0, Role::unknown, Agreement::unknown}, {1, 1, Role::leads, Agreement::protocol}, {1, 2, Role::leads, Agreement::none},
                          {2, 1, Role::leads, Agreement::none}, {2, 3, Role::informed, Agreement::none}};
    const Document document = run_panel(levels_panel(), data, {}, Language::en);
    const std::string &levels = block<Paragraph>(document, "levels_summary").text, &sectors = block<Paragraph>(document, "sectors_summary").text;
    BOOST_TEST(levels.find("**1 of 3**") != std::string::npos);
    BOOST_TEST(levels.find("between") == std::string::npos);
    BOOST_TEST(sectors.find("between") == std::string::npos);
    BOOST_TEST(count(block<Table>(document, "initiatives"), "I1", "levels") == 1);
    const Document leads = run_panel(leadership_panel(), data, {}, Language::en);
    BOOST_TEST(block<Paragraph>(leads, "kinds_summary").text.find("**1 of 3**") != std::string::npos);
    BOOST_TEST(count(block<Table>(leads, "kinds"), "total", "n") == 2);  // none or single in the first
}

BOOST_AUTO_TEST_CASE(one_tie_and_one_actor_are_told_in_the_singular) {
    MemoryDataset data(1);
    data.coverage_[Part::involvements] = {Coverage::coded};
    data.actors_ = {{"a", "Alpha", Sector::public_sector, Level::municipal, no_code}, {"b", "Beta", Sector::private_sector, Level::municipal, no_code}};
    data.involvements_ = {{0, 0, Role::leads, Agreement::none}, {0, 1, Role::informed, Agreement::none}};
    BOOST_TEST(block<Paragraph>(run_panel(levels_panel(), data), "ei_summary").text.find("1 vínculo entre 2 actores.") != std::string::npos);
    data.involvements_.pop_back();
    BOOST_TEST(block<Paragraph>(run_panel(levels_panel(), data, {}, Language::en), "ei_summary").text.find("0 ties among 1 actor.") != std::string::npos);
    BOOST_TEST(block<Paragraph>(run_panel(actors_panel(), data), "actors_summary").text.find("**1** actor por iniciativa") != std::string::npos);
    BOOST_TEST(block<Network>(run_panel(network_panel(), data), "network").title == "Red de 1 iniciativa y 1 actor");
}

BOOST_AUTO_TEST_CASE(the_order_of_initiatives_and_actors_changes_no_figure) {
    const Document a = run_panel(levels_panel(), scene()), b = run_panel(levels_panel(), reordered_scene());
    for (const char* id : {"multilevel", "levels_present", "intersectoral", "ei", "initiatives"}) BOOST_TEST((values(block<Table>(a, id)) == values(block<Table>(b, id))), id);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document) { reads_well_with_little(levels_panel()); }

BOOST_AUTO_TEST_SUITE_END()
