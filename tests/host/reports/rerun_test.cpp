// Saved analyses run again through the real worker, and reports put together from them.
#include "../engine/scene.hpp"

#include <cabildo/db/pseudonyms.hpp>
#include <cabildo/document_json.hpp>
#include <cabildo/provenance_marks.hpp>
#include <cabildo/reports/nameless_style.hpp>
#include <cabildo/reports/rerun.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace cabildo;
using namespace cabildo::engine;
using namespace cabildo::reports;
using Shown = cabildo::reports::Part;

BOOST_AUTO_TEST_SUITE(rerun_test)

namespace {

struct Saved : Scene {
    Places here = [this] {
        Places places = this->places();
        places.bundled_plugins = build_folder / "tests" / "demonstration";
        return places;
    }();
    Catalogue catalogue{here};
    Engine engine{here};
    db::Store kept = db::Store::open(store, db::Access::write);
    db::Editor editor{kept};
    Workshop workshop{engine, catalogue, store};

    db::AnalysisSettings settings(const std::string& panel, std::map<std::string, std::string, std::less<>> options = {}) const {
        db::AnalysisSettings settings;
        settings.plugin = "org.cabildo.tests.demonstration";
        settings.panel = panel;
        settings.options = std::move(options);
        return settings;
    }
    std::int64_t save(const std::string& title, const std::string& panel, std::map<std::string, std::string, std::less<>> options = {}) {
        return editor.save_analysis(title, reports::run(workshop, settings(panel, std::move(options))).document);
    }
    db::Report report(const std::vector<std::int64_t>& analyses, Language language = Language::es) {
        db::Report report;
        report.title = "Informe";
        report.language = language;
        report.id = editor.add_report(report);
        for (const std::int64_t id : analyses) {
            db::ReportItem item;
            item.kind = db::ReportItem::Kind::analysis;
            item.analysis = id;
            editor.add_report_item(report.id, item);
        }
        return report;
    }
    Rerun again(std::int64_t id) { return rerun(workshop, kept, db::saved_analysis(kept, id)); }
};

bool has_remark(const Shown& part, const std::string& id) {
    return std::any_of(part.remarks.begin(), part.remarks.end(), [&](const Notice& notice) { return notice.id == id; });
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(reruns, Saved)

BOOST_AUTO_TEST_CASE(nothing_is_found_while_nothing_has_changed) {
    const std::int64_t id = save("Eco", "echo", {{"colour", "blue"}});
    const Rerun same = again(id);
    BOOST_TEST(!same.found());
    BOOST_TEST((same.after == same.before));
}

BOOST_AUTO_TEST_CASE(changed_data_are_found_and_nothing_is_kept_by_looking) {
    const std::int64_t id = save("Eco", "echo");
    editor.add_initiative({{"code", "A-4"}});
    const Rerun found = again(id);
    BOOST_TEST(found.found());
    BOOST_REQUIRE_EQUAL(found.changes.figures.size(), 1U);
    BOOST_TEST(found.changes.figures[0].block == "chart");
    BOOST_TEST(found.changes.provenance == std::vector<std::string>{"data_revision"}, boost::test_tools::per_element());
    BOOST_TEST(db::saved_analysis(kept, id).stale);
    db::keep_document(kept, id, *found.after);
    BOOST_TEST(!again(id).found());
}

BOOST_AUTO_TEST_CASE(a_whole_plugin_is_run_again_with_the_options_of_each_panel) {
    db::AnalysisSettings all = settings("", {{"colour", "blue"}});
    editor.add_variable({"region", VariableKind::single, Dimension::characterisation, {"Región", "Region"}, {{"V", {"V", "V"}}}});
    const std::int64_t id = editor.save_analysis("Todo", reports::run(workshop, all).document);
    BOOST_TEST(db::saved_analysis(kept, id).settings.options.at("echo.colour") == "blue");
    BOOST_TEST(!again(id).found());
}

BOOST_AUTO_TEST_CASE(faults_and_missing_plugins_are_found_and_named) {
    db::AnalysisSettings gone = settings("echo");
    gone.plugin = "org.example.gone";
    Document document = reports::run(workshop, settings("echo")).document;
    document.provenance.plugin = gone.plugin;
    const Rerun missing = again(editor.save_analysis("Perdido", document));
    BOOST_REQUIRE(missing.fault.has_value());
    BOOST_TEST(missing.found());
    BOOST_TEST(missing.fault->line(Language::en).find("org.example.gone") != std::string::npos);
    document.provenance.plugin = "org.cabildo.tests.demonstration";
    document.provenance.panel = "moody";
    document.provenance.options = {{"mood", "crash"}, {"colour", "red"}};
    const Rerun crashed = again(editor.save_analysis("Caído", document));
    BOOST_TEST(crashed.fault.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(parts, Saved)

BOOST_AUTO_TEST_CASE(kept_documents_are_used_without_running) {
    const std::int64_t id = save("Eco", "echo");
    Document marked = *db::last_document(kept, id);
    marked.title = "Guardado";
    db::keep_document(kept, id, marked);
    const std::vector<Shown> parts = parts_of(workshop, kept, report({id}));
    BOOST_REQUIRE_EQUAL(parts.size(), 1U);
    BOOST_TEST(parts[0].document->title == "Guardado");
    BOOST_TEST(parts[0].title == "Eco");
    BOOST_TEST(parts[0].question == "¿Qué se oye?");
    BOOST_TEST(parts[0].remarks.empty());
}

BOOST_AUTO_TEST_CASE(stale_ones_and_those_of_missing_plugins_are_shown_and_said) {
    const std::int64_t id = save("Eco", "echo");
    Document document = *db::last_document(kept, id);
    document.provenance.plugin = "org.example.gone";
    const std::int64_t gone = editor.save_analysis("Perdido", document);
    editor.add_initiative({{"code", "A-4"}});
    const std::vector<Shown> parts = parts_of(workshop, kept, report({id, gone}));
    BOOST_TEST(has_remark(parts[0], "stale"));
    BOOST_TEST(!has_remark(parts[0], "kept"));
    BOOST_TEST(has_remark(parts[1], "kept"));
    BOOST_TEST(parts[1].document.has_value());
    BOOST_TEST(parts[1].question.empty());
}

BOOST_AUTO_TEST_CASE(a_report_in_another_language_runs_its_analyses_in_it) {
    const std::int64_t id = save("Eco", "echo");
    const std::vector<Shown> parts = parts_of(workshop, kept, report({id}, Language::en));
    BOOST_TEST(parts[0].document->title == "Echo");
    BOOST_TEST(parts[0].question == "What is heard?");
    BOOST_CHECK(db::last_document(kept, id)->language == Language::es);
}

BOOST_AUTO_TEST_CASE(an_anonymous_report_leaves_own_words_out_and_says_so) {
    db::assign_pseudonyms(kept);
    const std::int64_t id = save("El caso A-1", "echo");
    const db::Report made = report({id});
    db::ReportItem text;
    text.title = "Conclusión";
    text.text = "Lo hizo A-2.";
    editor.add_report_item(made.id, text);
    const std::vector<Shown> parts = parts_of(workshop, kept, made, true);
    const std::string all = to_json(compose(made, parts, {kept.state(), true}));
    for (const char* code : {"A-1\"", "A-2", "caso"}) BOOST_TEST(all.find(code) == std::string::npos, code);
    BOOST_TEST(all.find("Los textos propios") != std::string::npos);
    BOOST_TEST(all.find("Conclusión") != std::string::npos);
    BOOST_TEST(all.find("\"@anonymous\":\"yes\"") != std::string::npos);
    BOOST_TEST(is_anonymous(parts[1].document->provenance));
    db::Report named = made;
    named.title = "Informe de A-3";
    editor.set_report(made.id, named);
    BOOST_CHECK_THROW(parts_of(workshop, kept, named, true), Error);
}

BOOST_AUTO_TEST_CASE(the_cover_of_an_anonymous_report_names_nobody) {
    db::assign_pseudonyms(kept);
    const db::Identities names(kept);
    render::ReportStyle style;
    style.cover = {"Informe", "Prácticas", "Oficina de A-2", "Unidad de Estudios", "2006–2009", "Para A-1, marzo"};
    style.house.institution = "Ministerio";
    style.house.logo = render::Logo{"png", 2, 3};
    const render::ReportStyle worn = nameless(style, names);
    BOOST_TEST(worn.cover.institution.empty());
    BOOST_TEST(worn.cover.authors.empty());  // they may be the evaluators
    BOOST_TEST(worn.cover.date.empty());
    BOOST_TEST(!worn.house.logo.has_value());  // it would tell the institution
    BOOST_TEST(worn.cover.title == "Informe");
    BOOST_TEST(worn.cover.period == "2006–2009");
    BOOST_TEST(worn.house.institution == "Ministerio");
    style.cover.institution = "Ministerio";
    BOOST_TEST(nameless(style, names).cover.institution == "Ministerio");
    BOOST_TEST(nameless(style, names).house.logo.has_value());
    style.house.institution = "Corporación A-3";
    BOOST_TEST(nameless(style, names).house.institution.empty());
    BOOST_TEST(!nameless(style, names).house.logo.has_value());
}

BOOST_AUTO_TEST_CASE(an_anonymous_report_leaves_out_a_store_title_that_names_somebody) {
    db::assign_pseudonyms(kept);
    const std::int64_t id = save("Eco", "echo");
    const db::Report made = report({id});
    const auto title_of = [&] { return compose(made, parts_of(workshop, kept, made, true), {kept.state(), true}).provenance.store_title; };
    editor.set_title("Banco de prácticas");
    BOOST_TEST(title_of() == "Banco de prácticas");
    editor.set_title("Banco de prácticas de A-2");
    BOOST_TEST(title_of() == "");
    BOOST_TEST(compose(made, parts_of(workshop, kept, made), {kept.state()}).provenance.store_title == "Banco de prácticas de A-2");
}

BOOST_AUTO_TEST_CASE(a_plugin_s_report_becomes_one_that_can_be_edited) {
    const PluginInfo& plugin = catalogue.find("demonstration");
    const std::size_t steps = editor.history(99).size();
    const std::int64_t id = save_plugin_report(workshop, kept, request(plugin, ""), "Demostración");
    BOOST_TEST(editor.history(99).size() == steps + 1);  // one undo takes it back
    const std::vector<db::ReportItem> items = db::report_items(kept, id);
    BOOST_REQUIRE_EQUAL(items.size(), 2U);  // the panel that needs a variable does not fit this store
    BOOST_TEST(items[0].title == "Eco");
    const Document document = compose(db::report(kept, id), parts_of(workshop, kept, db::report(kept, id)), {kept.state()});
    BOOST_TEST(violations(document).empty());
    BOOST_CHECK_THROW(save_plugin_report(workshop, kept, request(plugin, ""), "Demostración"), Error);
    save_plugin_report(workshop, kept, request(plugin, ""), "Otra");
    BOOST_TEST(db::find_saved_analysis(kept, "Eco (2)").settings.panel == "echo");
    BOOST_TEST(kept.verify().empty());
}

BOOST_AUTO_TEST_CASE(a_plugin_s_report_that_is_stopped_leaves_nothing_behind) {
    std::stop_source stop;
    stop.request_stop();
    Workshop stopped = workshop;
    stopped.stop = stop.get_token();
    BOOST_CHECK_THROW(save_plugin_report(stopped, kept, request(catalogue.find("demonstration"), ""), "Detenido"), Error);
    BOOST_TEST(db::reports(kept).empty());
    BOOST_TEST(db::saved_analyses(kept).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
