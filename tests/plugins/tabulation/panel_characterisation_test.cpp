// The document of the panel "characterisation": the tables of a contest, and of a store without its variables.
#include "panel_run.hpp"
#include "panels.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::tabulation;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_characterisation_test)

namespace {

MemoryDataset contest() {
    MemoryDataset data(6);
    data.add("area", VariableKind::single, {"social", "economic"}, {"social", "social", "social", "economic", "economic", "economic"});
    data.add("award", VariableKind::single, {"first", "second", "honourable_mention", "none"},
             {"first", "honourable_mention", "none", "second", "none", "none"});
    data.add("region", VariableKind::single, {"XV", "RM"}, {"XV", "RM", "RM", "@not_coded", "@not_coded", ""});
    return data;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_table_has_its_own_population) {
    const Document document = run_panel(characterisation_panel(), contest());
    const Table& area = block<Table>(document, "area");
    BOOST_TEST(count(area, "total", "n") == 6);
    BOOST_TEST(count(area, "social", "prizes") == 1);
    BOOST_TEST(count(area, "social", "first") == 1);
    BOOST_TEST(count(area, "social", "honourable_mention") == 1);
    BOOST_TEST(count(area, "economic", "second") == 1);
    BOOST_TEST(count(area, "total", "recognised") == 3);
    BOOST_TEST(number(area, "total", "recognition_percent") == 50.0);
    BOOST_TEST(number(area, "economic", "recognition_percent") == 100.0 / 3, boost::test_tools::tolerance(1e-12));
    const Table& region = block<Table>(document, "region");
    BOOST_TEST(count(region, "total", "n") == 3);
    BOOST_TEST(count(region, "RM", "n") == 2);
    BOOST_TEST(count(region, "not_reported", "n") == 1);
}

BOOST_AUTO_TEST_CASE(absent_variables_are_named) {
    const Document document = run_panel(characterisation_panel(), contest());
    BOOST_TEST(block<Notice>(document, "absent").text == "El libro de códigos no tiene las variables «applicant» y «scope»: faltan sus tablas.");
    BOOST_TEST(!find_block<Table>(document, "applicant"));
}

BOOST_AUTO_TEST_CASE(another_institutions_store_gets_its_own_characterisation) {
    MemoryDataset data(3);
    data.add("Macro Zona", VariableKind::single, {"north", "south"}, {"north", "south", "south"});
    data.add("themes", VariableKind::several, {"a", "b"}, {"a;b", "a", "b"});
    data.add("cost", VariableKind::number, {}, {"1", "2", "3"});
    const Document document = run_panel(characterisation_panel(), data);
    BOOST_TEST(count(block<Table>(document, "macro_zona"), "south", "n") == 2);
    BOOST_TEST(count(block<Table>(document, "themes"), "a", "n") == 2);
    BOOST_TEST(!find_block<Notice>(document, "absent"));
}

BOOST_AUTO_TEST_CASE(the_rates_have_intervals_that_hold_them) {
    const Chart chart = block<Chart>(run_panel(characterisation_panel(), contest()), "area_chart");
    BOOST_TEST((chart.kind == ChartKind::dot));
    BOOST_TEST(chart.series.at(0).data.at(0).low.has_value());
    BOOST_TEST(*chart.reference == 50.0);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document_in_both_languages) {
    for (const Language language : {Language::es, Language::en}) {
        BOOST_TEST(find_block<Notice>(run_panel(characterisation_panel(), MemoryDataset(), {}, language), "no_variables"));
        for (const std::size_t size : {0u, 1u, 2u}) {
            MemoryDataset data(size);
            data.add("area", VariableKind::single, {"social"}, std::vector<std::string>(size, ""));
            data.add("award", VariableKind::single, {"first", "none"}, std::vector<std::string>(size, ""));
            const Table area = block<Table>(run_panel(characterisation_panel(), data, {}, language), "area");
            BOOST_TEST((cell(area, "total", "recognition_percent").missing == Missing::undefined));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
