// Saving, listing, checking and composing from the command line, and the command line that repeats a document.
#include "done.hpp"

#include <cabildo/document_json.hpp>
#include <cabildo/render/files.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace cabildo;
using namespace cabildo::cli_test;

BOOST_AUTO_TEST_SUITE(saved_analyses_test)

namespace {

/// The words of a command line as a POSIX shell parts them: single quotes, and a backslash before a quote outside them.
std::vector<std::string> shell_words(const std::string& line) {
    std::vector<std::string> words;
    std::string word;
    bool open = false, quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (quoted) {
            if (line[i] == '\'') quoted = false;
            else word += line[i];
        } else if (line[i] == '\'') {
            quoted = open = true;
        } else if (line[i] == '\\') {
            word += line[++i];
            open = true;
        } else if (line[i] == ' ') {
            if (open) words.push_back(std::exchange(word, {}));
            open = false;
        } else {
            word += line[i];
            open = true;
        }
    }
    if (open) words.push_back(word);
    return words;
}

/// What the command line at the end of a document gives.
Result repeated(const Workplace& place, const std::string& store, const Document& document) {
    std::vector<std::string> words = shell_words(render::command_line(document));
    words.erase(words.begin());  // "cabildo"
    for (std::string& word : words)
        if (word == "STORE") word = store;
    return place.run(words);
}

