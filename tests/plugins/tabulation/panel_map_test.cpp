// The document of the panel "map".
#include "panel_run.hpp"
#include "panels.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::tabulation;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_map_test)

BOOST_AUTO_TEST_CASE(regions_join_by_numeral_and_what_does_not_join_is_told) {
    MemoryDataset data(5);
    data.add("region", VariableKind::single, {"V", "RM", "XII", "XVI"}, {"V", "RM", "RM", "XVI", "@not_coded"});
    const Document document = run_panel(map_panel(), data);
    const Map& map = block<Map>(document, "map");
    BOOST_TEST(map.geometry == "chile_regions_2009");
    BOOST_REQUIRE(map.regions.size() == 3u);
    BOOST_TEST(*map.regions[1].value == 2.0);
    BOOST_TEST(*map.regions[2].value == 0.0);
    BOOST_TEST(block<Notice>(document, "not_joined").text == "No están en el mapa de 2009: XVI (1 iniciativa).");
    BOOST_TEST(count(block<Table>(document, "table"), "total", "n") == 4);
    BOOST_TEST(*block<Map>(run_panel(map_panel(), data, {{"measure", "percent"}}), "map").regions[1].value == 50.0);
}

BOOST_AUTO_TEST_CASE(rounded_percentages_that_do_not_add_to_100_say_so) {
    MemoryDataset data(3);
    data.add("region", VariableKind::single, {"V", "RM", "X"}, {"V", "RM", "X"});
    const Table table = block<Table>(run_panel(map_panel(), data, {{"measure", "percent"}}), "table");
    BOOST_TEST(table.footnotes.at(0).text == "Los porcentajes redondeados suman 99,9\u202F%.");
    MemoryDataset even(2);
    even.add("region", VariableKind::single, {"V", "RM"}, {"V", "RM"});
    BOOST_TEST(block<Table>(run_panel(map_panel(), even), "table").footnotes.empty());
}

BOOST_AUTO_TEST_CASE(a_variable_without_regions_gives_a_table_and_says_why) {
    MemoryDataset data(2);
    data.add("scope", VariableKind::single, {"health", "tourism"}, {"health", "tourism"});
    const Document document = run_panel(map_panel(), data);
    BOOST_TEST(!find_block<Map>(document, "map"));
    BOOST_TEST(find_block<Notice>(document, "no_map"));
    BOOST_TEST(count(block<Table>(document, "table"), "health", "n") == 1);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document_in_both_languages) {
    for (const std::size_t size : {0u, 1u, 2u}) {
        MemoryDataset data(size);
        data.add("region", VariableKind::single, {"V", "RM"}, std::vector<std::string>(size, ""));
        for (const Language language : {Language::es, Language::en}) {
            BOOST_TEST(find_block<Notice>(run_panel(map_panel(), data, {}, language), "no_cases"));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
