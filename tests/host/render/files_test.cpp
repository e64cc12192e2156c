#include "gallery_document.hpp"
#include "other_programs.hpp"

#include <cabildo/render/files.hpp>

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace cabildo;
using namespace cabildo::render;
using namespace cabildo::render::test;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(files_test)

namespace {

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Another process that has a file open and locked, and has read its beginning.
class Holder {
public:
    explicit Holder(const fs::path& path) {
        int ready[2], question[2];
        BOOST_REQUIRE(::pipe(ready) == 0 && ::pipe(question) == 0);
        child_ = ::fork();
        BOOST_REQUIRE(child_ >= 0);
        if (child_ == 0) hold(path.c_str(), ready[1], question[0]);
        ask_ = question[1];
        char said = 0;
        BOOST_REQUIRE(::read(ready[0], &said, 1) == 1);
        for (const int end : {ready[0], ready[1], question[0]}) ::close(end);
    }
    ~Holder() {
        ::close(ask_);
        ::waitpid(child_, nullptr, 0);
    }
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;

    /// Whether it has found nothing in the file but so many of that letter.
    bool read_only(char letter, std::size_t count) const {
        int status = -1;
        return ::write(ask_, &letter, 1) == 1 && ::write(ask_, &count, sizeof count) == sizeof count && ::waitpid(child_, &status, 0) == child_ && status == 0;
    }

private:
    [[noreturn]] static void hold(const char* path, int ready, int question) {
        const int file = ::open(path, O_RDWR);
        char first = 0, letter = 0, one = 0;
        std::size_t expected = 0, found = 1;
        const bool held = file >= 0 && ::flock(file, LOCK_EX) == 0 && ::lockf(file, F_LOCK, 0) == 0 && ::read(file, &first, 1) == 1;
        const bool asked = held && ::write(ready, "r", 1) == 1 && ::read(question, &letter, 1) == 1 &&
                           ::read(question, &expected, sizeof expected) == sizeof expected;
        bool same = asked && first == letter;
        for (; same && ::read(file, &one, 1) == 1; ++found) same = one == letter;
        ::_exit(same && found == expected ? 0 : 1);
    }

    pid_t child_ = -1;
    int ask_ = -1;
};

const std::string scripts = std::string(CABILDO_TEST_DATA) + "/host/render/";

nlohmann::json parsed_html(const std::string& html) {
    const Folder folder;
    write_file(folder.path / "page.html", html);
    const Output output = run("python3 '" + scripts + "read_html.py' '" + (folder.path / "page.html").string() + "'");
    BOOST_REQUIRE_MESSAGE(output.status == 0, output.text);
    return nlohmann::json::parse(output.text);
}

nlohmann::json parsed_csv(const std::string& csv, const std::string& separator) {
    const Folder folder;
    write_file(folder.path / "table.csv", csv);
    const Output output = run("python3 '" + scripts + "read_csv.py' '" + (folder.path / "table.csv").string() + "' '" + separator + "'");
    BOOST_REQUIRE_MESSAGE(output.status == 0, output.text);
    return nlohmann::json::parse(output.text);
}

Table one_text(const std::string& text) {
    Table table;
    table.id = "t";
    table.columns = {{"a", "a", ColumnKind::text, {}}};
    table.rows = {{"r", RowRole::body, {text_cell(text)}}};
    return table;
}

template <class Action>
Error thrown(Action action) {
    try {
        action();
    } catch (const Error& error) {
        return error;
    }
    BOOST_FAIL("no Error was thrown");
    throw std::logic_error("unreachable");
}

bool running_as_root() { return ::geteuid() == 0; }

}  // namespace

BOOST_AUTO_TEST_SUITE(html)

BOOST_AUTO_TEST_CASE(every_cell_of_every_table_stands_in_the_page) {
    for (const Language language : {Language::es, Language::en}) {
        const Document document = test::gallery(language);
        const nlohmann::json page = parsed_html(to_html(document));
        std::size_t table_number = 0;
        for (const Block& block : document.blocks) {
            const auto* table = std::get_if<Table>(&block);
            if (table == nullptr) continue;
            const nlohmann::json& found = page["tables"].at(table_number++);
            BOOST_TEST(found["caption"].get<std::string>() ==
                       (language == Language::es ? "Tabla " : "Table ") + std::to_string(table_number) + ". " + table->title);
            const std::size_t head = found["rows"].size() - table->rows.size();
            for (std::size_t r = 0; r < table->rows.size(); ++r)
                for (std::size_t c = 0; c < table->columns.size(); ++c) {
                    const nlohmann::json& cell = found["rows"][head + r].at(c);
                    BOOST_TEST(cell["text"].get<std::string>() == table->rows[r].cells[c].text);
                    if (c == 0) BOOST_TEST(cell["scope"] == "row");
                    if (const auto* exact = std::get_if<double>(&table->rows[r].cells[c].value))
                        BOOST_TEST(std::stod(cell["value"].get<std::string>()) == *exact);
                }
        }
        BOOST_TEST(table_number == page["tables"].size());
    }
}

