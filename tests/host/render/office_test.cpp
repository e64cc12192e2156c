// Workbooks, text documents, networks and pictures as the program writes them, read back by other programs.
#include "gallery_document.hpp"
#include "other_programs.hpp"

#include <cabildo/document_json.hpp>
#include <cabildo/render/files.hpp>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

#include <sys/mount.h>
#include <unistd.h>

using namespace cabildo;
using namespace cabildo::render;
using namespace cabildo::render::test;
namespace fs = std::filesystem;
namespace data = boost::unit_test::data;

namespace cabildo::render {
std::ostream& operator<<(std::ostream& out, Format format) { return out << format_id(format); }
}  // namespace cabildo::render

BOOST_AUTO_TEST_SUITE(office_test)

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

/// The file, and the document beside it, by one of the checks in office/.
void check(const std::string& script, const fs::path& document, const fs::path& file) {
    const Output output = run("PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 '" + std::string(CABILDO_TEST_DATA) + "/host/render/office/" + script + "' " +
                              quoted(document) + " " + quoted(file));
    BOOST_TEST(output.status == 0, file << ":\n" << output.text);
}

void write_and_check(const Document& document, const std::vector<Format>& formats = {Format::xlsx, Format::docx, Format::graphml}) {
    const Folder folder;
    write_files(files_of(document, Format::json, "document"), folder.path);
    for (const Format format : formats) write_files(files_of(document, format, "document"), folder.path);
    const fs::path json = folder.path / "document.json";
    for (const Format format : formats) {
        if (format == Format::xlsx) check("check_xlsx.py", json, folder.path / "document.xlsx");
        if (format == Format::docx) check("check_docx.py", json, folder.path / "document.docx");
        if (format == Format::graphml && fs::exists(folder.path / "document")) check("check_graphml.py", json, folder.path / "document");
    }
}

/// The sample's reports of every plugin in both languages, made once by the built program.
class Reports {
public:
    static const Reports& made() {
        static const Reports reports;
        return reports;
    }
    fs::path in(Language language) const { return folder_.path / std::string(language_code(language)); }

    std::vector<std::string> plugins() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(in(Language::es)))
            if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
        return names;
    }

private:
    Reports() {
        const std::string program = quoted(fs::path(CABILDO_BUILD_DIR) / "bin" / "cabildo"), store = quoted(folder_.path / "sample.cabildo");
        BOOST_REQUIRE(run(program + " new " + store + " --sample contest-2009").status == 0);
        for (const Language language : {Language::es, Language::en}) {
            const Output output = run(program + " report " + store + " -o " + quoted(in(language)) + " --lang " + std::string(language_code(language)) +
                                      " --format json,xlsx,docx,graphml,png --figure-scale 1");
            BOOST_REQUIRE_MESSAGE(output.status == 0, output.text);
        }
    }
    Folder folder_;
};

Table texts(const std::string& id, const std::string& title, const std::vector<std::string>& cells) {
    Table table;
    table.id = id;
    table.title = title;
    table.columns = {{"a", "=A1+1", ColumnKind::text, {}}};
    for (const std::string& cell : cells) table.rows.push_back({"r" + std::to_string(table.rows.size()), RowRole::body, {text_cell(cell)}});
    return table;
}

Document with_blocks(std::vector<Block> blocks) {
    Document document = test::gallery(Language::es);
    document.blocks = std::move(blocks);
    return document;
}

/// As many rows as a national programme has initiatives.
Table long_table(std::size_t rows, Language language) {
    Table table;
    table.id = "long";
    table.title = "Iniciativas";
    table.columns = {{"c", "Código", ColumnKind::category, {}}, {"t", "Título", ColumnKind::text, {}}, {"n", "n", ColumnKind::integer, "Cifras"},
                     {"p", "%", ColumnKind::percent, "Cifras"}, {"m", "Media", ColumnKind::number, {}}};
    for (std::size_t i = 0; i < rows; ++i)
        table.rows.push_back({"r" + std::to_string(i), i + 1 == rows ? RowRole::total : RowRole::body,
                              {category_cell("c" + std::to_string(i), "PI-" + std::to_string(i)), text_cell("Iniciativa de desarrollo territorial " + std::to_string(i)),
                               count_cell(static_cast<std::int64_t>(i), language), percent_cell(100.0 * static_cast<double>(i) / static_cast<double>(rows), language),
                               i % 7 == 0 ? missing_cell(Missing::not_reported, language) : number_cell(static_cast<double>(i) / 3, 2, language)}});
    table.rows[1].cells[2].notes = {"a"};
    table.footnotes = {{"a", "Una nota."}};
    return table;
}

/// A disk of so many kilobytes for temporary files.
struct SmallDisk {
    Folder folder;
    bool mounted;
    explicit SmallDisk(int kilobytes) {
        mounted = ::mount("tmpfs", folder.path.c_str(), "tmpfs", 0, ("size=" + std::to_string(kilobytes) + "k").c_str()) == 0;
    }
    ~SmallDisk() {
        if (mounted) ::umount(folder.path.c_str());
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
};

/// Reported as skipped where no disk can be mounted.
boost::test_tools::assertion_result can_mount(boost::unit_test::test_unit_id) { return SmallDisk(64).mounted; }

/// Reported as skipped where it is not installed.
boost::test_tools::assertion_result has_office(boost::unit_test::test_unit_id) {
    return run("command -v soffice").status == 0;
}

const std::vector<Language> languages{Language::es, Language::en};

}  // namespace