/// One initiative of another region.
void change_data(const Workplace& place, const std::string& store) {
    write_text(place / "change.csv", "code,region\nPI-01,VII\n");
    require_done(place.run({"import", store, place / "change.csv", "--existing", "update"}));
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t start = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

void save_regions(const Workplace& place, const std::string& store) {
    require_done(place.run({"analyze", store, "tabulation/frequencies", "--set", "variable=region", "--save", "Regiones", "--into",
                            "Informe anual", "-o", place / "regions.json"}));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(saving)

BOOST_AUTO_TEST_CASE(a_saved_analysis_is_listed_and_opened_without_running) {
    const Workplace place;
    const std::string store = place.sample();
    save_regions(place, store);
    const Result list = place.run({"saved", store});
    require_done(list);
    BOOST_TEST(list.out.find("1  Regiones  [org.cabildo.tabulation/frequencies; es; al día]") != std::string::npos, list.out);
    BOOST_TEST(list.out.find("1  Informe anual  [es; 1 parte]") != std::string::npos, list.out);
    BOOST_TEST(list.out.find("cabildo analyze STORE org.cabildo.tabulation/frequencies") != std::string::npos, list.out);
    change_data(place, store);
    BOOST_TEST(place.run({"saved", store}).out.find("los datos cambiaron después") != std::string::npos);
    const Result opened = place.run({"saved", store, "Regiones"});
    require_done(opened);
    BOOST_TEST((opened.out == whole(place / "regions.json")));
    require_done(place.run({"saved", store, "1", "--format", "html", "-o", place / "regions.html"}));
    BOOST_TEST(whole(place / "regions.html").find("Valparaíso") != std::string::npos);
    require_done(place.run({"verify", store}));
}

BOOST_AUTO_TEST_CASE(the_same_title_replaces_and_another_analysis_cannot_take_it) {
    const Workplace place;
    const std::string store = place.sample();
    save_regions(place, store);
    require_done(place.run({"analyze", store, "tabulation/frequencies", "--set", "variable=scope", "--save", "Regiones", "--into",
                            "Informe anual", "-o", place / "scope.json"}));
    const Result list = place.run({"saved", store});
    BOOST_TEST(list.out.find("Análisis guardados (1)") != std::string::npos, list.out);
    BOOST_TEST(list.out.find("[es; 1 parte]") != std::string::npos, list.out);
    BOOST_TEST((place.run({"saved", store, "Regiones"}).out == whole(place / "scope.json")));
    const Result other = place.run({"analyze", store, "participation/depth", "--save", "Regiones", "-o", place / "x.json"});
    BOOST_TEST(other.status == 2);
    BOOST_TEST(other.err.find("Regiones: ") != std::string::npos, other.err);
}

BOOST_AUTO_TEST_CASE(wrong_uses_are_refused_with_what_to_do) {
    const Workplace place;
    const std::string store = place.sample();
    const std::vector<std::vector<std::string>> wrong{
        {"analyze", store, "tabulation/frequencies", "--into", "Informe"},
        {"analyze", store, "tabulation/frequencies", "--save", "X", "--anonymous", place / "key.csv"},
        {"saved", store, "Nada"},
        {"saved", store, "--rerun", "--format", "html"},
        {"report", store, "--composed", "Nada", "-o", place / "out"},
        {"report", store, "--composed", "Nada"},
        {"report", store, "tabulation", "--composed", "Nada", "-o", place / "out"},
        {"report", store, "--save", "X"},
        {"report", store, "tabulation", "--save", "X", "-o", place / "out"},
        {"report", store, "--check", "--where", "area=social"},
        {"report", store},
    };
    for (const auto& command : wrong) {
        const Result result = place.run(command);
        BOOST_TEST_CONTEXT(command.back()) {
            BOOST_TEST(result.status == 2);
            BOOST_TEST(lines(result.err) == 1);
        }
    }
    BOOST_TEST(place.run({"saved", store}).out.find("Análisis guardados (0)") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(checking)

BOOST_AUTO_TEST_CASE(check_lists_the_changed_cells_and_keeps_nothing) {
    const Workplace place;
    const std::string store = place.sample();
    save_regions(place, store);
    const Result before = place.run({"report", store, "--check"});
    require_done(before);
    BOOST_TEST(before.out.find("1 análisis guardado: sin cambios") != std::string::npos, before.out);
    change_data(place, store);
    const Result found = place.run({"report", store, "--check", "--lang", "en"});
    BOOST_TEST(found.status == 1);
    BOOST_TEST(found.err.empty(), found.err);
    const std::vector<std::string> told = lines_of(found.out);
    BOOST_TEST(told.front() == "analysis\ttable\trow\tcolumn\tbefore\tafter\tchange");
    for (const std::string& line : told) BOOST_TEST(std::count(line.begin(), line.end(), '\t') == 6, line);
    const auto has = [&told](const std::string& start, const std::string& end) {
        return std::any_of(told.begin(), told.end(), [&](const std::string& line) { return line.starts_with(start) && line.find(end) != std::string::npos; });
    };
    BOOST_TEST(has("Regiones\ttable\tXV\tn\t", "\t−1 ("), found.out);
    BOOST_TEST(has("Regiones\ttable\tVII\tn\t", "\t+1 ("), found.out);
    BOOST_TEST((place.run({"report", store, "--check", "--lang", "en"}).out == found.out));
    BOOST_TEST(place.run({"report", store, "participation", "--check"}).status == 0);
    BOOST_TEST(place.run({"report", store, "tabulation", "--check"}).status == 1);

    const Result again = place.run({"saved", store, "--rerun", "--lang", "en"});
    require_done(again);
    BOOST_TEST((again.out == found.out));
    require_done(place.run({"report", store, "--check"}));
}

BOOST_AUTO_TEST_CASE(a_plugin_that_is_gone_is_a_fault_that_is_named) {
    const Workplace place;
    const std::string store = place.sample();
    const std::string demonstration = CABILDO_BUILD_DIR "/tests/demonstration";
    require_done(place.run({"analyze", store, "demonstration/echo", "--plugin-dir", demonstration, "--save", "Eco", "-o", place / "echo.json"}));
    require_done(place.run({"report", store, "--check", "--plugin-dir", demonstration}));
    const Result gone = place.run({"report", store, "--check"});
    BOOST_TEST(gone.status == 1);
    BOOST_TEST(gone.err.find("Eco: ") != std::string::npos, gone.err);
    BOOST_TEST(gone.err.find("org.cabildo.tests.demonstration") != std::string::npos, gone.err);
    // Its last result still opens.
    BOOST_TEST((place.run({"saved", store, "Eco"}).out == whole(place / "echo.json")));
}

BOOST_AUTO_TEST_CASE(with_a_folder_check_looks_at_the_files_there) {
    const Workplace place;
    const std::string store = place.sample();
    require_done(place.run({"report", store, "tabulation", "-o", place / "out"}));
    BOOST_TEST(place.run({"report", store, "tabulation", "-o", place / "out", "--check"}).status == 0);
    change_data(place, store);
    BOOST_TEST(place.run({"report", store, "tabulation", "-o", place / "out", "--check"}).status == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(composing)

BOOST_AUTO_TEST_CASE(a_report_is_written_from_what_is_kept) {
    const Workplace place;
    const std::string store = place.sample();
    save_regions(place, store);
    require_done(place.run({"analyze", store, "participation/depth", "--save", "Profundidad", "--into", "Informe anual", "-o", place / "x.json"}));
    require_done(place.run({"report", store, "--composed", "Informe anual", "-o", place / "out", "--format", "json,html,csv,svg"}));
    const Document document = document_from_json(whole(place / "out/Informe-anual.json"));
    BOOST_TEST(violations(document).empty());
    BOOST_TEST(document.title == "Informe anual");
    const auto has = [&document](const std::string& id) {
        return std::any_of(document.blocks.begin(), document.blocks.end(), [&id](const Block& block) { return block_id(block) == id; });
    };
    for (const char* id : {"item1", "item1.table", "item2", "item2.question", "made.analyses"}) BOOST_TEST(has(id), id);
    BOOST_TEST(whole(place / "out/Informe-anual.html").find("cabildo report STORE --composed ") != std::string::npos);
    BOOST_TEST(std::filesystem::exists(place / "out/Informe-anual/item1.table.csv"));
    require_done(place.run({"report", store, "--composed", "1", "-o", place / "out", "--format", "json,html,csv,svg", "--check"}));
    change_data(place, store);
    require_done(place.run({"report", store, "--composed", "Informe anual", "-o", place / "later"}));
    BOOST_TEST(whole(place / "later/Informe-anual.json").find("item1-stale") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_plugin_s_report_is_kept_to_go_on_from) {
    const Workplace place;
    const std::string store = place.sample();
    const Result kept = place.run({"report", store, "planning", "--save", "Planes", "--lang", "en"});
    require_done(kept);
    BOOST_TEST(kept.out == "Planes: report 1, 1 analysis\n");
    require_done(place.run({"report", store, "--composed", "Planes", "-o", place / "out", "--format", "json"}));
    const Document document = document_from_json(whole(place / "out/Planes.json"));
    BOOST_CHECK(document.language == Language::en);
    BOOST_TEST(violations(document).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(repeating)

BOOST_AUTO_TEST_CASE(the_command_line_of_a_document_gives_its_bytes) {
    const Workplace place;
    const std::string store = place.sample();
    const std::vector<std::vector<std::string>> runs{
        {"tabulation/crosstab", "--set", "rows=applicant", "--set", "columns=scope", "--where", "area=political_institutional,social"},
        {"tabulation/frequencies", "--set", "variable=region", "--where", "award=@not_reported", "--where", "area=social"},
        {"participation/depth", "--set", "scale=iap2", "--lang", "en", "--seed", "18446744073709551615"},
        {"findings/profile", "--set", "initiative=PI-03", "--where", "area=political_institutional"},
        {"findings/claims", "--set", "claims=", "--lang", "en"},
        {"articulation/network", "--seed", "9"},
        {"planning"},
        {"sustainability", "--where", "region=VII,VIII"},
    };
    for (const auto& words : runs) {
        std::vector<std::string> command{"analyze", store};
        command.insert(command.end(), words.begin(), words.end());
        const Result first = place.run(command);
        BOOST_TEST_CONTEXT(words.front()) {
            require_done(first);
            const Result second = repeated(place, store, document_from_json(first.out));
            require_done(second);
            BOOST_TEST((second.out == first.out), render::command_line(document_from_json(first.out)));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_panel_of_the_build_repeats) {
    const Workplace place;
    const std::string store = place.sample();
    for (const std::string plugin : {"articulation", "findings", "innovation", "participation", "planning", "resources", "sustainability", "tabulation"}) {
        const Result first = place.run({"analyze", store, plugin, "--where", "area=political_institutional", "--lang", "en", "--seed", "4"});
        BOOST_TEST_CONTEXT(plugin) {
            require_done(first);
            const Result second = repeated(place, store, document_from_json(first.out));
            require_done(second);
            BOOST_TEST((second.out == first.out), render::command_line(document_from_json(first.out)));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
