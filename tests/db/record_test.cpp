#include <cabildo/db/record.hpp>
#include <cabildo/db/text_index.hpp>

#include "fields.hpp"
#include "fold.hpp"
#include "made_store.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using cabildo::test::MadeStore;

BOOST_AUTO_TEST_SUITE(record_test)

namespace {

const auto each = boost::test_tools::per_element();
using Strings = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(fields)

BOOST_AUTO_TEST_CASE(stand_in_the_order_of_the_data_package_with_labels_in_both_languages) {
    const std::map<Part, Strings> expected = {
        {Part::involvements, {"actor", "role", "agreement"}},
        {Part::mechanisms, {"instrument", "depth", "binding", "centrality", "stages", "simulated"}},
        {Part::resources, {"origin", "kind", "source", "amount", "currency", "planned"}},
        {Part::plans, {"instrument", "approach", "collective", "checks"}},
        {Part::innovations, {"kind", "name", "claimed", "assessed"}},
        {Part::sustainability, {"basis", "step", "horizon"}}};
    for (const auto& [part, ids] : expected) {
        Strings found;
        for (const db::Field& field : db::fields(part)) {
            found.push_back(field.id);
            BOOST_TEST(!field.label.es.empty());
            BOOST_TEST(!field.label.en.empty());
            const std::string vocabulary = std::string(part_id(part)) + "." + field.id;
            const bool closed = field.kind == db::Field::Kind::choice || field.kind == db::Field::Kind::several;
            BOOST_TEST((closed_vocabulary(vocabulary) != nullptr) == closed, vocabulary);
        }
        BOOST_TEST(found == ids, each);
    }
    BOOST_TEST(db::actor_fields().size() == 4U);
}

BOOST_AUTO_TEST_CASE(numbers_are_read_with_a_point_and_nothing_else) {
    BOOST_TEST(db::parse_number("1500.25").value() == 1500.25);
    BOOST_TEST(db::parse_number("-3e2").value() == -300);
    for (const char* text : {"", "1,5", "1.500,2", "1 000", " 1", "1 ", "abc", "nan", "inf", "0x10", "1e999", "1e16", "-1000000000000001"}) {
        BOOST_TEST(!db::parse_number(text).has_value(), text);
    }
    for (const double value : {0.1, 1500.25, -7.0, 123456789012.5, 1e15, -1e15, 5e-324, 1.0 / 3.0}) {
        BOOST_TEST(db::parse_number(db::number_text(value)).value() == value, db::number_text(value));
    }
    BOOST_TEST(db::number_text(1500000) == "1500000");
    for (const char* text : {"1e16", "1e999", "-1000000000000001"}) BOOST_TEST(db::number_complaint(text).en.find("largest number") != std::string::npos, text);
    for (const char* text : {"", "1,5", "inf", "nan", "1e-999"}) BOOST_TEST(db::number_complaint(text).en == "{0} is not a number", text);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(record, MadeStore)

BOOST_AUTO_TEST_CASE(holds_all_that_is_known_in_the_words_of_the_package) {
    add_codebook();
    editor.add_initiative({{"code", "PI-07"}, {"title", "Mesas"}, {"organisation", "Gobierno regional"}, {"summary", "Resumen"}});
    editor.set_value("PI-07", "region", {"V"});
    editor.set_value("PI-07", "strategies", {"other", "tables"});
    editor.set_value("PI-07", "budget", {"0.1"});
    editor.set_variable_coverage("PI-07", "lesson", Coverage::none);
    const db::Values mechanism = {{"instrument", "survey"}, {"depth", "0"}, {"stages", "formulation;implementation"}, {"simulated", "no"}};
    const std::int64_t key = editor.add_row(Part::mechanisms, "PI-07", mechanism);
    editor.add_row(Part::plans, "PI-07", {{"checks", "none"}});
    editor.add_row(Part::resources, "PI-07", {{"amount", "1500000.5"}, {"currency", "CLP"}});
    editor.set_part_coverage("PI-07", Part::innovations, Coverage::not_reported);
    editor.add_evidence("PI-07", {{"document", "Bases"}, {"locator", "p. 3"}, {"passage", "Se convoca"}, {"about", "region"}});

    const db::InitiativeRecord read = db::read_record(store, "PI-07");
    BOOST_TEST(read.title == "Mesas");
    BOOST_TEST(read.organisation == "Gobierno regional");
    BOOST_TEST(read.values.size() == 5U);
    BOOST_TEST(read.values.at("region").categories == Strings{"V"}, each);
    BOOST_TEST(read.values.at("strategies").categories == (Strings{"tables", "other"}), each);
    BOOST_TEST(read.values.at("budget").text == "0.1");
    BOOST_TEST((read.values.at("lesson").coverage == Coverage::none));
    BOOST_TEST((read.values.at("maturity").coverage == Coverage::not_coded));
    const auto& mechanisms = read.parts[static_cast<std::size_t>(Part::mechanisms)];
    BOOST_REQUIRE_EQUAL(mechanisms.size(), 1U);
    BOOST_TEST(mechanisms[0].key == key);
    BOOST_TEST((mechanisms[0].values == mechanism));
    BOOST_TEST(read.parts[static_cast<std::size_t>(Part::plans)].at(0).values.at("checks") == "none");
    BOOST_TEST(read.parts[static_cast<std::size_t>(Part::resources)].at(0).values.at("amount") == "1500000.5");
    BOOST_TEST((read.coverage[static_cast<std::size_t>(Part::mechanisms)] == Coverage::coded));
    BOOST_TEST((read.coverage[static_cast<std::size_t>(Part::innovations)] == Coverage::not_reported));
    BOOST_TEST((read.coverage[static_cast<std::size_t>(Part::sustainability)] == Coverage::not_coded));
    BOOST_TEST(read.evidence.at(0).about == "region");
    BOOST_CHECK_THROW(db::read_record(store, "PI-99"), Error);
}

BOOST_AUTO_TEST_CASE(passages_are_read_by_initiative_as_they_were_added) {
    add_codebook();
    add_initiatives(2);
    editor.add_evidence("PI-02", {{"document", "Bases"}, {"passage", "Segundo"}});
    editor.add_evidence("PI-01", {{"document", "Acta"}, {"locator", "p. 3"}, {"passage", "Primero"}, {"about", "region"}});
    editor.add_evidence("PI-01", {{"passage", "Después"}});
    const auto passages = db::read_passages(store);
    BOOST_REQUIRE_EQUAL(passages.size(), 3U);
    BOOST_TEST(passages[0].initiative == "PI-01");
    BOOST_TEST(passages[0].evidence.passage == "Primero");
    BOOST_TEST(passages[0].evidence.document == "Acta");
    BOOST_TEST(passages[0].evidence.locator == "p. 3");
    BOOST_TEST(passages[0].evidence.about == "region");
    BOOST_TEST(passages[1].evidence.passage == "Después");
    BOOST_TEST(passages[2].initiative == "PI-02");
}

BOOST_AUTO_TEST_CASE(actors_count_the_initiatives_that_they_take_part_in_once_each) {
    add_codebook();
    add_initiatives(2);
    editor.add_row(Part::involvements, "PI-01", {{"actor", "board"}, {"role", "consulted"}});
    editor.add_row(Part::involvements, "PI-01", {{"actor", "board"}, {"role", "executes"}});
    editor.add_row(Part::involvements, "PI-02", {{"actor", "board"}});
    const auto actors = db::read_actors(store);
    BOOST_REQUIRE_EQUAL(actors.size(), 2U);
    BOOST_TEST(actors[0].code == "muni");
    BOOST_TEST(actors[0].initiatives == 0);
    BOOST_TEST(actors[0].values.at("level") == "municipal");
    BOOST_TEST(actors[1].initiatives == 2);
    BOOST_TEST(actors[1].values.count("level") == 0U);
}

BOOST_AUTO_TEST_CASE(a_search_ignores_case_and_accents_and_wants_every_word) {
    add_codebook();
    editor.add_initiative({{"code", "PI-01"}, {"title", "Participación en Ñuñoa"}, {"organisation", "Municipalidad"}});
    editor.add_initiative({{"code", "PI-02"}, {"title", "Gestión"}, {"summary", "PARTICIPACION rural"}});
    editor.add_initiative({{"code", "PI-03"}, {"title", "Otra"}});
    BOOST_TEST(db::TextIndex::read(store).find("participacion") == (Strings{"PI-01", "PI-02"}), each);
    BOOST_TEST(db::TextIndex::read(store).find("  PARTICIPACIÓN   ñuñoa ") == Strings{"PI-01"}, each);
    BOOST_TEST(db::TextIndex::read(store).find("pi-03") == Strings{"PI-03"}, each);
    BOOST_TEST(db::TextIndex::read(store).find("").size() == 3U);
    BOOST_TEST(db::TextIndex::read(store).find("100%").empty());
    editor.set_value("PI-03", "lesson", {"Escuchar a la participación"});
    BOOST_TEST(db::TextIndex::read(store).find("participacion escuchar") == Strings{"PI-03"}, each);
}

BOOST_AUTO_TEST_CASE(folding_leaves_other_scripts_and_broken_bytes_alone) {
    BOOST_TEST(db::folded("ÁÉÍÓÚÜÑ áéíóúüñ Çß") == "aeiouun aeiouun css");
    BOOST_TEST(db::folded("e\xCC\x81 ŽČ œ") == "e zc oe");
    BOOST_TEST(db::folded("日本 ×") == "日本 ×");
    BOOST_TEST(db::folded("\xC3") == "\xC3");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