BOOST_AUTO_TEST_CASE(header_groups_span_their_columns) {
    const nlohmann::json page = parsed_html(to_html(test::gallery(Language::es)));
    const nlohmann::json& rows = page["tables"][0]["rows"];
    BOOST_TEST(rows[0].size() == 6u);  // five columns of their own, one group
    BOOST_TEST(rows[0][3]["text"] == "Profundidad máxima");
    BOOST_TEST(rows[0][3]["colspan"] == 3);
    BOOST_TEST(rows[0][3]["scope"] == "colgroup");
    BOOST_TEST(rows[0][0]["rowspan"] == 2);
    BOOST_TEST(rows[1].size() == 3u);
    for (const auto& cell : rows[1]) BOOST_TEST(cell["scope"] == "col");
}

BOOST_AUTO_TEST_CASE(the_page_is_well_formed_and_its_ids_and_links_hold) {
    for (const Language language : {Language::es, Language::en}) {
        const std::string html = to_html(test::gallery(language));
        const nlohmann::json page = parsed_html(html);
        BOOST_TEST(page["errors"].empty(), page["errors"].dump());
        BOOST_TEST(page["unclosed"].empty(), page["unclosed"].dump());
        BOOST_TEST(page["lang"] == std::string(language_code(language)));
        BOOST_TEST(page["scripts"] == 0);
        std::set<std::string> ids;
        for (const auto& id : page["ids"]) BOOST_TEST(ids.insert(id.get<std::string>()).second, id << " twice");
        for (const auto& link : page["links"]) BOOST_TEST(ids.contains(link.get<std::string>()), link << " leads nowhere");
        const Folder folder;
        write_file(folder.path / "page.html", html);
        const Output lint = run("xmllint --noout --nonet '" + (folder.path / "page.html").string() + "'");
        BOOST_TEST(lint.status == 0, lint.text);
    }
}

BOOST_AUTO_TEST_CASE(the_page_needs_nothing_from_elsewhere) {
    const std::string html = to_html(test::gallery(Language::es));
    for (const char* outside : {"src=", "<link", "@import", "url("}) BOOST_TEST(html.find(outside) == std::string::npos, outside);
}

BOOST_AUTO_TEST_CASE(mark_up_is_strong_and_emphasis_alone) {
    Document document = test::gallery(Language::es);
    Paragraph paragraph;
    paragraph.id = "p";
    paragraph.text = "**24 de 29** y *no pasa*; 2 * 3 * 4, a*, <script>alert('x')</script> & **a *b* c** **abierto";
    document.blocks = {paragraph};
    const std::string html = to_html(document);
    BOOST_TEST(html.find("<strong>24 de 29</strong> y <em>no pasa</em>; 2 * 3 * 4, a*, ") != std::string::npos);
    BOOST_TEST(html.find("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;") != std::string::npos);
    BOOST_TEST(html.find("<strong>a <em>b</em> c</strong> **abierto</p>") != std::string::npos);
    BOOST_TEST(html.find("<script") == std::string::npos);
    BOOST_TEST(parsed_html(html)["errors"].empty());
}

