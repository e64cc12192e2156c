// Each command as a user runs it: what it prints, what it writes, how it ends.
#include "done.hpp"

#include <cabildo/document_json.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace cabildo;
using namespace cabildo::cli_test;

BOOST_AUTO_TEST_SUITE(commands_test)

namespace {

const std::string faults = CABILDO_BUILD_DIR "/tests/faults";
const std::string demonstration = CABILDO_BUILD_DIR "/tests/demonstration";

std::set<std::string> files_below(const std::filesystem::path& folder) {
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.insert(entry.path().lexically_relative(folder));
    return files;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(help)

BOOST_AUTO_TEST_CASE(the_version_is_one_line) {
    const Workplace place;
    const Result result = place.run({"--version"});
    require_done(result);
    BOOST_TEST(result.out.starts_with("cabildo "));
    BOOST_TEST(lines(result.out) == 1);
}

BOOST_AUTO_TEST_CASE(every_command_explains_itself_in_both_languages_with_examples) {
    const Workplace place;
    const Result program = place.run({"--help"});
    require_done(program);
    for (const std::string command : {"new", "import", "export", "plugins", "check", "analyze", "report", "saved", "verify", "backup", "new-plugin"}) {
        BOOST_TEST_CONTEXT(command) {
            BOOST_TEST(program.out.find("\n  " + command + " ") != std::string::npos);
            const Result spanish = place.run({command, "--help"});
            const Result english = place.run({command, "--help"}, {{"LANG", "en_GB.UTF-8"}});
            require_done(spanish);
            require_done(english);
            BOOST_TEST(spanish.out.find("Uso: cabildo " + command) != std::string::npos);
            BOOST_TEST(spanish.out.find("Ejemplos:\n  cabildo " + command) != std::string::npos);
            BOOST_TEST(english.out.find("Usage: cabildo " + command) != std::string::npos);
            BOOST_TEST(english.out.find("Examples:\n  cabildo " + command) != std::string::npos);
            BOOST_TEST(place.run({command, "--help", "--lang", "en"}).out == english.out);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_language_is_spanish_unless_the_environment_or_the_user_says_english) {
    const Workplace place;
    BOOST_TEST(place.run({}).err.find("falta la orden") != std::string::npos);
    BOOST_TEST(place.run({}, {{"LANG", "C.UTF-8"}}).err.find("falta la orden") != std::string::npos);
    BOOST_TEST(place.run({}, {{"LANG", "en_US.UTF-8"}}).err.find("the command is missing") != std::string::npos);
    BOOST_TEST(place.run({}, {{"LANG", "en_US.UTF-8"}, {"LC_ALL", "es_CL.UTF-8"}}).err.find("falta la orden") != std::string::npos);
    BOOST_TEST(place.run({"--lang", "en"}).err.find("the command is missing") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(stores)

BOOST_AUTO_TEST_CASE(a_new_store_is_empty_and_sound) {
    const Workplace place;
    const Result made = place.run({"new", place / "a.cabildo", "--title", "Banco"});
    require_done(made);
    BOOST_TEST(made.out.find("0 iniciativas") != std::string::npos);
    require_done(place.run({"verify", place / "a.cabildo"}));
    BOOST_TEST(files_below(place.home()).contains("a.cabildo"));
}

BOOST_AUTO_TEST_CASE(the_sample_holds_129_initiatives_and_its_title) {
    const Workplace place;
    const Result made = place.run({"new", place / "a.cabildo", "--sample", "contest-2009"});
    require_done(made);
    BOOST_TEST(made.out.find("129 iniciativas") != std::string::npos);
    const Result analysed = place.run({"analyze", place / "a.cabildo", "tabulation/frequencies"});
    require_done(analysed);
    const Document document = document_from_json(analysed.out);
    BOOST_TEST(document.provenance.population == 129);
    BOOST_TEST(document.provenance.store_title.starts_with("Concurso de buenas prácticas"));
    BOOST_TEST(document.provenance.illustrative);
}

BOOST_AUTO_TEST_CASE(an_exported_store_imports_as_the_same_facts) {
    const Workplace place;
    require_done(place.run({"export", place.sample(), place / "first"}));
    require_done(place.run({"new", place / "b.cabildo"}));
    const Result imported = place.run({"import", place / "b.cabildo", place / "first"});
    require_done(imported);
    BOOST_TEST(imported.out.find("initiatives.csv: filas: 129; nuevas: 129") != std::string::npos, imported.out);
    require_done(place.run({"export", place / "b.cabildo", place / "second"}));
    const auto files = files_below(place / "first");
    BOOST_TEST(files == files_below(place / "second"), boost::test_tools::per_element());
    for (const std::string& file : files) BOOST_TEST((whole(place / "first" / file) == whole(place / "second" / file)), file);
    BOOST_TEST(files.contains("datapackage.json"));
}

BOOST_AUTO_TEST_CASE(a_title_that_was_given_stays) {
    const Workplace place;
    require_done(place.run({"export", place.sample(), place / "first"}));
    require_done(place.run({"new", place / "b.cabildo", "--title", "Banco"}));
    require_done(place.run({"import", place / "b.cabildo", place / "first"}));
    require_done(place.run({"export", place / "b.cabildo", place / "second"}));
    BOOST_TEST(whole(place / "second/datapackage.json").find("\"title\": \"Banco\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_dry_run_of_several_sees_them_together) {
    const Workplace place;
    require_done(place.run({"new", place / "a.cabildo"}));
    write_text(place / "p1/initiatives.csv", "code,title\nA1,Una\n");
    write_text(place / "p2/initiatives.csv", "code,title\nA1,Otra\n");
    write_text(place / "p3/initiatives.csv", "code,title\nA2,Dos\n");
    for (const std::vector<std::string>& options : {std::vector<std::string>{"--dry-run"}, std::vector<std::string>{}}) {
        std::vector<std::string> command{"import", place / "a.cabildo", place / "p1", place / "p2"};
        command.insert(command.end(), options.begin(), options.end());
        const Result result = place.run(command);
        BOOST_TEST(result.status == 1);
        BOOST_TEST(result.err.find((place / "p2/initiatives.csv").string()) != std::string::npos, result.err);
    }
    const Result seen = place.run({"import", place / "a.cabildo", place / "p1", place / "p3", "--dry-run"});
    require_done(seen);
    require_done(place.run({"export", place / "a.cabildo", place / "empty"}));
    BOOST_TEST(whole(place / "empty/initiatives.csv").find("A1") == std::string::npos);
    const Result done = place.run({"import", place / "a.cabildo", place / "p1", place / "p3"});
    require_done(done);
    BOOST_TEST(seen.out.starts_with(done.out), seen.out);
}

BOOST_AUTO_TEST_CASE(a_dry_run_counts_and_changes_nothing) {
    const Workplace place;
    require_done(place.run({"new", place / "a.cabildo"}));
    write_text(place / "some.csv", "code,title\nA-1,Una\nA-2,Dos\n");
    const Result preview = place.run({"import", place / "a.cabildo", place / "some.csv", "--dry-run"});
    require_done(preview);
    BOOST_TEST(preview.out.find("nuevas: 2") != std::string::npos, preview.out);
    BOOST_TEST(preview.out.find("no se cambió nada") != std::string::npos);
    const Result real = place.run({"import", place / "a.cabildo", place / "some.csv"});
    require_done(real);
    BOOST_TEST(real.out.find("nuevas: 2") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(names_of_files_are_bytes) {
    const Workplace place;
    const std::string sample = place.sample();
    for (const std::string name : {"año 50 % #1?.cabildo", "a\xF1o.cabildo", "-w.cabildo", "dos\nl\xEDneas"}) {
        BOOST_TEST_CONTEXT(name) {
            const std::filesystem::path folder = place / ("c " + name);
            std::filesystem::create_directory(folder);
            const std::string store = folder / name;
            std::filesystem::copy_file(sample, store);
            write_text(folder / (name + ".csv"), "code,area\nZ-1,social\n");
            require_done(place.run({"import", store, folder / (name + ".csv")}));
            require_done(place.run({"verify", store}));
            require_done(place.run({"backup", store, folder / ("copy " + name)}));
            const Result analysed = place.run({"analyze", store, "tabulation/frequencies"});
            require_done(analysed);
            BOOST_TEST(document_from_json(analysed.out).provenance.population == 130);
            require_done(place.run({"new", folder / ("new " + name)}));
            require_done(place.run({"import", folder / ("new " + name), folder / (name + ".csv")}));
            require_done(place.run({"report", folder / ("new " + name), "tabulation", "-o", folder / ("out " + name), "--format", "json,html"}));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_name_may_begin_with_a_dash_after_two_dashes) {
    const Workplace place;
    const Result result = place.run({"verify", "--", "-w.cabildo"});
    BOOST_TEST(result.status == 1);
    BOOST_TEST(result.err.find("-w.cabildo: ") != std::string::npos, result.err);
}

BOOST_AUTO_TEST_CASE(a_codebook_alone_is_exported_and_imported) {
    const Workplace place;
    std::filesystem::create_directory(place / "codebook");
    write_text(place / "codebook/initiatives.csv", "code,area\n");
    write_text(place / "codebook/variables.csv", "variable,kind\narea,single\n");
    write_text(place / "codebook/categories.csv", "variable,category\narea,social\n");
    require_done(place.run({"new", place / "a.cabildo"}));
    require_done(place.run({"import", place / "a.cabildo", place / "codebook"}));
    require_done(place.run({"export", place / "a.cabildo", place / "first"}));
    require_done(place.run({"new", place / "b.cabildo"}));
    require_done(place.run({"import", place / "b.cabildo", place / "first"}));
    require_done(place.run({"export", place / "b.cabildo", place / "second"}));
    for (const char* file : {"initiatives.csv", "variables.csv", "categories.csv"})
        BOOST_TEST(whole(place / "first" / file) == whole(place / "second" / file));
    BOOST_TEST(whole(place / "second/categories.csv").find("social") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(existing_codes_are_updated_or_skipped_when_asked) {
    const Workplace place;
    require_done(place.run({"new", place / "a.cabildo"}));
    write_text(place / "one.csv", "code,title\nA-1,Una\n");
    write_text(place / "two.csv", "code,title\nA-1,Otra\nA-2,Dos\n");
    require_done(place.run({"import", place / "a.cabildo", place / "one.csv"}));
    const Result skipped = place.run({"import", place / "a.cabildo", place / "two.csv", "--existing", "skip"});
    require_done(skipped);
    BOOST_TEST(skipped.out.find("nuevas: 1; actualizadas: 0; pasadas por alto: 1") != std::string::npos, skipped.out);
    require_done(place.run({"import", place / "a.cabildo", place / "two.csv", "--existing", "update"}));
    require_done(place.run({"export", place / "a.cabildo", place / "package"}));
    BOOST_TEST(whole(place / "package/initiatives.csv").find("A-1,Otra") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_csv_of_a_spreadsheet_is_imported_and_what_was_made_of_it_is_told) {
    const Workplace place;
    require_done(place.run({"new", place / "a.cabildo"}));
    const std::string file = place / "excel.csv";
    write_text(file, "C\xF3" "digo;T\xEDtulo;Monto;Zona\r\nA-1;Una;1.234;s/i\r\nA-2;Dos;5.000;-\r\n");
    const Result latin = place.run({"import", place / "a.cabildo", file});
    BOOST_TEST(latin.status == 1);
    BOOST_TEST(latin.err.find("--encoding windows-1252") != std::string::npos, latin.err);
    const Result ambiguous = place.run({"import", place / "a.cabildo", file, "--encoding", "windows-1252"});
    BOOST_TEST(ambiguous.status == 1);
    BOOST_TEST(ambiguous.err.find("fila 2, columna \"Monto\": \"1.234\" es ambiguo") != std::string::npos, ambiguous.err);
    BOOST_TEST(lines(ambiguous.err) == 1);
    const std::vector<std::string> command{"import", place / "a.cabildo", file, "--encoding", "windows-1252", "--decimal", "comma",
                                           "--not-reported", "s/i, -"};
    const Result done = place.run(command);
    require_done(done);
    for (const char* told : {"columna \"Zona\": \"s/i\" se lee como no informado; celdas: 1", "columna \"Zona\": \"-\" se lee",
                             "la columna \"Título\" se lee como título (title)", "variable Monto (number)",
                             "columna \"Monto\": los números se leen con coma decimal"})
        BOOST_TEST(done.out.find(told) != std::string::npos, std::string(told) + " in " + done.out);
    require_done(place.run({"export", place / "a.cabildo", place / "package"}));
    BOOST_TEST(whole(place / "package/initiatives.csv") == "code,title,organisation,summary,Monto,Zona\r\nA-1,Una,,,1234,\r\nA-2,Dos,,,5000,\r\n");
}

BOOST_AUTO_TEST_CASE(a_backup_is_a_whole_store) {
    const Workplace place;
    const std::string store = place.sample();
    require_done(place.run({"backup", store, place / "copy.cabildo"}));
    require_done(place.run({"verify", place / "copy.cabildo"}));
    BOOST_TEST(place.run({"analyze", store, "tabulation/frequencies"}).out ==
               place.run({"analyze", place / "copy.cabildo", "tabulation/frequencies"}).out);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(plugins)

BOOST_AUTO_TEST_CASE(are_listed_for_people_and_for_programs) {
    const Workplace place;
    const Result text = place.run({"plugins"});
    require_done(text);
    BOOST_TEST(text.out.find("tabulation") != std::string::npos);
    BOOST_TEST(text.out.find("frequencies") != std::string::npos);
    const Result json = place.run({"plugins", "--json", "--plugin-dir", faults + "/text"});
    require_done(json);
    BOOST_TEST(json.out.starts_with("["));
    BOOST_TEST(json.out.find("\"id\": \"org.cabildo.tabulation\"") != std::string::npos);
    BOOST_TEST(json.out.find("\"state\": \"faulty\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_of_the_user_is_shown_and_not_loaded) {
    const Workplace place;
    std::filesystem::create_directories(place / "data/cabildo/plugins");
    std::filesystem::copy_file(faults + "/static_throws/fault_static_throws.so", place / "data/cabildo/plugins/mine.so");
    const Result result = place.run({"plugins"});
    require_done(result);
    BOOST_TEST(result.out.find("mine.so  [no permitido") != std::string::npos, result.out);
    const Result named = place.run({"analyze", place.sample(), "mine"});
    BOOST_TEST(named.status == 1);
    BOOST_TEST(named.err.find("no está permitido") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(check_shows_descriptor_panels_and_options) {
    const Workplace place;
    const Result result = place.run({"check", demonstration + "/demonstration.so", "--only", "descriptor"});
    require_done(result);
    for (const char* words : {"org.cabildo.tests.demonstration 2.1.0", "¿Funciona el motor?", "moody  Humor", "--set colour=…", "red, blue"})
        BOOST_TEST(result.out.find(words) != std::string::npos, words);
}

BOOST_AUTO_TEST_CASE(check_tells_what_it_found_why_it_matters_and_what_to_do) {
    const Workplace place;
    const std::string library = faults + "/no_help/fault_no_help.so";
    const Result lenient = place.run({"check", library, "--only", "labels"});
    require_done(lenient);
    for (const char* words : {"CONSEJO harm.deep: la opción no tiene ayuda", "Por qué importa: ", "Qué hacer: ", "errores: 0; consejos: 1."})
        BOOST_TEST(lenient.out.find(words) != std::string::npos, words);
    BOOST_TEST(place.run({"check", library, "--only", "labels", "--strict"}).status == 1);
    const Result json = place.run({"check", library, "--only", "labels", "--json"});
    require_done(json);
    BOOST_TEST(json.out.find("\"severity\": \"advice\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(check_keeps_the_store_on_which_a_fault_shows) {
    const Workplace place;
    const std::filesystem::path temporary = place / "temporary";
    std::filesystem::create_directory(temporary);
    const Result result = place.run({"check", faults + "/needs_codebook/fault_needs_codebook.so", "--only", "minimal"}, {{"TMPDIR", temporary}});
    BOOST_TEST(result.status == 1);
    const std::string_view mark = "Para verlo: cabildo analyze ";
    const auto at = result.out.find(mark);
    BOOST_REQUIRE(at != std::string::npos);
    const std::string store = result.out.substr(at + mark.size(), result.out.find(' ', at + mark.size()) - at - mark.size());
    BOOST_TEST(store.starts_with(temporary.string()));
    require_done(place.run({"verify", store}));
    BOOST_TEST(place.run({"analyze", store, "needs_codebook/harm", "--plugin-dir", faults + "/needs_codebook"}).status == 1);
}

BOOST_AUTO_TEST_CASE(a_plugin_is_installed_listed_disabled_and_removed) {
    const Workplace place;
    const std::string store = place.sample();
    const Result installed = place.run({"plugins", "--install", faults + "/no_help/fault_no_help.so"});
    require_done(installed);
    BOOST_TEST(installed.out.starts_with("org.cabildo.faults.no_help 1.0.0: instalado y permitido; huella "), installed.out);
    BOOST_TEST(place.run({"plugins"}).out.find("harm  [del usuario, permitido]") != std::string::npos);
    require_done(place.run({"analyze", store, "no_help/harm"}));
    BOOST_TEST(place.run({"analyze", store, "no_help/harm", "--safe-mode"}).status == 2);
    require_done(place.run({"plugins", "--disable", "no_help"}));
    BOOST_TEST(place.run({"plugins"}).out.find("no permitido: desactivado") != std::string::npos);
    BOOST_TEST(place.run({"analyze", store, "no_help/harm"}).status == 1);
    require_done(place.run({"plugins", "--enable", "no_help"}));
    require_done(place.run({"analyze", store, "no_help/harm"}));
    require_done(place.run({"plugins", "--remove", "no_help"}));
    BOOST_TEST(place.run({"plugins"}).out.find("no_help") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_new_plugin_carries_its_id_and_takes_the_place_of_an_empty_folder) {
    const Workplace place;
    std::filesystem::create_directory(place / "tenure");
    require_done(place.run({"new-plugin", place / "tenure", "--id", "cl.gob.ejemplo.tenure"}));
    BOOST_TEST(files_below(place / "tenure") == (std::set<std::string>{"CMakeLists.txt", "plugin.cpp"}), boost::test_tools::per_element());
    BOOST_TEST(whole(place / "tenure/plugin.cpp").find(".id = \"cl.gob.ejemplo.tenure\"") != std::string::npos);
    BOOST_TEST(whole(place / "tenure/CMakeLists.txt").find("cabildo_add_plugin(tenure ") != std::string::npos);
    for (const char* file : {"tenure/plugin.cpp", "tenure/CMakeLists.txt"}) BOOST_TEST(whole(place / file).find("template") == std::string::npos, file);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(analyses)

BOOST_AUTO_TEST_CASE(the_same_command_gives_the_same_bytes_in_every_format) {
    const Workplace place;
    const std::string store = place.sample();
    for (const std::string format : {"json", "html"}) {
        const std::vector<std::string> command{"analyze", store, "tabulation/frequencies", "--set", "variable=region",
                                               "--where", "area=political_institutional", "--format", format};
        const Result first = place.run(command);
        require_done(first);
        BOOST_TEST((first.out == place.run(command).out), format);
    }
}

BOOST_AUTO_TEST_CASE(selection_language_seed_and_options_reach_the_panel) {
    const Workplace place;
    const Result result = place.run({"analyze", place.sample(), "tabulation/frequencies", "--set", "variable=region", "--where",
                                     "area=political_institutional", "--lang", "en", "--seed", "42"});
    require_done(result);
    const Document document = document_from_json(result.out);
    BOOST_TEST(document.provenance.selected == 29);
    BOOST_TEST(document.provenance.selection == "area=political_institutional");
    BOOST_TEST(document.provenance.options.at("variable") == "region");
    BOOST_TEST(document.provenance.seed == 42u);
    BOOST_CHECK(document.language == Language::en);
    BOOST_TEST(block_id(document.blocks.front()) == "illustrative");
}

BOOST_AUTO_TEST_CASE(documents_are_in_spanish_whatever_the_environment_says) {
    const Workplace place;
    const Result result = place.run({"analyze", place.sample(), "tabulation/frequencies"}, {{"LANG", "en_US.UTF-8"}});
    require_done(result);
    BOOST_CHECK(document_from_json(result.out).language == Language::es);
}

BOOST_AUTO_TEST_CASE(one_table_is_a_csv_stream_and_several_are_a_folder) {
    const Workplace place;
    const std::string store = place.sample();
    const Result one = place.run({"analyze", store, "demonstration/echo", "--plugin-dir", demonstration, "--format", "csv"});
    require_done(one);
    BOOST_TEST(one.out.starts_with("Color,Sorteo\r\nred,"), one.out);
    require_done(place.run({"analyze", store, "demonstration/echo", "--plugin-dir", demonstration, "--format", "csv", "-o", place / "one.csv"}));
    BOOST_TEST(whole(place / "one.csv") == one.out);
    require_done(place.run({"analyze", store, "tabulation/characterisation", "--format", "csv", "-o", place / "tables"}));
    BOOST_TEST(files_below(place / "tables").size() >= 4u);
    for (const std::string& file : files_below(place / "tables")) BOOST_TEST(file.ends_with(".csv"));
}

BOOST_AUTO_TEST_CASE(a_path_of_its_own_holds_what_standard_output_would) {
    const Workplace place;
    const std::string store = place.sample();
    const Result printed = place.run({"analyze", store, "tabulation/frequencies", "--format", "html", "-o", "-"});
    require_done(printed);
    require_done(place.run({"analyze", store, "tabulation/frequencies", "--format", "html", "-o", place / "a.html"}));
    BOOST_TEST((whole(place / "a.html") == printed.out));
}

BOOST_AUTO_TEST_CASE(a_plugin_without_panel_means_all_of_them) {
    const Workplace place;
    const Result result = place.run({"analyze", place.sample(), "demonstration", "--plugin-dir", demonstration, "--set", "mood=crash"});
    BOOST_TEST(result.status == 1);
    BOOST_TEST(lines(result.err) == 1);
    const Document document = document_from_json(result.out);
    const auto has = [&document](const std::string& id) {
        return std::any_of(document.blocks.begin(), document.blocks.end(), [&id](const Block& block) { return block_id(block) == id; });
    };
    BOOST_TEST(has("echo.table"));
    BOOST_TEST(has("moody.fault"));
    BOOST_TEST(has("variable.variable"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(reports)

BOOST_AUTO_TEST_CASE(have_a_file_a_format_and_a_file_a_table) {
    const Workplace place;
    require_done(place.run({"report", place.sample(), "demonstration", "--plugin-dir", demonstration, "-o", place / "out", "--format", "html,csv,json"}));
    const std::set<std::string> expected{"demonstration.html", "demonstration.json", "demonstration/echo.table.csv",
                                         "demonstration/echo.table.spreadsheet.csv"};
    BOOST_TEST(files_below(place / "out") == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_plugin_named_twice_is_written_once_under_its_short_name) {
    const Workplace place;
    require_done(place.run({"report", place.sample(), "tabulation", "org.cabildo.tabulation", "-o", place / "out"}));
    BOOST_TEST(files_below(place / "out") == std::set<std::string>{"tabulation.json"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_plugin_that_cannot_be_loaded_leaves_the_others_their_reports) {
    const Workplace place;
    const Result result = place.run({"report", place.sample(), "-o", place / "out", "--plugin-dir", faults + "/missing_symbol", "--plugin-dir", demonstration});
    BOOST_TEST(result.status == 1);
    BOOST_TEST(lines(result.err) == 1, result.err);
    BOOST_TEST(whole(place / "out/fault_missing_symbol.json").find("tenure::rent") != std::string::npos);
    BOOST_TEST(files_below(place / "out").contains("demonstration.json"));
    BOOST_TEST(files_below(place / "out").contains("tabulation.json"));
}

BOOST_AUTO_TEST_CASE(never_overwrite_the_store_by_whatever_name_it_has) {
    const Workplace place;
    const std::string store = place.sample();
    const std::string before = whole(store);
    const auto refused = [&](const std::vector<std::string>& command) {
        const Result result = place.run(command);
        BOOST_TEST_CONTEXT(command[0] << " " << command[1]) {
            BOOST_TEST(result.status == 2);
            BOOST_TEST(lines(result.err) == 1, result.err);
            BOOST_TEST(result.err.find("el almacén mismo") != std::string::npos, result.err);
        }
    };
    for (const char* folder : {"a", "b", "c", "d"}) std::filesystem::create_directory(place / folder);
    for (const char* name : {"a/tabulation.json", "b/table.csv", "c/own.cabildo", "d/own.cabildo"}) std::filesystem::copy_file(store, place / name);
    std::filesystem::create_symlink("own.cabildo", place / "c/tabulation.html");
    std::filesystem::create_hard_link(place / "d/own.cabildo", place / "d/tabulation.json");
    refused({"report", place / "a/tabulation.json", "tabulation", "-o", place / "a"});
    refused({"analyze", place / "b/table.csv", "tabulation/frequencies", "--format", "csv", "-o", place / "b"});
    refused({"report", place / "c/own.cabildo", "tabulation", "-o", place / "c", "--format", "json,html"});
    refused({"report", place / "d/own.cabildo", "tabulation", "-o", place / "d"});
    for (const char* ending : {"-wal", "-shm", "-journal"}) refused({"analyze", store, "tabulation/frequencies", "-o", store + ending});
    refused({"analyze", place / "c/tabulation.html", "tabulation/frequencies", "-o", place / "c/own.cabildo-wal"});
    const std::set<std::string> untouched{"a/tabulation.json", "b/table.csv", "c/own.cabildo", "d/own.cabildo"};
    for (const std::string& name : untouched) BOOST_TEST((whole(place / name) == before), name);
    for (const char* folder : {"a", "b"}) BOOST_TEST(files_below(place / folder).size() == 1U);
    for (const char* folder : {"c", "d"}) BOOST_TEST(files_below(place / folder).size() == 2U);
    BOOST_TEST(std::filesystem::is_symlink(place / "c/tabulation.html"));
}

BOOST_AUTO_TEST_CASE(check_finds_what_has_changed_since) {
    const Workplace place;
    const std::string store = place.sample();
    const std::vector<std::string> write{"report", store, "demonstration", "--plugin-dir", demonstration, "-o", place / "out"};
    std::vector<std::string> check = write;
    check.emplace_back("--check");
    BOOST_TEST(place.run(check).status == 1);
    require_done(place.run(write));
    require_done(place.run(check));
    write_text(place / "some.csv", "code,title\nZZ-1,Una\n");
    require_done(place.run({"import", store, place / "some.csv"}));
    const Result changed = place.run(check);
    BOOST_TEST(changed.status == 1);
    BOOST_TEST(changed.err.find("demonstration.json") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