BOOST_AUTO_TEST_CASE(every_plugins_workbook_holds_what_its_document_says) {
    for (const Language language : languages)
        for (const std::string& plugin : Reports::made().plugins()) {
            const fs::path folder = Reports::made().in(language);
            check("check_xlsx.py", folder / (plugin + ".json"), folder / (plugin + ".xlsx"));
        }
}

BOOST_AUTO_TEST_CASE(every_plugins_text_document_holds_what_its_document_says) {
    for (const Language language : languages)
        for (const std::string& plugin : Reports::made().plugins()) {
            const fs::path folder = Reports::made().in(language);
            check("check_docx.py", folder / (plugin + ".json"), folder / (plugin + ".docx"));
        }
}

BOOST_AUTO_TEST_CASE(every_plugins_networks_open_in_igraph_and_are_sound_xml) {
    int networks = 0;
    for (const Language language : languages)
        for (const std::string& plugin : Reports::made().plugins()) {
            const fs::path folder = Reports::made().in(language);
            if (!fs::exists(folder / plugin)) continue;
            for (const auto& entry : fs::directory_iterator(folder / plugin))
                if (entry.path().extension() == ".graphml") {
                    ++networks;
                    BOOST_TEST(run("xmllint --noout " + quoted(entry.path())).status == 0);
                }
            check("check_graphml.py", folder / (plugin + ".json"), folder / plugin);
        }
    BOOST_TEST(networks >= 2);
}

BOOST_AUTO_TEST_CASE(pictures_have_the_size_asked_for) {
    const Document document = with_blocks({test::depth_bars(Language::es)});
    const auto width_of = [&document](double width, double scale) {
        FileOptions options;
        options.figure_width = width;
        options.figure_scale = scale;
        const std::string png = files_of(document, Format::png, "d", options).at(0).bytes;
        BOOST_REQUIRE(png.starts_with("\x89PNG"));
        std::size_t pixels = 0;
        for (std::size_t i = 16; i < 20; ++i) pixels = pixels << 8 | static_cast<unsigned char>(png[i]);
        return pixels;
    };
    constexpr double margins = 32;  // around the figure and its title
    BOOST_TEST(width_of(712, 2) == 2 * (712 + margins));
    BOOST_TEST(width_of(500, 3) == 3 * (500 + margins));
    BOOST_TEST(files_of(document, Format::png, "d").at(0).path == "d/depth.distribution.png");
}

BOOST_DATA_TEST_CASE(the_same_document_gives_the_same_bytes, data::make({Format::xlsx, Format::docx, Format::png, Format::graphml}), format) {
    const Document document = test::gallery(Language::es);
    const auto first = files_of(document, format, "d");
    ::sleep(2);  // ZIP files count time by two seconds: a clock that leaked in would show
    const auto second = files_of(document, format, "d");
    BOOST_REQUIRE(first.size() == second.size());
    BOOST_TEST(!first.empty());
    for (std::size_t i = 0; i < first.size(); ++i) BOOST_TEST((first[i].bytes == second[i].bytes), first[i].path);
}

BOOST_AUTO_TEST_CASE(every_kind_of_block_survives_in_both_languages) {
    for (const Language language : languages) write_and_check(test::gallery(language));
}

BOOST_AUTO_TEST_CASE(no_text_becomes_a_formula_or_a_link) {
    write_and_check(with_blocks({texts("t", "=HYPERLINK(\"http://x\")",
                                       {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "http://example.org", "mailto:a@b.cl", "'x", "  =1", "\t=1",
                                        "<b>&\"'</b>", "_x0041_", "{=1}"})}));
}

BOOST_AUTO_TEST_CASE(sheets_have_legal_names_of_their_own) {
    const std::string long_title = "Iniciativas según postulante y ámbito: [todas] las / que * participan?";
    std::vector<Block> blocks;
    for (int i = 0; i < 12; ++i) blocks.emplace_back(texts("t" + std::to_string(i), long_title, {"x"}));
    blocks.emplace_back(texts("quote", "'Entre comillas'", {"x"}));
    blocks.emplace_back(texts("empty", "", {"x"}));
    blocks.emplace_back(texts("wide", "🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛", {"x"}));
    write_and_check(with_blocks(std::move(blocks)), {Format::xlsx});
}

BOOST_AUTO_TEST_CASE(control_characters_do_not_break_a_file) {
    Table table = texts("t", "a\x01" "b", {"plain"});
    table.rows.push_back({"c", RowRole::body, {text_cell("uno\x02" "\xEF\xBF\xBF" "dos")}});
    const Document document = with_blocks({table});
    const Folder folder;
    write_files(files_of(document, Format::docx, "d"), folder.path);
    write_files(files_of(document, Format::xlsx, "d"), folder.path);
    for (const char* part : {"d.docx word/document.xml", "d.xlsx xl/worksheets/sheet2.xml", "d.xlsx xl/workbook.xml"})
        BOOST_TEST(run("cd " + quoted(folder.path) + " && unzip -p " + part + " | xmllint --noout -").status == 0, part);
}

