// Anonymised exports of the sample: nothing of any plugin's output, in any format, tells who somebody is.
#include "../render/other_programs.hpp"
#include "done.hpp"

#include <cabildo/document_json.hpp>
#include <cabildo/provenance_marks.hpp>
#include <cabildo/render/files.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <unordered_set>

using namespace cabildo;
using namespace cabildo::cli_test;

BOOST_AUTO_TEST_SUITE(anonymous_test)

namespace {

/// All but PNG, whose figures are those of SVG.
const std::string formats = "json,html,csv,svg,graphml,pdf,docx,xlsx";

/// The cells of a CSV file.
std::vector<std::vector<std::string>> rows_of(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1);
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quoted) {
            if (text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') cell += text[++i];
            else if (text[i] == '"') quoted = false;
            else cell += text[i];
        } else if (text[i] == '"') {
            quoted = true;
        } else if (text[i] == ',') {
            rows.back().push_back(std::exchange(cell, {}));
        } else if (text[i] == '\n') {
            rows.back().push_back(std::exchange(cell, {}));
            rows.emplace_back();
        } else if (text[i] != '\r') {
            cell += text[i];
        }
    }
    rows.pop_back();
    return rows;
}

bool in_word(unsigned char sign) { return std::isalnum(sign) != 0 || sign >= 0x80; }

/// As a word of its own: "PI-1" is not in "PI-12".
bool holds(const std::string& text, const std::string& name) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || !in_word(static_cast<unsigned char>(text[at - 1]))) && (end == text.size() || !in_word(static_cast<unsigned char>(text[end])))) return true;
    }
    return false;
}

/// Which of the names a text holds. Names of which a word is missing need no search.
std::vector<std::string> found_in(const std::string& text, const std::set<std::string>& names) {
    const auto words_in = [](const std::string& from) {
        std::vector<std::string> words(1);
        for (const char sign : from) {
            if (in_word(static_cast<unsigned char>(sign))) words.back() += sign;
            else if (!words.back().empty()) words.emplace_back();
        }
        if (words.back().empty()) words.pop_back();
        return words;
    };
    const std::vector<std::string> all = words_in(text);
    const std::unordered_set<std::string> known(all.begin(), all.end());
    std::vector<std::string> found;
    for (const std::string& name : names) {
        const std::vector<std::string> words = words_in(name);
        if (std::all_of(words.begin(), words.end(), [&](const std::string& word) { return known.contains(word); }) && holds(text, name))
            found.push_back(name);
    }
    return found;
}

/// XML as text: what a reader sees, in one piece where it is one paragraph or cell, and then the whole with its attributes.
std::string text_of_xml(const std::string& xml) {
    std::string seen;
    for (std::size_t at = 0; at < xml.size(); ++at) {
        if (xml[at] != '<') {
            seen += xml[at];
            continue;
        }
        const std::size_t end = std::min(xml.find('>', at), xml.size());
        const std::string tag = xml.substr(at, end - at);
        for (const char* block : {"</w:p", "</si", "</c", "</xdr:", "</a:p", "</dc:", "</cp:"})
            if (tag.starts_with(block)) seen += ' ';
        at = end;
    }
    return seen + '\n' + xml;
}

