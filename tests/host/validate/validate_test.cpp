// Each check catches the plugin that was made to be caught by it, and says so that its author can mend it; a plugin without
// fault passes.
#include "../engine/scene.hpp"

#include <cabildo/validate/validate.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>
#include <set>
#include <utility>

using namespace cabildo;
using namespace cabildo::validate;
namespace data = boost::unit_test::data;

namespace {

struct Case {
    std::string check, plugin;
    std::string words;  ///< of a finding, in Spanish
    bool grave = true;
};

std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.check << " of " << one.plugin; }

const std::vector<Case> cases{
    {"load", "other_sdk", "SDK"},
    {"load", "newer_compiler", "compilado"},
    {"load", "untranslated", "inglés"},
    {"load", "static_throws", "al cargarse"},
    {"load", "describe_throws", "prefiero no decirlo"},
    {"load", "describe_slow", "ms en decir qué es", false},
    {"descriptor", "no_publisher", "falta quién lo publica", false},
    {"descriptor", "long_title", "letras", false},
    {"labels", "no_help", "no tiene ayuda", false},
    {"options", "unknown_initial", "empieza con la variable «aplicant»", false},
    {"options", "bad_default", "no acepta su propio valor inicial"},
    {"empty", "needs_initiatives", "std::out_of_range"},
    {"empty", "needs_answers", "no hay nadie"},
    {"minimal", "needs_codebook", "std::out_of_range"},
    {"sample", "one_language", "es igual en los dos idiomas", false},
    {"sample", "breaks_schema", "incumple las reglas"},
    {"sample", "not_a_number", "incumple las reglas"},
    {"sample", "unsteady_figures", "da otro documento la segunda vez: /blocks/"},
    {"sample", "no_words", "no hay ningún párrafo ni aviso que leer", false},
    {"sample", "points_in_spanish", "halves/r0/n: lleva punto decimal en español: 0.5 (y 49 más)", false},
    {"sample", "too_long", "tiene 10001 filas", false},
    {"sample", "segfaults", "terminó"},
    {"random", "trips_on_unknown", "al calcular el panel"},
    {"extremes", "divides_by_option", "división por cero"},
    {"steady", "unsteady", "da otro documento la segunda vez: /blocks/"},
    {"cancel", "swallows_cancel", "se traga el pedido"},
    {"progress", "goes_back", "su avance no va de 0 a 1: 0.1"},
    {"output", "prints", "escribe en la salida estándar: «{\"message\":\"document\"}»"},
    {"store", "writes_store", "cambia el almacén"},
    {"memory", "leaks_a_little", "no devuelve 64 KiB"},
    {"left", "leaves_process", "deja procesos en marcha"},
    {"left", "leaves_thread", "un hilo más en marcha"},
};

engine::Places places(const engine::Folder& folder) {
    engine::Places places;
    places.worker = engine::build_folder / "bin" / "cabildo";
    places.shared_data = engine::build_folder / "share" / "cabildo";
    places.cache = folder / "cache";
    places.settings = folder / "settings";
    places.allow_list = folder / "allow.json";
    return places;
}

Report report_of(const Inspection& inspection) {
    const engine::Folder folder;
    return validate::validate(places(folder), inspection);
}

Inspection inspection_of(const std::string& plugin, std::vector<std::string> only) {
    Inspection inspection;
    inspection.library = engine::fault_library(plugin);
    inspection.only = std::move(only);
    inspection.patience = std::chrono::seconds(10);
    inspection.keep_stores = false;
    return inspection;
}

const Finding* finding_with(const Report& report, const Case& wanted) {
    for (const Result& result : report.results)
        for (const Finding& finding : result.findings)
            if (result.check.id == wanted.check && finding.grave == wanted.grave && finding.what.es.find(wanted.words) != std::string::npos)
                return &finding;
    return nullptr;
}

std::string all(const Report& report) {
    std::string text;
    for (const Result& result : report.results)
        for (const Finding& finding : result.findings) text += "\n" + result.check.id + ": " + finding.where + ": " + finding.what.es;
    return text;
}