BOOST_AUTO_TEST_CASE(a_hostile_link_of_a_reference_is_no_link) {
    Document document = test::gallery(Language::es);
    References references;
    references.id = "r";
    references.items = {{"a", "A", "javascript:alert(1)"}, {"b", "B", "https://example.org/?a=1&b=\"2\""}};
    document.blocks = {references};
    const std::string html = to_html(document);
    BOOST_TEST(html.find("javascript:") == std::string::npos);
    BOOST_TEST(html.find("href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(opening_notices_stand_above_the_contents) {
    Document document = test::gallery(Language::es);
    Notice notice;
    notice.id = "illustrative";
    notice.kind = NoticeKind::warning;
    notice.text = "Registros ilustrativos.";
    document.blocks.insert(document.blocks.begin(), notice);
    const std::string html = to_html(document);
    const std::size_t at = html.find("Registros ilustrativos.");
    BOOST_TEST(at < html.find("<nav"));
    BOOST_TEST(html.find("Registros ilustrativos.", at + 1) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_provenance_repeats_the_document) {
    const Document document = test::gallery(Language::es);
    BOOST_TEST(command_line(document) ==
               "cabildo analyze STORE org.cabildo.participation/depth --set group=region --set 'note=it'\\''s \"quoted\" $HOME' "
               "--set scale=d --where area=political_institutional --where region=V,RM --lang es --seed 1");
    // The shell gives the words back as they were.
    const Output words = run("printf '%s\\n' " + command_line(document));
    BOOST_TEST(words.text.find("\nnote=it's \"quoted\" $HOME\n") != std::string::npos);
    const std::string html = to_html(document);
    for (const char* part : {"5f0c9a52-7d5e-4c5e-9a01-2d6a3c1b7e10", ">412<", "aaaaaaaa", "SDK 1.0", "29 de 129 iniciativas"})
        BOOST_TEST(html.find(part) != std::string::npos, part);
}

BOOST_AUTO_TEST_CASE(a_figure_links_to_its_table_by_number) {
    const std::string html = to_html(test::gallery(Language::es));
    BOOST_TEST(html.find("<figcaption>Figura 1. Iniciativas según profundidad máxima (n = 29)</figcaption>") != std::string::npos);
    BOOST_TEST(html.find("Datos en la <a href=\"#depth.by_region\">Tabla 1</a>.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_cell_leads_to_a_panel_of_its_page_or_names_it_with_the_command_that_makes_it) {
    Document document;
    document.title = "Informe";
    document.provenance.plugin = "org.cabildo.tabulation";
    document.provenance.options = {{"frequencies.variable", "scope"}};
    document.provenance.selection = "region=V";
    document.provenance.seed = 7;
    document.blocks = {Heading{{"frequencies", "Frecuencias"}, 1}, one_text("<b>")};
    const auto page = [&](const PanelLink& link) {
        std::get<Table>(document.blocks[1]).rows[0].cells[0].link = link;
        const std::string html = to_html(document);
        BOOST_TEST(parsed_html(html)["errors"].empty());
        return html;
    };
    for (const char* here : {"tabulation/frequencies", "org.cabildo.tabulation/frequencies"})
        BOOST_TEST(page({here, {{"variable", "scope"}}}).find("<a href=\"#frequencies\">&lt;b&gt;</a>") != std::string::npos, here);
    const std::string other = page({"participation/depth", {{"scale", "o'ecd"}}});
    BOOST_TEST(other.find("title=\"cabildo analyze STORE participation/depth --set &#39;scale=o&#39;\\&#39;&#39;ecd&#39; --where region=V --lang es --seed 7 --format html\"") != std::string::npos);
    BOOST_TEST(other.find("<code>participation/<wbr/>depth</code>") != std::string::npos);
    for (const PanelLink& elsewhere : {PanelLink{"tabulation/frequencies", {{"variable", "region"}}}, PanelLink{"tabulation/map"}, PanelLink{"other/frequencies"}})
        BOOST_TEST(page(elsewhere).find("href=\"#frequencies\">&lt;") == std::string::npos, elsewhere.panel);
    BOOST_TEST(to_html_table(std::get<Table>(document.blocks[1])).find("<code>") == std::string::npos);
    BOOST_TEST(to_csv(std::get<Table>(document.blocks[1])) == to_csv(one_text("<b>")));
}

BOOST_AUTO_TEST_CASE(a_code_in_a_cell_is_not_broken_at_its_hyphen) {
    Document document;
    document.title = "Riesgo";
    document.blocks = {one_text("PI-03, A-2-<b> · público-privada (−5; 2009)")};
    const std::string html = to_html(document);
    BOOST_TEST(html.find("<th scope=\"row\"><span class=\"code\">PI-03</span>, <span class=\"code\">A-2-&lt;b&gt;</span> · público-privada (−5; 2009)</th>") != std::string::npos);
    BOOST_TEST(html.find(".code{white-space:nowrap}") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_empty_document_is_a_page) {
    Document document;
    document.title = "<vacío>";
    const nlohmann::json page = parsed_html(to_html(document));
    BOOST_TEST(page["headings"][0][1] == "<vacío>");
    BOOST_TEST(page["errors"].empty());
}

BOOST_AUTO_TEST_CASE(the_clipboard_fragment_has_the_same_cells) {
    const Table table = test::depth_table(Language::es);
    const nlohmann::json found = parsed_html("<html><body>" + to_html_table(table) + "</body></html>")["tables"][0];
    BOOST_TEST(found["rows"][2][0]["text"] == "Valparaíso");
    BOOST_TEST(found["rows"][3][6]["text"] == table.rows[1].cells[6].text);
    BOOST_TEST(to_html_table(one_text("<b>&")).find("&lt;b&gt;&amp;") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(delimited)

BOOST_AUTO_TEST_CASE(another_reader_gets_the_exact_values_back) {
    Table table = test::depth_table(Language::es);
    table.rows[0].cells[6] = percent_cell(100.0 / 3, Language::es);
    table.rows[1].cells[7] = number_cell(1e-7, 9, Language::es);
    const nlohmann::json rows = parsed_csv(to_csv(table), ",");
    BOOST_REQUIRE_EQUAL(rows.size(), table.rows.size() + 1);
    for (std::size_t c = 0; c < table.columns.size(); ++c) BOOST_TEST(rows[0][c] == table.columns[c].label);
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const Cell& cell = table.rows[r].cells[c];
            const std::string field = rows[r + 1][c];
            if (const auto* integer = std::get_if<std::int64_t>(&cell.value)) BOOST_TEST(field == std::to_string(*integer));
            else if (const auto* number = std::get_if<double>(&cell.value)) BOOST_TEST(std::stod(field) == *number);
            else if (cell.missing) BOOST_TEST(field.empty());
            else BOOST_TEST(field == cell.text);
        }
    BOOST_TEST(rows[1][6] == "33.333333333333336");
}

BOOST_AUTO_TEST_CASE(a_text_never_starts_a_formula) {
    const std::vector<std::string> formulas{"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\";\"y\")"};
    const std::vector<std::string> harmless{"a=1", "5-3", "«=»", "", " x", "1@2"};
    Table table;
    table.columns = {{"a", "=a", ColumnKind::text, {}}};
    for (const auto* texts : {&formulas, &harmless})
        for (const std::string& text : *texts) table.rows.push_back({"r" + std::to_string(table.rows.size()), RowRole::body, {text_cell(text)}});
    const std::pair<std::string, std::string> forms[] = {
        {to_csv(table), ","}, {to_spreadsheet_csv(table, Language::es).substr(3), ";"}, {to_tab_separated(table), "TAB"}};
    for (const auto& [text, separator] : forms) {
        const nlohmann::json rows = parsed_csv(text, separator);
        BOOST_REQUIRE_EQUAL(rows.size(), 1 + formulas.size() + harmless.size());
        BOOST_TEST(rows[0][0] == "'=a");
        for (std::size_t i = 0; i < formulas.size(); ++i) BOOST_TEST(rows[1 + i][0] == "'" + formulas[i]);
        for (std::size_t i = 0; i < harmless.size(); ++i) BOOST_TEST(rows[1 + formulas.size() + i][0] == harmless[i]);
    }
}

BOOST_AUTO_TEST_CASE(a_negative_number_stays_a_number) {
    Table table = one_text("x");
    table.columns[0].kind = ColumnKind::number;
    table.rows[0].cells[0] = number_cell(-3.25, 2, Language::es);
    BOOST_TEST(to_csv(table) == "a\r\n-3.25\r\n");
    BOOST_TEST(to_spreadsheet_csv(table, Language::es) == "\xEF\xBB\xBF" "a\r\n-3,25\r\n");
    BOOST_TEST(to_spreadsheet_csv(table, Language::en) == "\xEF\xBB\xBF" "a\r\n-3.25\r\n");
}

BOOST_AUTO_TEST_CASE(separators_quotes_and_line_ends_are_quoted) {
    BOOST_TEST(to_csv(one_text("a,\"b\"\nc")) == "a\r\n\"a,\"\"b\"\"\nc\"\r\n");
    BOOST_TEST(to_spreadsheet_csv(one_text("a;b"), Language::es) == "\xEF\xBB\xBF" "a\r\n\"a;b\"\r\n");
    BOOST_TEST(to_tab_separated(one_text("a\tb")) == "a\n\"a\tb\"\n");
    BOOST_TEST(parsed_csv(to_csv(one_text("ñ\r\n\"")), ",")[1][0] == "ñ\r\n\"");
}

BOOST_AUTO_TEST_CASE(repeated_labels_are_told_apart_by_group_and_number) {
    Table table;
    table.columns = {{"a", "Región", ColumnKind::category, {}}, {"b", "n", ColumnKind::integer, "2008"}, {"c", "n", ColumnKind::integer, "2009"},
                     {"d", "n", ColumnKind::integer, "2009"}, {"e", "%", ColumnKind::percent, "2009"}};
    BOOST_TEST(to_csv(table) == "Región,2008: n,2009: n,2009: n (2),2009: %\r\n");
    table.columns = {{"a", "Región", ColumnKind::category, {}}, {"b", "n", ColumnKind::integer, "2008"}};
    BOOST_TEST(to_csv(table) == "Región,n\r\n");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(the_same_document_gives_the_same_bytes) {
    for (const Format format : {Format::json, Format::csv, Format::html, Format::svg}) {
        const std::vector<File> one = files_of(test::gallery(Language::es), format, "x"), other = files_of(test::gallery(Language::es), format, "x");
        BOOST_REQUIRE_EQUAL(one.size(), other.size());
        for (std::size_t i = 0; i < one.size(); ++i) {
            BOOST_TEST(one[i].path == other[i].path);
            BOOST_TEST((one[i].bytes == other[i].bytes), one[i].path);
        }
    }
}

BOOST_AUTO_TEST_CASE(each_table_is_two_files_and_each_figure_one) {
    std::set<std::string> names;
    for (const File& file : files_of(test::gallery(Language::es), Format::csv, "participation")) names.insert(file.path.string());
    BOOST_TEST((names == std::set<std::string>{"participation/audit.csv", "participation/audit.spreadsheet.csv",
                                               "participation/depth.by_region.csv", "participation/depth.by_region.spreadsheet.csv"}));
    BOOST_TEST(files_of(test::gallery(Language::es), Format::svg, "p").size() == 12u);
    BOOST_TEST(files_of(test::gallery(Language::es), Format::html, "p").at(0).path == "p.html");
}

BOOST_AUTO_TEST_CASE(a_block_id_never_leaves_the_folder) {
    Document document;
    Table table = one_text("x");
    table.id = "../../etc/x y";
    document.blocks = {table};
    BOOST_TEST(files_of(document, Format::csv, "p").at(0).path == "p/%2e.%2f..%2fetc%2fx%20y.csv");
}

BOOST_AUTO_TEST_CASE(standalone_figures_are_well_formed_svg) {
    const Folder folder;
    write_files(files_of(test::gallery(Language::es), Format::svg, "figures"), folder.path);
    const Output lint = run("xmllint --noout --nonet '" + (folder.path / "figures").string() + "'/*.svg");
    BOOST_TEST(lint.status == 0, lint.text);
}

BOOST_AUTO_TEST_CASE(an_unknown_format_is_wrong_usage_and_lists_the_known_ones) {
    const Error error = thrown([] { format_of("xls"); });
    BOOST_TEST((error.kind() == ErrorKind::usage));
    BOOST_TEST(error.line(Language::en).find("json, html, pdf") != std::string::npos);
    for (const Format format : {Format::json, Format::csv, Format::html, Format::svg}) BOOST_TEST((format_of(format_id(format)) == format));
}

BOOST_AUTO_TEST_CASE(missing_folders_are_made_and_old_files_replaced) {
    const Folder folder;
    write_file(folder.path / "a/b/c.txt", "uno");
    write_file(folder.path / "a/b/c.txt", "dos");
    BOOST_TEST(read(folder.path / "a/b/c.txt") == "dos");
    BOOST_TEST(std::distance(fs::directory_iterator(folder.path / "a/b"), {}) == 1);
}

BOOST_AUTO_TEST_CASE(when_one_file_cannot_be_written_none_is) {
    const Folder folder;
    fs::create_directories(folder.path / "b.txt");
    const Error error = thrown([&] { write_files({{"a.txt", "a"}, {"b.txt", "b"}}, folder.path); });
    BOOST_TEST(error.where() == (folder.path / "b.txt").string());
    BOOST_TEST(error.line(Language::es).find("carpeta") != std::string::npos);
    BOOST_TEST(!fs::exists(folder.path / "a.txt"));
    BOOST_TEST(folder.count() == 1u);
}

BOOST_AUTO_TEST_CASE(a_file_in_the_place_of_a_folder_is_told) {
    const Folder folder;
    write_file(folder.path / "report", "x");
    BOOST_TEST(thrown([&] { write_files({{"a.txt", "a"}}, folder.path / "report"); }).where() == (folder.path / "report").string());
    BOOST_TEST(read(folder.path / "report") == "x");
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_told_and_leaves_no_file) {
    BOOST_REQUIRE(fs::exists("/dev/full"));
    const Error error = thrown([] { write_file("/dev/full", "x"); });
    BOOST_TEST(error.line(Language::es).find("espacio") != std::string::npos);
    BOOST_TEST(fs::is_character_file("/dev/full"));
}

BOOST_AUTO_TEST_CASE(a_folder_without_permission_is_told, *boost::unit_test::precondition([](boost::unit_test::test_unit_id) { return !running_as_root(); })) {
    const Folder folder;
    fs::permissions(folder.path, fs::perms::owner_read | fs::perms::owner_exec);
    const Error error = thrown([&] { write_file(folder.path / "a.txt", "a"); });
    BOOST_TEST(error.line(Language::en).find("permission") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_told) {
    const Error error = thrown([] { write_file("/proc/cabildo/a.txt", "a"); });
    BOOST_TEST(error.where() == "/proc/cabildo");
}

BOOST_AUTO_TEST_CASE(a_report_that_another_program_holds_is_replaced_whole_and_that_one_keeps_the_old) {
    const Folder folder;
    const fs::path report = folder.path / "report.pdf";
    const std::string old(70000, 'a'), fresh(90000, 'b');
    write_file(report, old);
    const Holder holder(report);
    write_file(report, fresh);
    BOOST_TEST((read(report) == fresh));
    BOOST_TEST(holder.read_only('a', old.size()));
    BOOST_TEST(folder.count() == 1u);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_being_run_is_replaced_whole) {
    const Folder folder, other;
    const fs::path program = folder.path / "held", echo = other.path / "echo.txt";
    fs::copy_file("/bin/cat", program);
    FILE* running = ::popen(("exec '" + program.string() + "' > '" + echo.string() + "'").c_str(), "w");
    BOOST_REQUIRE(running != nullptr);
    std::fputs("runs", running);
    std::fflush(running);
    for (int waited = 0; waited < 1000 && read(echo) != "runs"; ++waited) ::usleep(10000);
    BOOST_REQUIRE(read(echo) == "runs");
    BOOST_TEST(::open(program.c_str(), O_WRONLY | O_CLOEXEC) == -1);  // "text file busy": it cannot be written into
    write_file(program, "nuevo");
    BOOST_TEST(read(program) == "nuevo");
    BOOST_TEST(::pclose(running) == 0);
    BOOST_TEST(folder.count() == 1u);
}

BOOST_AUTO_TEST_CASE(a_read_only_file_is_replaced_whole_and_stays_read_only) {
    const Folder folder;
    const fs::path report = folder.path / "report.pdf";
    write_file(report, "uno");
    fs::permissions(report, fs::perms::owner_read);
    write_file(report, "dos");
    BOOST_TEST(read(report) == "dos");
    BOOST_TEST(((fs::status(report).permissions() & fs::perms::mask) == fs::perms::owner_read));
    BOOST_TEST(folder.count() == 1u);
}

BOOST_AUTO_TEST_CASE(a_folder_of_the_report_s_name_is_told_and_stays) {
    const Folder folder;
    write_file(folder.path / "report.pdf/mine.txt", "mío");
    const Error error = thrown([&] { write_file(folder.path / "report.pdf", "x"); });
    BOOST_TEST(error.where() == (folder.path / "report.pdf").string());
    BOOST_TEST(error.line(Language::en).find("is a folder") != std::string::npos);
    BOOST_TEST(read(folder.path / "report.pdf/mine.txt") == "mío");
    BOOST_TEST(folder.count() == 1u);
}

BOOST_AUTO_TEST_CASE(a_link_keeps_leading_to_its_file_and_permissions_stay) {
    const Folder folder;
    write_file(folder.path / "real.txt", "uno");
    ::chmod((folder.path / "real.txt").c_str(), 0640);
    fs::create_symlink("real.txt", folder.path / "link.txt");
    write_file(folder.path / "link.txt", "dos");
    BOOST_TEST(fs::is_symlink(folder.path / "link.txt"));
    BOOST_TEST(read(folder.path / "real.txt") == "dos");
    BOOST_TEST(((fs::status(folder.path / "real.txt").permissions() & fs::perms::mask) == fs::perms(0640)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