BOOST_AUTO_TEST_CASE(a_table_of_three_thousand_rows_is_whole) { write_and_check(with_blocks({long_table(3000, Language::es)})); }

BOOST_AUTO_TEST_CASE(a_table_whose_rows_do_not_stay_in_memory_is_whole) { write_and_check(with_blocks({long_table(21000, Language::es)}), {Format::xlsx}); }

BOOST_AUTO_TEST_CASE(a_table_of_many_columns_stands_on_a_turned_sheet) {
    Table table = long_table(30, Language::es);
    for (int i = 0; i < 14; ++i) {
        table.columns.push_back({"x" + std::to_string(i), "Modernización " + std::to_string(i), ColumnKind::integer, "Ámbito de la iniciativa"});
        for (TableRow& row : table.rows) row.cells.push_back(count_cell(12345 + i, Language::es));
    }
    const Document document = with_blocks({table, test::depth_table(Language::es)});
    write_and_check(document);
    const Folder folder;
    write_files(files_of(document, Format::docx, "d"), folder.path);
    const Output xml = run("cd " + quoted(folder.path) + " && unzip -p d.docx word/document.xml | grep -o '<w:pgSz[^>]*>'");
    BOOST_TEST(xml.text == "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>\n<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>\n<w:pgSz w:w=\"11906\" w:h=\"16838\"/>\n");
}

BOOST_AUTO_TEST_CASE(an_empty_document_and_empty_tables_make_sound_files) {
    Table none;
    none.id = "none";
    none.title = "Sin filas";
    none.columns = {{"a", "A", ColumnKind::category, {}}, {"b", "B", ColumnKind::integer, {}}};
    write_and_check(with_blocks({}));
    write_and_check(with_blocks({none, none.columns.empty() ? Block{} : Block{Notice{{"n", ""}, NoticeKind::note, "Nada."}}}));
}

BOOST_AUTO_TEST_CASE(the_institution_stands_on_the_cover) {
    Document document = test::gallery(Language::es);
    FileOptions options;
    options.style.house.institution = "Gobierno Regional & Cía.";
    options.style.house.accent = {0.5, 0, 0};
    options.style.cover.authors = "Unidad de Estudios";
    options.style.cover.date = "Santiago, marzo de 2026";
    options.style.house.logo = Logo{files_of(with_blocks({test::depth_bars(Language::es)}), Format::png, "d").at(0).bytes, 1424, 700};
    const Folder folder;
    write_files(files_of(document, Format::json, "document"), folder.path);
    write_files(files_of(document, Format::docx, "document", options), folder.path);
    const Output text = run("cd " + quoted(folder.path) + " && unzip -p document.docx word/document.xml docProps/core.xml word/header1.xml word/styles.xml");
    for (const char* part : {"Gobierno Regional &amp; Cía.", "Unidad de Estudios</dc:creator>", "Santiago, marzo de 2026", "800000", "Logotipo de"})
        BOOST_TEST(text.text.find(part) != std::string::npos, part);
}

BOOST_AUTO_TEST_CASE(a_full_temporary_disk_is_one_line_of_error_and_no_workbook, *boost::unit_test::precondition(can_mount)) {
    Document document = test::gallery(Language::es);
    document.blocks.emplace_back(long_table(3000, Language::es));
    const std::string whole = files_of(document, Format::xlsx, "d").at(0).bytes;
    for (const int kilobytes : {16, 64, 128, 256, 512, 1024}) {
        const SmallDisk disk(kilobytes);
        ::setenv("TMPDIR", disk.folder.path.c_str(), 1);
        try {
            BOOST_TEST((files_of(document, Format::xlsx, "d").at(0).bytes == whole));
        } catch (const Error& error) {
            BOOST_TEST(error.where().find(disk.folder.path.string()) == 0u);
        }
        ::unsetenv("TMPDIR");
        BOOST_TEST(fs::is_empty(disk.folder.path));
    }
}

BOOST_AUTO_TEST_CASE(libreoffice_opens_every_report, *boost::unit_test::precondition(has_office)) {
    const Folder folder;
    const auto converted = [&folder](const std::string& form, const std::string& extension) {
        return run("soffice -env:UserInstallation=file://" + (folder.path / "profile").string() + " --headless --convert-to " + form + " --outdir " +
                   quoted(folder.path) + " " + quoted(Reports::made().in(Language::es)) + "/*." + extension);
    };
    const Output texts = converted("txt:Text", "docx"), tables = converted("csv", "xlsx");
    for (const std::string& plugin : Reports::made().plugins()) {
        std::error_code error;
        BOOST_TEST((fs::file_size(folder.path / (plugin + ".txt"), error) > 1000u && !error), texts.text);
        BOOST_TEST((fs::file_size(folder.path / (plugin + ".csv"), error) > 100u && !error), tables.text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
