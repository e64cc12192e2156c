// The document of the panel "actors".
#include "scene.hpp"

using namespace cabildo;
using namespace cabildo::articulation;
using namespace cabildo::articulation::test;

BOOST_AUTO_TEST_SUITE(panel_actors_test)

BOOST_AUTO_TEST_CASE(counts_actors_by_sector_and_level_and_leaves_idle_ones_out) {
    const Document document = run_panel(actors_panel(), scene());
    const Table& table = block<Table>(document, "sector_level");
    BOOST_TEST(count(table, "public", "c_municipal") == 1);
    BOOST_TEST(count(table, "public", "c_regional") == 1);
    BOOST_TEST(count(table, "academia", "total") == 0);
    BOOST_TEST(count(table, "total", "total") == 4);
    BOOST_TEST(block<Paragraph>(document, "summary").text.find("**4**") != std::string::npos);
    // Actors an initiative: 4, 3, 1, 0.
    BOOST_TEST(block<Paragraph>(document, "actors_summary").text.find("**2** actores por iniciativa (media 2,0)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(tells_how_many_bring_the_three_sectors_together) {
    const Document document = run_panel(actors_panel(), scene(), {{"group", "area"}});
    BOOST_TEST(block<Paragraph>(document, "wide_map").text.find("**1 de 4**") != std::string::npos);
    BOOST_TEST(count(block<Table>(document, "sectors"), "civil_society", "n") == 2);
    BOOST_TEST(count(block<Table>(document, "three_sectors_by_group"), "a", "n") == 1);
    BOOST_TEST(number(block<Table>(document, "size_by_group"), "b", "mean") == 0.5);  // 1 and 0
}

BOOST_AUTO_TEST_CASE(an_actor_of_unknown_sector_is_no_absence_of_a_sector) {
    MemoryDataset data = scene();
    data.actors_[1].sector = Sector::unknown;  // takes part in I1 and I2
    const Document document = run_panel(actors_panel(), data);
    const Table& sectors = block<Table>(document, "sectors");
    BOOST_TEST(count(sectors, "private", "n") == 1);
    BOOST_TEST(count(sectors, "private", "known") == 3);    // I2 may have one
    BOOST_TEST(count(sectors, "academia", "known") == 2);   // I3 and I4
    BOOST_TEST(count(sectors, "public", "known") == 4);     // I1 to I3 have one, I4 has not
    BOOST_TEST(block<Paragraph>(document, "wide_map").text.find("serían entre 1 y 2 de 4") != std::string::npos);
    BOOST_TEST(count(block<Table>(document, "mix"), "I2", "c_@not_reported") == 1);
}

BOOST_AUTO_TEST_CASE(measures_the_mix_of_each_initiative) {
    const Document document = run_panel(actors_panel(), scene());
    const Table& mix = block<Table>(document, "mix");
    BOOST_TEST(number(mix, "I1", "blau") == 0.625, boost::test_tools::tolerance(1e-12));  // 1 − (¼ + 1/16 + 1/16)
    BOOST_TEST(number(mix, "I1", "iqv") == 0.78125, boost::test_tools::tolerance(1e-12));  // · 5/4
    BOOST_TEST(cell(mix, "I1", "three_sectors").text == "sí");
    BOOST_TEST((cell(mix, "I4", "iqv").missing == Missing::undefined));
    BOOST_TEST(block<Chart>(document, "mix_chart").categories.size() == 4u);
}

BOOST_AUTO_TEST_CASE(beyond_sixty_initiatives_the_figure_counts_them) {
    MemoryDataset data(61);
    data.actors_ = scene_actors();
    data.coverage_[Part::involvements].assign(61, Coverage::coded);
    for (std::uint32_t i = 0; i < 61; ++i) data.involvements_.push_back({i, i % 2 == 0 ? 0U : 2U, Role::leads, Agreement::none});
    const Document document = run_panel(actors_panel(), data);
    BOOST_TEST(!find_block<Chart>(document, "mix_chart"));
    BOOST_TEST(count(block<Table>(document, "sector_numbers"), "s1", "n") == 61);
    BOOST_TEST(block<Table>(document, "mix").rows.size() == 61u);
}

BOOST_AUTO_TEST_CASE(the_order_of_initiatives_and_actors_changes_no_figure) {
    const Document a = run_panel(actors_panel(), scene()), b = run_panel(actors_panel(), reordered_scene());
    for (const char* id : {"sector_level", "sectors", "mix"}) BOOST_TEST((values(block<Table>(a, id)) == values(block<Table>(b, id))), id);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document) { reads_well_with_little(actors_panel()); }

BOOST_AUTO_TEST_SUITE_END()
