#include <cabildo/db/saved.hpp>

#include "made_document.hpp"
#include "made_store.hpp"
#include "rows.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <soci/soci.h>

#include <random>

using namespace cabildo;
using namespace cabildo::db;
using cabildo::test::made_document;
using cabildo::test::MadeStore;

BOOST_AUTO_TEST_SUITE(saved_test)

namespace {

struct Work : MadeStore {
    Work() {
        add_codebook();
        add_initiatives(2);
    }
    std::int64_t now() { return store.state().data_revision; }
    std::int64_t save(const std::string& title) { return editor.save_analysis(title, made_document(now())); }

    ReportItem of(std::int64_t analysis) {
        ReportItem item;
        item.kind = ReportItem::Kind::analysis;
        item.analysis = analysis;
        return item;
    }
    ReportItem text(const std::string& words) {
        ReportItem item;
        item.text = words;
        return item;
    }
    /// Everything that commands on analyses and reports change.
    std::string kept() {
        nlohmann::json all;
        for (const char* table : {"saved_analysis", "report", "report_item"})
            for (const Row& row : read_rows(store.session(), table, {})) all[table].push_back(row_to_json(row));
        return all.dump(1);
    }
    std::vector<std::string> titles() {
        std::vector<std::string> list;
        for (const SavedAnalysis& one : saved_analyses(store)) list.push_back(one.title);
        return list;
    }
};

using Strings = std::vector<std::string>;
const auto each = boost::test_tools::per_element();

auto error_with(const std::string& words) {
    return [words](const Error& error) {
        BOOST_TEST_MESSAGE(error.what());
        return error.line(Language::en).find(words) != std::string::npos && !error.message().es.empty();
    };
}

const std::string png = std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03", 24) + std::string(20, '\xff');

}  // namespace

BOOST_FIXTURE_TEST_SUITE(analyses, Work)