/// What a check leaves in the temporary folder goes away with the test.
struct KeptStore {
    std::filesystem::path store;
    ~KeptStore() {
        std::error_code error;
        if (!store.empty()) std::filesystem::remove_all(store.parent_path(), error);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(validate_test)

BOOST_DATA_TEST_CASE(a_check_catches_the_plugin_made_for_it, data::make(cases)) {
    Inspection inspection = inspection_of(sample.plugin, {sample.check});
    inspection.keep_stores = true;
    const Report report = report_of(inspection);
    const Finding* finding = finding_with(report, sample);
    BOOST_REQUIRE_MESSAGE(finding, "found:" << all(report));
    const KeptStore kept{finding->store};
    for (const Text* text : {&finding->what, &finding->why, &finding->remedy}) {
        BOOST_TEST(!text->es.empty());
        BOOST_TEST(!text->en.empty());
    }
    BOOST_TEST(!report.passed(true));
    BOOST_TEST(report.passed(false) == std::none_of(report.results.begin(), report.results.end(), [](const Result& result) {
        return std::any_of(result.findings.begin(), result.findings.end(), [](const Finding& each) { return each.grave; });
    }));
    // A store on which it shows is there for the author, and the command that shows it names it.
    if (!finding->store.empty()) {
        BOOST_TEST(std::filesystem::exists(finding->store));
        BOOST_TEST(finding->repeat.find(finding->store.string()) != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(every_check_has_a_plugin_that_it_catches) {
    for (const Check& check : checks()) {
        if (check.id == "given") continue;  // below
        BOOST_TEST(std::any_of(cases.begin(), cases.end(), [&](const Case& one) { return one.check == check.id; }), check.id);
    }
}

BOOST_AUTO_TEST_CASE(a_plugin_without_fault_passes_every_check) {
    const Report report = report_of(inspection_of("healthy", {}));
    BOOST_TEST(report.passed(false), all(report));
    BOOST_TEST(report.results.size() == checks().size() - 1);  // no store was given
}

BOOST_AUTO_TEST_CASE(a_plugin_that_never_hears_a_stop_is_told_and_ended) {
    Inspection inspection = inspection_of("ignores_cancel", {"sample"});
    inspection.patience = std::chrono::milliseconds(600);
    const Report report = report_of(inspection);
    BOOST_REQUIRE(report.results.back().findings.size() == 1u);
    BOOST_TEST(report.results.back().findings[0].what.es == "no terminó a tiempo");
}

BOOST_AUTO_TEST_CASE(a_store_that_is_given_is_tried_and_left_as_it_was) {
    const engine::Scene scene;
    const std::string before = std::to_string(std::filesystem::file_size(scene.store));
    Inspection inspection = inspection_of("throws", {"given"});
    inspection.stores = {scene.store};
    inspection.keep_stores = true;
    const Report report = report_of(inspection);
    BOOST_REQUIRE(report.results.back().check.id == "given");
    BOOST_REQUIRE(!report.results.back().findings.empty());
    BOOST_TEST(report.results.back().findings[0].store == scene.store);
    BOOST_TEST(std::to_string(std::filesystem::file_size(scene.store)) == before);

    inspection.stores = {scene.folder / "nothing.cabildo"};
    BOOST_CHECK_THROW(report_of(inspection), Error);
}

BOOST_AUTO_TEST_CASE(one_fault_is_told_once_for_a_panel_whatever_shows_it) {
    const Report report = report_of(inspection_of("breaks_schema", {}));
    std::set<std::pair<std::string, std::string>> told;
    for (const Result& result : report.results)
        for (const Finding& finding : result.findings)
            BOOST_TEST(told.emplace(finding.where.substr(0, finding.where.find('.')), finding.what.es).second, result.check.id << ": " << finding.where << ": " << finding.what.es);
    BOOST_TEST(!told.empty());
}

BOOST_AUTO_TEST_CASE(figures_left_to_chance_are_no_lack_of_translation) {
    const Report report = report_of(inspection_of("unsteady_figures", {"sample"}));
    BOOST_TEST(all(report).find("depende del idioma") == std::string::npos, all(report));
}

BOOST_AUTO_TEST_CASE(without_kept_stores_no_command_is_promised) {
    const Report report = report_of(inspection_of("throws", {"sample"}));
    BOOST_REQUIRE(!report.results.back().findings.empty());
    const Finding& finding = report.results.back().findings.front();
    BOOST_TEST(finding.repeat.empty());
    BOOST_TEST(finding.remedy.en.find("cabildo check") != std::string::npos, finding.remedy.en);
    BOOST_TEST(finding.remedy.en.find("command given") == std::string::npos, finding.remedy.en);
}

BOOST_AUTO_TEST_CASE(an_id_of_the_program_s_own_is_found_and_its_own_file_is_not) {
    const engine::Folder folder;
    engine::Places with_bundled = places(folder);
    with_bundled.bundled_plugins = folder / "bundled";
    std::filesystem::create_directories(with_bundled.bundled_plugins);
    const auto bundled = with_bundled.bundled_plugins / "healthy.so";
    std::filesystem::copy_file(engine::fault_library("healthy"), bundled);
    Inspection inspection = inspection_of("healthy", {"descriptor"});
    const Report other = validate::validate(with_bundled, inspection);
    BOOST_TEST(finding_with(other, {"descriptor", "healthy", "su id es el de un complemento del programa"}), all(other));
    inspection.library = bundled;
    const Report own = validate::validate(with_bundled, inspection);
    BOOST_TEST(own.passed(false), all(own));
}

BOOST_AUTO_TEST_CASE(an_unknown_check_is_wrong_usage_that_lists_what_there_is) {
    BOOST_CHECK_EXCEPTION(report_of(inspection_of("healthy", {"everything"})), Error, [](const Error& error) {
        return error.kind() == ErrorKind::usage && error.line(Language::en).find("extremes") != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(a_stop_ends_it) {
    std::stop_source stop;
    stop.request_stop();
    const engine::Folder folder;
    BOOST_CHECK_EXCEPTION((void)validate::validate(places(folder), inspection_of("healthy", {}), stop.get_token()), Error,
                          [](const Error& error) { return error.kind() == ErrorKind::cancelled; });
}

BOOST_AUTO_TEST_CASE(progress_names_the_check_in_the_language_asked_for) {
    Inspection inspection = inspection_of("healthy", {"labels"});
    inspection.language = Language::en;
    std::vector<std::string> told;
    const engine::Folder folder;
    (void)validate::validate(places(folder), inspection, {}, [&](double, const std::string& check) { told.push_back(check); });
    BOOST_TEST(told == (std::vector<std::string>{"It is loaded and described in time", "Its options can be understood"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_report_for_programs_has_every_finding_in_both_languages) {
    const Report report = report_of(inspection_of("no_help", {"labels"}));
    const std::string json = to_json(report);
    for (const char* words : {"\"passed\": true", "\"passed_strictly\": false", "\"id\": \"labels\"", "\"severity\": \"advice\"",
                              "la opción no tiene ayuda", "the option has no help", "\"where\": \"harm.deep\""})
        BOOST_TEST(json.find(words) != std::string::npos, words);
}

BOOST_AUTO_TEST_SUITE_END()