/// A file's text for a search: compressed formats are opened, and what was broken over lines or written as an entity is as it was.
std::string searchable(const std::filesystem::path& file) {
    const std::string quoted = "'" + file.string() + "'";
    std::string text;
    if (file.extension() == ".pdf") {
        text = render::test::run("pdftotext -raw " + quoted + " - && pdfinfo " + quoted).text;
        BOOST_TEST(text.find("Producer:") != std::string::npos);
    } else if (file.extension() == ".docx" || file.extension() == ".xlsx") {
        text = text_of_xml(render::test::run("unzip -p " + quoted + " '*.xml' '*.rels'").text);
        BOOST_TEST(text.find("<?xml") != std::string::npos);
    } else {
        text = whole(file);
    }
    for (const auto& [entity, sign] : {std::pair{"&quot;", "\""}, {"&apos;", "'"}, {"&#39;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
        for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) text.replace(at, std::string(entity).size(), sign);
    std::string line;
    for (const char sign : text) {
        const bool blank = std::isspace(static_cast<unsigned char>(sign)) != 0;
        if (!blank) line += sign;
        else if (!line.empty() && line.back() != ' ') line += ' ';
    }
    return line;
}

/// Everything of the sample that tells who somebody is: codes, titles, organisations, summaries, names, passages.
std::set<std::string> identities(const Workplace& place, const std::string& store) {
    require_done(place.run({"export", store, place / "package"}));
    std::set<std::string> all;
    const auto take = [&](const char* file, const std::vector<std::string>& columns) {
        const auto rows = rows_of(whole(place / "package" / file));
        for (const std::string& column : columns) {
            const auto found = std::find(rows[0].begin(), rows[0].end(), column);
            BOOST_REQUIRE_MESSAGE(found != rows[0].end(), column);
            for (std::size_t i = 1; i < rows.size(); ++i) all.insert(rows[i].at(static_cast<std::size_t>(found - rows[0].begin())));
        }
    };
    take("initiatives.csv", {"code", "title", "organisation", "summary", "title_en", "summary_en"});
    take("actors.csv", {"actor", "name"});
    take("evaluators.csv", {"name"});
    take("evidence.csv", {"passage"});
    all.erase("");
    return all;
}

/// The key as it was written: pseudonym by code.
std::map<std::string, std::string> key_in(const std::filesystem::path& file) {
    std::map<std::string, std::string> key;
    const auto rows = rows_of(whole(file));
    for (std::size_t i = 1; i < rows.size(); ++i) key[rows[i].at(2)] = rows[i].at(1);
    return key;
}

/// Lets every file below a folder be read for names; returns how many there are.
std::size_t search(const std::filesystem::path& folder, const std::set<std::string>& names) {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        BOOST_TEST_CONTEXT(entry.path().string()) {
            BOOST_TEST(found_in(entry.path().filename().string(), names).empty());
            if (!entry.is_regular_file()) continue;
            ++files;
            for (const std::string& name : found_in(searchable(entry.path()), names)) BOOST_ERROR(name);
        }
    }
    return files;
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_plugin_s_report_names_anybody_in_any_format) {
    const Workplace place;
    const std::string store = place.sample();
    const std::set<std::string> names = identities(place, store);
    BOOST_TEST(names.size() > 500u);
    // What is searched for would be found: the plain reports name many of them.
    require_done(place.run({"report", store, "-o", place / "plain", "--format", formats}));
    std::map<std::string, std::string> plain;  // by format
    for (const auto& entry : std::filesystem::recursive_directory_iterator(place / "plain"))
        if (entry.is_regular_file()) plain[entry.path().extension().string()] += searchable(entry.path());
    for (const auto& [format, least] : {std::pair{".json", 150u}, {".html", 150u}, {".csv", 150u}, {".pdf", 100u}, {".docx", 150u}, {".xlsx", 150u}, {".svg", 5u}})
        BOOST_TEST(found_in(plain[format], names).size() > least, format << ": " << found_in(plain[format], names).size());
    for (const std::string language : {"es", "en"}) {
        const std::filesystem::path folder = place / ("out-" + language);
        require_done(place.run({"report", store, "-o", folder, "--anonymous", place / "key.csv", "--format", formats, "--lang", language}));
        BOOST_TEST(search(folder, names) > 100u);
        BOOST_TEST(holds(whole(folder / "findings.html"), language == "es" ? "Exportación anonimizada" : "Anonymised export"));
    }
}

BOOST_AUTO_TEST_CASE(panels_of_one_initiative_and_of_every_group_name_nobody) {
    const Workplace place;
    const std::string store = place.sample();
    const std::set<std::string> names = identities(place, store);
    const std::string key = place / "key.csv";
    const std::vector<std::vector<std::string>> runs{
        {"findings/profile", "--set", "initiative=PI-03"},
        {"participation/overview", "--set", "group=region"},
        {"articulation/network", "--where", "area=political_institutional"},
        {"tabulation/frequencies", "--set", "variable=lessons"},
        {"participation/binding", "--lang", "en"},
    };
    for (const auto& words : runs)
        for (const std::string format : {"json", "html"}) {
            std::vector<std::string> command{"analyze", store};
            command.insert(command.end(), words.begin(), words.end());
            for (const std::string word : {"--anonymous", key.c_str(), "--format", format.c_str()}) command.push_back(word);
            const Result result = place.run(command);
            BOOST_TEST_CONTEXT(words.front()) {
                require_done(result);
                for (const std::string& name : found_in(result.out, names)) BOOST_ERROR(name);
            }
        }
}

BOOST_AUTO_TEST_CASE(codes_stay_the_same_and_the_figures_too) {
    const Workplace place;
    const std::string store = place.sample();
    const std::vector<std::string> command{"analyze", store, "tabulation/crosstab", "--set", "rows=applicant", "--set", "columns=scope"};
    const auto with = [&](std::vector<std::string> words) {
        words.insert(words.begin(), command.begin(), command.end());
        const Result result = place.run(words);
        require_done(result);
        return result.out;
    };
    const std::string first = with({"--anonymous", place / "a.csv"});
    BOOST_TEST((with({"--anonymous", place / "b.csv"}) == first));
    BOOST_TEST(whole(place / "a.csv") == whole(place / "b.csv"));
    const auto figures = [](const std::string& json) {
        std::vector<Block> blocks = document_from_json(json).blocks;
        std::erase_if(blocks, [](const Block& block) { return block_id(block) == "anonymous"; });
        return blocks;
    };
    BOOST_CHECK(figures(first) == figures(with({})));
    BOOST_CHECK((std::filesystem::status(place / "a.csv").permissions() & std::filesystem::perms::others_read) == std::filesystem::perms::none);
}

BOOST_AUTO_TEST_CASE(an_initiative_is_asked_for_by_its_code_or_its_pseudonym) {
    const Workplace place;
    const std::string store = place.sample();
    const std::string key = place / "key.csv";
    const Result by_code = place.run({"analyze", store, "findings/profile", "--set", "initiative=PI-03", "--anonymous", key});
    require_done(by_code);
    const std::string pseudonym = key_in(key).at("PI-03");
    const Document document = document_from_json(by_code.out);
    BOOST_TEST(document.provenance.options.at("initiative") == pseudonym);
    BOOST_TEST(is_anonymous(document.provenance));
    const Result by_pseudonym = place.run({"analyze", store, "findings/profile", "--set", "initiative=" + pseudonym, "--anonymous", key});
    require_done(by_pseudonym);
    BOOST_TEST((by_pseudonym.out == by_code.out));
    BOOST_TEST(render::command_line(document).ends_with(" --anonymous KEY.csv"));
    const Result free = place.run({"analyze", store, "findings/claims", "--set", "claims=Municipalidad de Chañaral", "--anonymous", key});
    BOOST_TEST(free.status == 2);
    BOOST_TEST(free.err.find("nombra a una iniciativa") != std::string::npos, free.err);
}

BOOST_AUTO_TEST_CASE(the_key_never_lies_in_the_report_or_over_another_file) {
    const Workplace place;
    const std::string store = place.sample();
    write_text(place / "mine.csv", "a,b\n1,2\n");
    const std::vector<std::vector<std::string>> wrong{
        {"report", store, "planning", "-o", place / "out", "--anonymous", place / "out/key.csv"},
        {"report", store, "planning", "-o", place / "out", "--anonymous", place / "mine.csv"},
        {"report", store, "planning", "-o", place / "out", "--anonymous", store},
        {"analyze", store, "planning/overview", "-o", place / "x.json", "--anonymous", place / "x.json"},
    };
    for (const auto& command : wrong) {
        const Result result = place.run(command);
        BOOST_TEST_CONTEXT(command.back()) BOOST_TEST(result.status == 2, result.err);
    }
    BOOST_TEST(!std::filesystem::exists(place / "out"));
    BOOST_TEST(whole(place / "mine.csv") == "a,b\n1,2\n");
    require_done(place.run({"verify", store}));
}

BOOST_AUTO_TEST_CASE(composed_reports_are_anonymised_by_running_again) {
    const Workplace place;
    const std::string store = place.sample();
    const std::set<std::string> names = identities(place, store);
    require_done(place.run({"analyze", store, "articulation/leadership", "--save", "El liderazgo de PI-03", "--into", "Informe", "-o", place / "x.json"}));
    // The house style names an actor, who may not stand on the cover.
    const std::string actor = "Municipalidad de Vallenar";
    write_text(place / "house.json", "{\"institution\": \"" + actor + "\"}");
    require_done(place.run({"report", store, "--composed", "Informe", "-o", place / "out", "--anonymous", place / "key.csv", "--format", formats,
                            "--style", place / "house.json"}));
    require_done(place.run({"report", store, "planning", "-o", place / "out", "--anonymous", place / "key.csv", "--format", "pdf,docx",
                            "--style", place / "house.json"}));
    BOOST_TEST(search(place / "out", names) > 3u);
    BOOST_TEST(is_anonymous(document_from_json(whole(place / "out/Informe.json")).provenance));
}

BOOST_AUTO_TEST_SUITE_END()
