#include <cabildo/db/editor.hpp>

#include "journal.hpp"
#include "made_store.hpp"
#include "migration.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <soci/soci.h>

#include <random>

using namespace cabildo;
using cabildo::db::Editor;
using cabildo::db::JournalEntry;
using cabildo::db::Store;
using cabildo::test::MadeStore;

BOOST_AUTO_TEST_SUITE(editor_test)

namespace {

const auto each = boost::test_tools::per_element();
using Strings = std::vector<std::string>;

const char* const fact_tables[] = {"initiative", "variable", "category", "term", "answer", "number_value", "text_value",
                                   "variable_coverage", "part_coverage", "actor", "involvement", "mechanism", "resource", "plan",
                                   "innovation", "sustainability_basis", "evaluator", "coding", "evidence"};

/// Every fact of a store as text, to compare states.
std::string facts(Store& store) {
    nlohmann::json all;
    for (const char* table : fact_tables) {
        for (const db::Row& row : db::read_rows(store.session(), table, {})) all[table].push_back(db::row_to_json(row));
    }
    return all.dump(1);
}

/// A store with something of everything.
struct Worked : MadeStore {
    std::int64_t mechanism = 0;
    Worked() {
        add_codebook();
        add_initiatives(3);
        editor.set_value("PI-03", "region", {"V"});
        mechanism = editor.add_row(Part::mechanisms, "PI-03", {{"instrument", "round_table"}, {"depth", "2"}});
    }
};

auto error_with(const std::string& words) {
    return [words](const Error& error) {
        BOOST_TEST_MESSAGE(error.what());
        return error.line(Language::en).find(words) != std::string::npos && !error.message().es.empty();
    };
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(commands, Worked)

BOOST_AUTO_TEST_CASE(titles_of_the_journal_are_human_and_in_both_languages) {
    editor.set_value("PI-03", "region", {"VII"});
    BOOST_TEST(editor.undo_title()->es == "Región de PI-03: Valparaíso → Maule");
    BOOST_TEST(editor.undo_title()->en == "Region of PI-03: Valparaíso → Maule");
    editor.set_row(Part::mechanisms, mechanism, "depth", "3");
    BOOST_TEST(editor.undo_title()->es == "Profundidad de «Mesa territorial» en PI-03: 2 → 3");
    BOOST_TEST(editor.undo_title()->en == "Depth of “Territorial round table” in PI-03: 2 → 3");
    editor.set_row(Part::mechanisms, mechanism, "stages", "agenda;evaluation");
    BOOST_TEST(editor.undo_title()->es == "Etapas del ciclo de «Mesa territorial» en PI-03: no informado → Agenda, Evaluación");
    editor.set_value("PI-03", "budget", {"1500000.5"});
    BOOST_TEST(editor.undo_title()->en == "Budget of PI-03: 1,500,000.5");
    editor.set_variable_coverage("PI-03", "budget", Coverage::not_reported);
    BOOST_TEST(editor.undo_title()->en == "Budget of PI-03: 1,500,000.5 → Not reported");
    editor.set_value("PI-03", "budget", {"2"});
    BOOST_TEST(editor.undo_title()->es == "Presupuesto de PI-03: No informado → 2");
    editor.set_core("PI-03", "title", std::string(100, 'x'));
    BOOST_TEST(editor.undo_title()->es == "Título de PI-03: Iniciativa 3 → " + std::string(60, 'x') + "…");
}

BOOST_AUTO_TEST_CASE(a_value_clears_the_status_and_a_status_clears_the_value) {
    const auto value = [&] { return db::read_record(store, "PI-01").values.at("region"); };
    editor.set_variable_coverage("PI-01", "region", Coverage::not_reported);
    BOOST_TEST((value().coverage == Coverage::not_reported));
    editor.set_value("PI-01", "region", {"RM"});
    BOOST_TEST((value().coverage == Coverage::coded));
    editor.set_variable_coverage("PI-01", "region", Coverage::none);
    BOOST_TEST((value().coverage == Coverage::none));
    BOOST_TEST(value().categories.empty());
    editor.set_variable_coverage("PI-01", "region", Coverage::not_coded);
    BOOST_TEST((value().coverage == Coverage::not_coded));
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(the_first_row_of_a_part_removes_its_status) {
    editor.set_part_coverage("PI-01", Part::mechanisms, Coverage::none);
    editor.add_row(Part::mechanisms, "PI-01", {});
    BOOST_TEST((db::read_record(store, "PI-01").coverage[1] == Coverage::coded));
    BOOST_TEST(store.verify().empty());
    editor.undo();
    BOOST_TEST((db::read_record(store, "PI-01").coverage[1] == Coverage::none));
    BOOST_CHECK_EXCEPTION(editor.set_part_coverage("PI-03", Part::mechanisms, Coverage::none), Error, error_with("there are rows"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused_and_changes_nothing) {
    const std::string before = facts(store);
    const auto revision = store.revision();
    const auto refused = [&](const std::string& words, const std::function<void()>& edit) {
        BOOST_TEST_CONTEXT(words) BOOST_CHECK_EXCEPTION(edit(), Error, error_with(words));
    };
    refused("no initiative “PI-99”", [&] { editor.set_value("PI-99", "region", {"V"}); });
    refused("no variable “colour”", [&] { editor.set_value("PI-01", "colour", {"V"}); });
    refused("no category “XX”", [&] { editor.set_value("PI-01", "region", {"XX"}); });
    refused("exactly one category", [&] { editor.set_value("PI-01", "region", {"V", "RM"}); });
    refused("exactly one category", [&] { editor.set_value("PI-01", "maturity", {}); });
    refused("category is missing", [&] { editor.set_value("PI-01", "strategies", {}); });
    refused("“1,5” is not a number", [&] { editor.set_value("PI-01", "budget", {"1,5"}); });
    refused("value is missing", [&] { editor.set_value("PI-01", "lesson", {""}); });
    refused("cannot be set", [&] { editor.set_variable_coverage("PI-01", "region", Coverage::coded); });
    refused("“PI-01” already", [&] { editor.add_initiative({{"code", "PI-01"}}); });
    refused("cannot be the code", [&] { editor.add_initiative({{"title", "sin código"}}); });
    refused("cannot be the code", [&] { editor.add_initiative({{"code", "a;b"}}); });
    refused("no field “colour”", [&] { editor.add_initiative({{"code", "PI-50"}, {"colour", "x"}}); });
    refused("“PI-02” already", [&] { editor.set_core("PI-01", "code", "PI-02"); });
    refused("not in UTF-8", [&] { editor.set_core("PI-01", "title", "Regi\xF3n"); });
    refused("from 0 to 5", [&] { editor.set_row(Part::mechanisms, mechanism, "depth", "6"); });
    refused("from 0 to 5", [&] { editor.set_row(Part::mechanisms, mechanism, "depth", "-1"); });
    refused("“maybe” is not a possible value", [&] { editor.set_row(Part::mechanisms, mechanism, "binding", "maybe"); });
    refused("not in the vocabulary", [&] { editor.set_row(Part::mechanisms, mechanism, "instrument", "assembly"); });
    refused("no field “mechanisms.colour”", [&] { editor.set_row(Part::mechanisms, mechanism, "colour", "x"); });
    refused("no row 99", [&] { editor.set_row(Part::mechanisms, 99, "depth", "1"); });
    refused("actor is missing", [&] { editor.add_row(Part::involvements, "PI-01", {}); });
    refused("no actor “x”", [&] { editor.add_row(Part::involvements, "PI-01", {{"actor", "x"}}); });
    refused("actor “muni” already", [&] { editor.add_actor("muni", {}); });
    refused("neither a variable nor a row", [&] { editor.add_evidence("PI-01", {{"about", "mechanisms:" + std::to_string(mechanism)}}); });
    refused("variable “region” already", [&] { editor.add_variable(cabildo::test::region_variable()); });
    refused("is reserved", [&] { editor.add_variable({"title", VariableKind::text, Dimension::synthesis, {"T", "T"}, {}}); });
    refused("is reserved", [&] { editor.add_variable({"mechanisms", VariableKind::text, Dimension::synthesis, {"T", "T"}, {}}); });
    refused("category “V” already", [&] { editor.add_category("region", {"V", {"V", "V"}}); });
    refused("not categorical", [&] { editor.add_category("budget", {"V", {"V", "V"}}); });
    refused("has values", [&] { editor.remove_variable("region"); });
    refused("has values", [&] { editor.remove_category("region", "V"); });
    refused("no field “actors.sector”", [&] { editor.add_term("actors.sector", {"x", {"x", "x"}}); });
    BOOST_TEST(facts(store) == before);
    BOOST_TEST(store.revision() == revision);
    Store reading = Store::open(path, db::Access::read);
    refused("reading only", [&] { Editor(reading).set_title("x"); });
}

BOOST_AUTO_TEST_CASE(an_edit_that_changes_nothing_leaves_no_trace) {
    const auto revision = store.revision();
    editor.set_value("PI-03", "region", {"V"});
    editor.set_row(Part::mechanisms, mechanism, "depth", "2");
    editor.set_core("PI-01", "title", "Iniciativa 1");
    editor.move_variable("region", 0);
    BOOST_TEST(store.revision() == revision);
}

BOOST_AUTO_TEST_CASE(both_revisions_count_but_the_name_of_the_store_is_not_data) {
    const auto revision = store.revision();
    const auto data = store.state().data_revision;
    editor.set_title("Otro");
    BOOST_TEST(store.revision() == revision + 1);
    BOOST_TEST(store.state().data_revision == data);
    editor.set_core("PI-01", "summary", "Resumen");
    editor.undo();
    BOOST_TEST(store.revision() == revision + 3);
    BOOST_TEST(store.state().data_revision == data + 2);
}

BOOST_AUTO_TEST_CASE(a_row_takes_its_codings_along_and_unlinks_its_passages) {
    const std::string row_id = db::read_record(store, "PI-03").parts[1].at(0).row_id;
    store.session() << "INSERT INTO evaluator VALUES (1, 'e1', 'Evaluadora 1')";
    store.session() << "INSERT INTO coding VALUES (1, 3, :unit, 'mechanisms.depth', 1, '2')", soci::use(row_id);
    editor.add_evidence("PI-03", {{"passage", "…"}, {"about", "mechanisms:" + row_id}});
    const std::string before = facts(store);
    editor.remove_row(Part::mechanisms, mechanism);
    BOOST_TEST(db::read_record(store, "PI-03").codings.empty());
    BOOST_TEST(db::read_record(store, "PI-03").evidence.at(0).about.empty());
    BOOST_TEST(store.verify().empty());
    editor.undo();
    BOOST_TEST(facts(store) == before);
}

BOOST_AUTO_TEST_CASE(the_codebook_can_be_put_in_order) {
    editor.move_category("region", "RM", 0);
    editor.move_variable("lesson", 1);
    const auto order = [&](const char* sql) {
        Strings names;
        soci::rowset<std::string> rows = store.session().prepare << sql;
        for (const std::string& name : rows) names.push_back(name);
        return names;
    };
    BOOST_TEST(order("SELECT name FROM category WHERE variable_id = 1 ORDER BY position") == (Strings{"RM", "V", "VII"}), each);
    BOOST_TEST(order("SELECT name FROM variable ORDER BY position") == (Strings{"region", "lesson", "strategies", "maturity", "budget"}), each);
    editor.remove_category("region", "RM");
    editor.set_category_label("region", "V", {"Quinta", "Fifth"});
    editor.remove_variable("lesson");
    editor.undo();
    BOOST_TEST(order("SELECT name FROM variable ORDER BY position").size() == 5U);
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(undoing, Worked)

BOOST_AUTO_TEST_CASE(every_command_can_be_undone_and_redone_to_the_same_facts) {
    const std::vector<std::function<void()>> edits = {
        [&] { editor.add_initiative({{"code", "PI-09"}, {"title", "Nueva"}}); },
        [&] { editor.set_core("PI-09", "organisation", "Municipalidad"); },
        [&] { editor.set_value("PI-09", "region", {"RM"}); },
        [&] { editor.set_value("PI-09", "region", {"VII"}); },
        [&] { editor.set_value("PI-09", "strategies", {"tables", "funds"}); },
        [&] { editor.set_value("PI-09", "strategies", {"funds", "other"}); },
        [&] { editor.set_value("PI-09", "budget", {"0.1"}); },
        [&] { editor.set_value("PI-09", "lesson", {"«Comillas» \"y\" '; DROP TABLE initiative; -- 😀"}); },
        [&] { editor.set_variable_coverage("PI-09", "lesson", Coverage::not_reported); },
        [&] { editor.set_part_coverage("PI-09", Part::plans, Coverage::none); },
        [&] { editor.add_term("plans.instrument", {"pladeco", {"PLADECO", "PLADECO"}}); },
        [&] { editor.add_row(Part::plans, "PI-09", {{"instrument", "pladeco"}, {"checks", "cells;links"}}); },
        [&] { editor.add_row(Part::resources, "PI-09", {{"amount", "0.30000000000000004"}, {"currency", "UF"}}); },
        [&] { editor.add_row(Part::involvements, "PI-09", {{"actor", "muni"}, {"role", "leads"}}); },
        [&] { editor.set_row(Part::mechanisms, mechanism, {{"depth", ""}, {"binding", "no"}}); },
        [&] { editor.set_term_label("plans.instrument", "pladeco", {"Plan comunal", "Communal plan"}); },
        [&] { editor.add_actor("uni", {{"name", "Universidad"}, {"sector", "academia"}}); },
        [&] { editor.set_actor("uni", {{"code", "univ"}, {"level", "regional"}}); },
        [&] { editor.remove_actor("univ"); },
        [&] { editor.add_evidence("PI-09", {{"passage", "texto"}, {"about", "region"}}); },
        [&] { editor.set_evidence(1, "locator", "p. 4"); },
        [&] { editor.remove_row(Part::mechanisms, mechanism); },
        [&] { editor.add_category("region", {"XV", {"Arica", "Arica"}}); },
        [&] { editor.move_category("region", "XV", 0); },
        [&] { editor.set_variable_label("region", {"Región de Chile", "Region of Chile"}); },
        [&] { editor.remove_variable("maturity"); },
        [&] { editor.remove_evidence(1); },
        [&] { editor.remove_initiative("PI-09"); },
        [&] { editor.remove_initiative("PI-03"); },
    };
    Strings states = {facts(store)};
    for (const auto& edit : edits) {
        edit();
        states.push_back(facts(store));
        BOOST_TEST(states.back() != states[states.size() - 2]);
        BOOST_TEST(store.verify().empty());
    }
    for (std::size_t i = edits.size(); i > 0; --i) {
        editor.undo();
        BOOST_TEST_CONTEXT("undo " << i) BOOST_TEST((facts(store) == states[i - 1]));
    }
    for (std::size_t i = 1; i <= edits.size(); ++i) {
        editor.redo();
        BOOST_TEST_CONTEXT("redo " << i) BOOST_TEST((facts(store) == states[i]));
    }
    BOOST_TEST(!editor.redo_title().has_value());
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(undo_and_redo_survive_a_restart) {
    editor.set_value("PI-03", "region", {"VII"});
    editor.set_value("PI-03", "region", {"RM"});
    editor.undo();
    { const Store closing = std::move(store); }
    store = Store::open(path, db::Access::write);
    BOOST_TEST(editor.undo_title()->es == "Región de PI-03: Valparaíso → Maule");
    BOOST_TEST(editor.redo_title()->es == "Región de PI-03: Maule → Metropolitana");
    editor.redo();
    BOOST_TEST(db::read_record(store, "PI-03").values.at("region").categories == Strings{"RM"}, each);
    editor.undo();
    editor.undo();
    BOOST_TEST(db::read_record(store, "PI-03").values.at("region").categories == Strings{"V"}, each);
}

BOOST_AUTO_TEST_CASE(a_new_command_overtakes_what_was_undone) {
    editor.set_core("PI-01", "title", "A");
    editor.set_core("PI-01", "title", "B");
    editor.undo();
    editor.set_core("PI-01", "title", "C");
    BOOST_TEST(!editor.redo_title().has_value());
    BOOST_CHECK_THROW(editor.redo(), Error);
    const auto history = editor.history(3);
    BOOST_REQUIRE_EQUAL(history.size(), 3U);
    BOOST_TEST(history[0].title.es == "Título de PI-01: A → C");
    BOOST_TEST((history[0].state == JournalEntry::State::done));
    BOOST_TEST((history[1].state == JournalEntry::State::overtaken));
    BOOST_TEST(history[0].made_at.size() == std::string("2026-01-01T00:00:00Z").size());
    editor.undo();
    BOOST_TEST(db::read_record(store, "PI-01").title == "A");
}

BOOST_AUTO_TEST_CASE(there_is_an_end_to_undoing) {
    while (editor.undo_title()) editor.undo();
    BOOST_CHECK_THROW(editor.undo(), Error);
    BOOST_TEST(facts(store) == nlohmann::json().dump(1));
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(a_bulk_command_is_undone_by_ranges_and_restored_rows_and_not_redone) {
    const std::string before = facts(store);
    editor.set_core("PI-01", "title", "A");
    editor.undo();
    {
        db::WriteTransaction transaction(store);
        store.session() << "INSERT INTO initiative (id, code) VALUES (4, 'N-4'), (5, 'N-5')";
        store.session() << "INSERT INTO answer VALUES (1, 4, 1), (1, 5, 2)";
        store.session() << "DELETE FROM answer WHERE initiative_id = 3";
        store.session() << "UPDATE initiative SET title = 'Importada' WHERE id = 2";
        const nlohmann::json inverse = nlohmann::json::parse(R"({
            "delete_ranges": [["answer", 4, 5], ["initiative", 4, 5]],
            "changes": [{"table": "initiative", "key": {"id": 2}, "before": {"title": "Importada"}, "after": {"title": "Iniciativa 2"}}],
            "restore": [{"table": "answer", "row": {"variable_id": 1, "initiative_id": 3, "category_id": 1}}]})");
        db::record(store.session(), "import", {"Importar", "Import"}, {{"path", "x.zip"}}, inverse, true);
        transaction.commit();
    }
    BOOST_TEST(editor.undo_title()->en == "Import");
    editor.set_core("N-4", "title", "Después");
    editor.undo();
    editor.undo();
    BOOST_TEST(facts(store) == before);
    BOOST_TEST(!editor.redo_title().has_value());
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(a_transaction_that_is_not_committed_leaves_nothing) {
    const std::string before = facts(store);
    {
        db::WriteTransaction transaction(store);
        store.session() << "DELETE FROM answer";
    }
    BOOST_TEST(facts(store) == before);
}

BOOST_AUTO_TEST_CASE(a_store_brought_up_to_date_by_another_program_is_not_edited_by_this_one) {
    store.session() << "UPDATE store SET schema_version = 99";
    BOOST_CHECK_EXCEPTION(editor.set_core("PI-01", "title", "A"), Error, error_with("newer version of the program"));
    BOOST_CHECK_EXCEPTION(editor.undo(), Error, error_with("newer version of the program"));
    store.session() << "UPDATE store SET schema_version = " + std::to_string(db::migrations().back().version);
    BOOST_CHECK_NO_THROW(editor.set_core("PI-01", "title", "A"));
}

BOOST_AUTO_TEST_CASE(two_writers_take_turns) {
    Store other = Store::open(path, db::Access::write);
    Editor second(other);
    editor.set_core("PI-01", "title", "De la primera");
    second.set_core("PI-02", "title", "De la segunda");
    editor.set_core("PI-03", "title", "De la primera otra vez");
    BOOST_TEST(store.verify().empty());
    second.undo();
    BOOST_TEST(db::read_record(store, "PI-03").title == "Iniciativa 3");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