BOOST_AUTO_TEST_CASE(an_analysis_opens_with_its_settings_and_last_document) {
    const Document document = made_document(now());
    const std::int64_t revision = store.revision(), data = now();
    const std::int64_t id = editor.save_analysis("Regiones", document, "Con **notas**");
    const SavedAnalysis saved = saved_analysis(store, id);
    BOOST_TEST(saved.title == "Regiones");
    BOOST_TEST(saved.notes == "Con **notas**");
    BOOST_TEST((saved.settings == settings_of(document)));
    BOOST_TEST(saved.settings.seed == 18446744073709551615ULL);
    BOOST_TEST(saved.document_revision.value() == data);
    BOOST_TEST(!saved.stale);
    BOOST_TEST(saved.made_at.size() == 20U);
    BOOST_TEST((last_document(store, id).value() == document));
    BOOST_TEST(store.revision() == revision + 1);
    BOOST_TEST(now() == data);
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(a_document_older_than_the_data_is_stale_until_it_is_made_again) {
    const std::int64_t id = save("Regiones");
    editor.set_value("PI-01", "region", {"V"});
    BOOST_TEST(saved_analysis(store, id).stale);
    keep_document(store, id, made_document(now()));
    BOOST_TEST(!saved_analysis(store, id).stale);
    editor.rename_analysis(id, "Otras");
    BOOST_TEST(!saved_analysis(store, id).stale);
}

BOOST_AUTO_TEST_CASE(keeping_a_document_is_no_edit_and_takes_none_of_another_analysis) {
    const std::int64_t id = save("Regiones");
    const std::int64_t revision = store.revision();
    keep_document(store, id, made_document(now(), "frequencies", 9));
    BOOST_TEST(store.revision() == revision);
    BOOST_TEST((last_document(store, id).value() == made_document(now(), "frequencies", 9)));
    BOOST_CHECK_EXCEPTION(keep_document(store, id, made_document(now(), "crosstab")), Error, error_with("another analysis"));
    BOOST_CHECK_EXCEPTION(keep_document(store, 99, made_document(now())), Error, error_with("no saved analysis 99"));
}

BOOST_AUTO_TEST_CASE(a_removed_analysis_comes_back_with_its_document_by_undo) {
    const std::int64_t id = save("Regiones");
    editor.remove_analysis(id);
    BOOST_TEST(saved_analyses(store).empty());
    editor.undo();
    BOOST_TEST((last_document(store, id).value() == made_document(now())));
    BOOST_TEST(!saved_analysis(store, id).stale);
    editor.redo();
    BOOST_TEST(saved_analyses(store).empty());
}

BOOST_AUTO_TEST_CASE(a_new_analysis_never_takes_the_id_of_a_removed_one) {
    const std::int64_t first = save("Regiones");
    editor.remove_analysis(first);
    const std::int64_t second = editor.save_analysis("Otra", made_document(now(), "crosstab"));
    BOOST_TEST(second != first);
    editor.undo();
    editor.undo();
    BOOST_TEST((last_document(store, first).value() == made_document(now())));
}

BOOST_AUTO_TEST_CASE(documents_of_removed_analyses_do_not_pile_up_without_end) {
    for (int i = 0; i < 60; ++i) editor.remove_analysis(save("A" + std::to_string(i)));
    long long kept_documents = 0;
    store.session() << "SELECT COUNT(*) FROM saved_document", soci::into(kept_documents);
    BOOST_TEST(kept_documents <= 51);
}

BOOST_AUTO_TEST_CASE(undoing_a_change_of_settings_does_not_pass_the_new_document_for_the_old_one) {
    const std::int64_t id = save("Regiones");
    Document other = made_document(now());
    other.provenance.options["variable"] = "strategies";
    editor.change_analysis(id, other);
    BOOST_TEST((last_document(store, id).value() == other));
    BOOST_TEST(saved_analysis(store, id).settings.options.at("variable") == "strategies");
    editor.undo();
    BOOST_TEST(saved_analysis(store, id).settings.options.at("variable") == "region");
    BOOST_TEST(!last_document(store, id).has_value());
    BOOST_TEST(!saved_analysis(store, id).document_revision.has_value());
    editor.redo();
    BOOST_TEST((last_document(store, id).value() == other));
}

BOOST_AUTO_TEST_CASE(changing_to_the_same_settings_only_keeps_the_document) {
    const std::int64_t id = save("Regiones");
    const std::int64_t revision = store.revision();
    editor.change_analysis(id, made_document(now(), "frequencies", 8));
    BOOST_TEST(store.revision() == revision);
}

BOOST_AUTO_TEST_CASE(titles_are_unique_and_not_empty) {
    save("Regiones");
    BOOST_CHECK_EXCEPTION(save("Regiones"), Error, error_with("There is a saved analysis"));
    BOOST_CHECK_EXCEPTION(save(" "), Error, error_with("title is missing"));
    BOOST_CHECK_EXCEPTION(save("a\nb"), Error, error_with("title is missing"));
    const std::int64_t other = save("Otra");
    BOOST_CHECK_EXCEPTION(editor.rename_analysis(other, "Regiones"), Error, error_with("There is a saved analysis"));
    BOOST_CHECK_NO_THROW(editor.rename_analysis(other, "Otra"));
}

BOOST_AUTO_TEST_CASE(they_move_and_are_found_by_title_or_number) {
    save("A");
    const std::int64_t b = save("B");
    save("C");
    editor.move_analysis(b, 0);
    BOOST_TEST(titles() == (Strings{"B", "A", "C"}), each);
    editor.undo();
    BOOST_TEST(titles() == (Strings{"A", "B", "C"}), each);
    BOOST_TEST(find_saved_analysis(store, "B").id == b);
    BOOST_TEST(find_saved_analysis(store, std::to_string(b)).title == "B");
    BOOST_CHECK_EXCEPTION(find_saved_analysis(store, "D"), Error, error_with("1 A; 2 B; 3 C"));
}

BOOST_AUTO_TEST_CASE(the_journal_says_in_both_languages_what_was_done) {
    const std::int64_t id = save("Regiones");
    editor.rename_analysis(id, "Zonas");
    editor.annotate_analysis(id, "x");
    editor.remove_analysis(id);
    const std::vector<JournalEntry> journal = editor.history(4);
    BOOST_TEST(journal[3].title.es == "Guardar el análisis: Regiones");
    BOOST_TEST(journal[2].title.en == "Title of the analysis: Regiones → Zonas");
    BOOST_TEST(journal[1].title.es == "Notas del análisis: Zonas");
    BOOST_TEST(journal[0].title.en == "Remove analysis: Zonas");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(reports_of_a_store, Work)

BOOST_AUTO_TEST_CASE(a_report_keeps_cover_language_style_and_logo) {
    Report given;
    given.title = "Informe anual";
    given.subtitle = "Prácticas";
    given.institution = "Ministerio";
    given.authors = "Unidad de estudios";
    given.period = "2006–2009";
    given.date = "Santiago, marzo de 2026";
    given.language = Language::en;
    given.style = "{\"accent\": \"#1a5c9e\"}";
    given.logo = png;
    given.id = editor.add_report(given);
    BOOST_TEST((report(store, given.id) == given));
    Report changed = given;
    changed.logo.clear();
    changed.period = "2010";
    editor.set_report(given.id, changed);
    BOOST_TEST((report(store, given.id) == changed));
    editor.undo();
    BOOST_TEST((report(store, given.id) == given));
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(what_no_report_can_be_is_refused_and_changes_nothing) {
    Report one;
    one.title = "Informe";
    const std::int64_t id = editor.add_report(one);
    const std::string before = kept();
    BOOST_CHECK_EXCEPTION(editor.add_report(one), Error, error_with("There is a report"));
    Report bad;
    BOOST_CHECK_EXCEPTION(editor.add_report(bad), Error, error_with("title is missing"));
    bad.title = "B";
    bad.style = "rojo";
    BOOST_CHECK_EXCEPTION(editor.add_report(bad), Error, error_with("not a JSON object"));
    bad.style.clear();
    bad.logo = "GIF89a";
    BOOST_CHECK_EXCEPTION(editor.add_report(bad), Error, error_with("not a PNG"));
    bad.logo = png + std::string(1 << 20, 'x');
    BOOST_CHECK_EXCEPTION(editor.add_report(bad), Error, error_with("larger than 1 MB"));
    BOOST_CHECK_EXCEPTION(editor.add_report_item(id, of(42)), Error, error_with("no saved analysis 42"));
    ReportItem item;
    item.kind = ReportItem::Kind::analysis;
    BOOST_CHECK_EXCEPTION(editor.add_report_item(id, item), Error, error_with("does not say which analysis"));
    item.kind = ReportItem::Kind::heading;
    BOOST_CHECK_EXCEPTION(editor.add_report_item(id, item), Error, error_with("title is missing"));
    BOOST_CHECK_EXCEPTION(editor.add_report_item(77, text("x")), Error, error_with("no report 77"));
    BOOST_CHECK_EXCEPTION(editor.move_report_item(5, 0), Error, error_with("no part 5"));
    BOOST_TEST(kept() == before);
}

BOOST_AUTO_TEST_CASE(items_are_put_in_moved_changed_and_taken_out) {
    const std::int64_t analysis = save("Regiones");
    Report one;
    one.title = "Informe";
    const std::int64_t id = editor.add_report(one);
    const std::int64_t a = editor.add_report_item(id, of(analysis));
    ReportItem heading;
    heading.kind = ReportItem::Kind::heading;
    heading.title = "Territorio";
    const std::int64_t b = editor.add_report_item(id, heading, 0);
    const std::int64_t c = editor.add_report_item(id, text("Palabras"), 1);
    const auto order = [&] {
        std::vector<std::int64_t> ids;
        for (const ReportItem& item : report_items(store, id)) ids.push_back(item.id);
        return ids;
    };
    using Ids = std::vector<std::int64_t>;
    BOOST_TEST(order() == (Ids{b, c, a}), each);
    editor.move_report_item(a, 0);
    BOOST_TEST(order() == (Ids{a, b, c}), each);
    editor.set_report_item(a, "Otro título", "Notas");
    BOOST_TEST(report_items(store, id)[0].title == "Otro título");
    BOOST_TEST(report_items(store, id)[0].analysis.value() == analysis);
    editor.remove_report_item(b);
    BOOST_TEST(order() == (Ids{a, c}), each);
    BOOST_TEST(editor.undo_title()->es == "Quitar «Territorio» de «Informe»");
    editor.undo();
    editor.undo();
    editor.undo();
    BOOST_TEST(order() == (Ids{b, c, a}), each);
    BOOST_TEST(report_items(store, id)[2].title.empty());
}

BOOST_AUTO_TEST_CASE(removing_an_analysis_takes_it_out_of_reports_and_undo_puts_it_back) {
    const std::int64_t analysis = save("Regiones");
    std::vector<std::int64_t> ids;
    for (const char* title : {"Uno", "Dos"}) {
        Report one;
        one.title = title;
        ids.push_back(editor.add_report(one));
        editor.add_report_item(ids.back(), of(analysis));
        editor.add_report_item(ids.back(), text("Palabras"));
    }
    const std::string before = kept();
    editor.remove_analysis(analysis);
    for (const std::int64_t id : ids) BOOST_TEST(report_items(store, id).size() == 1U);
    BOOST_TEST(store.verify().empty());
    editor.undo();
    BOOST_TEST(kept() == before);
    editor.remove_report(ids[0]);
    BOOST_TEST(reports(store).size() == 1U);
    editor.undo();
    BOOST_TEST(kept() == before);
}

BOOST_AUTO_TEST_CASE(a_report_with_its_analyses_is_one_step) {
    const std::string before = kept();
    Report one;
    one.title = "Participación";
    const std::int64_t id = editor.add_report(one, {{"Profundidad", made_document(now()), "Qué tan hondo"}, {"Instrumentos", made_document(now())}});
    BOOST_TEST(titles() == (Strings{"Profundidad", "Instrumentos"}), each);
    const std::vector<ReportItem> items = report_items(store, id);
    BOOST_REQUIRE_EQUAL(items.size(), 2U);
    BOOST_TEST(items[0].title == "Qué tan hondo");
    BOOST_TEST(items[1].title.empty());
    BOOST_TEST(last_document(store, *items[1].analysis).has_value());
    const std::string after = kept();
    editor.undo();
    BOOST_TEST(kept() == before);
    editor.redo();
    BOOST_TEST(kept() == after);
    BOOST_TEST(last_document(store, *items[0].analysis).has_value());
    Report other;
    other.title = "Otro";
    BOOST_CHECK_THROW(editor.add_report(other, {{"Nueva", made_document(now())}, {"Profundidad", made_document(now())}}), Error);
    BOOST_TEST(kept() == after);  // nothing of it stays
    BOOST_TEST(store.verify().empty());
}

BOOST_AUTO_TEST_CASE(any_sequence_of_commands_is_undone_and_redone_to_the_letter) {
    std::mt19937 random(11);
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    std::vector<std::string> states{kept()};
    for (int step = 0; step < 120; ++step) {
        const std::string name = "N" + std::to_string(step);
        const std::vector<SavedAnalysis> analyses = saved_analyses(store);
        const std::vector<Report> all = reports(store);
        const std::int64_t before = store.revision();
        const std::size_t choice = below(11);
        if (choice == 0 || analyses.empty()) save(name);
        else if (choice == 1) editor.rename_analysis(analyses[below(analyses.size())].id, name);
        else if (choice == 2) editor.annotate_analysis(analyses[below(analyses.size())].id, name);
        else if (choice == 3) editor.move_analysis(analyses[below(analyses.size())].id, below(4));
        else if (choice == 4) editor.remove_analysis(analyses[below(analyses.size())].id);
        else if (choice == 5 || all.empty()) {
            Report one;
            one.title = name;
            editor.add_report(one);
        } else {
            const std::int64_t id = all[below(all.size())].id;
            const std::vector<ReportItem> items = report_items(store, id);
            if (choice == 6) editor.add_report_item(id, of(analyses[below(analyses.size())].id), below(3));
            else if (choice == 7) editor.add_report_item(id, text(name));
            else if (choice == 8 && !items.empty()) editor.move_report_item(items[below(items.size())].id, below(4));
            else if (choice == 9 && !items.empty()) editor.remove_report_item(items[below(items.size())].id);
            else if (choice == 10 && all.size() > 2) editor.remove_report(id);
        }
        if (store.revision() != before) states.push_back(kept());
    }
    BOOST_TEST(states.size() > 60U);
    BOOST_TEST(store.verify().empty());
    for (std::size_t i = states.size() - 1; i > 0; --i) {
        BOOST_REQUIRE(kept() == states[i]);
        editor.undo();
    }
    BOOST_REQUIRE(kept() == states[0]);
    for (std::size_t i = 1; i < states.size(); ++i) {
        editor.redo();
        BOOST_REQUIRE(kept() == states[i]);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(history_of_runs, Work)

BOOST_AUTO_TEST_CASE(the_latest_is_first_and_the_same_settings_stand_once) {
    AnalysisSettings a = settings_of(made_document(1));
    AnalysisSettings b = a;
    b.seed = 2;
    const std::int64_t revision = store.revision();
    record_run(store, a, 1);
    record_run(store, b, 2);
    record_run(store, a, 3);
    const std::vector<PastRun> runs = past_runs(store);
    BOOST_REQUIRE_EQUAL(runs.size(), 2U);
    BOOST_TEST((runs[0].settings == a));
    BOOST_TEST(runs[0].times == 2);
    BOOST_TEST(runs[0].data_revision == 3);
    BOOST_TEST((runs[1].settings == b));
    BOOST_TEST(past_runs(store, 1).size() == 1U);
    BOOST_TEST(store.revision() == revision);
    clear_past_runs(store);
    BOOST_TEST(past_runs(store).empty());
}

BOOST_AUTO_TEST_CASE(only_so_many_are_kept) {
    AnalysisSettings settings;
    settings.plugin = "p";
    for (std::size_t i = 0; i < most_past_runs + 5; ++i) {
        settings.seed = i;
        record_run(store, settings, 0);
    }
    const std::vector<PastRun> runs = past_runs(store, 10000);
    BOOST_REQUIRE_EQUAL(runs.size(), most_past_runs);
    BOOST_TEST(runs.back().settings.seed == 5U);
}

BOOST_AUTO_TEST_CASE(a_store_open_for_reading_is_not_written) {
    Store reading = Store::open(path, Access::read);
    BOOST_CHECK_EXCEPTION(record_run(reading, {}, 0), Error, error_with("reading only"));
    BOOST_CHECK_EXCEPTION(keep_document(reading, 1, made_document(0)), Error, error_with("reading only"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
