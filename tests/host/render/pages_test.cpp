#include "gallery_document.hpp"
#include "paper_check.hpp"

#include "paged/table_plan.hpp"

#include <cabildo/error.hpp>
#include <cabildo/render/cairo.hpp>
#include <cabildo/render/pages.hpp>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cairo.h>
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

#include <cmath>
#include <fstream>

using namespace cabildo;
using namespace cabildo::render;
using namespace cabildo::render::test;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(pages_test)

namespace {

Pdf pdf_of(const Document& document, const ReportStyle& style = {}) {
    const auto file = std::filesystem::temp_directory_path() / ("cabildo_pages_" + std::to_string(::getpid()) + ".pdf");
    std::ofstream(file, std::ios::binary) << to_pdf(document, style);
    const Pdf pdf = read_pdf(file);
    std::filesystem::remove(file);
    return pdf;
}

Document document_of(std::vector<Block> blocks) {
    Document document;
    document.title = "Informe";
    document.provenance.store_title = "Banco de prácticas";
    document.provenance.plugin = "org.cabildo.tabulation";
    document.provenance.plugin_version = "1.0.0";
    document.provenance.data_revision = 412;
    document.provenance.seed = 1;
    document.blocks = std::move(blocks);
    return document;
}

Table table_of(std::size_t columns, std::size_t rows) {
    Table table;
    table.id = "table";
    table.title = "Iniciativas";
    table.columns.push_back({"name", "Nombre", ColumnKind::category, ""});
    for (std::size_t c = 1; c < columns; ++c) table.columns.push_back({"c" + std::to_string(c), "Columna" + std::to_string(c), ColumnKind::number, ""});
    for (std::size_t r = 0; r < rows; ++r) {
        TableRow row;
        row.id = std::to_string(r);
        row.cells.push_back(category_cell(row.id, "Iniciativa-" + std::to_string(r)));
        for (std::size_t c = 1; c < columns; ++c) row.cells.push_back(number_cell(static_cast<double>(r) + static_cast<double>(c) / 100, 2, Language::es));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

const Word& word(const Pdf& pdf, const std::string& text) {
    for (const PdfPage& page : pdf.pages)
        for (const Word& word : page.words)
            if (word.text == text) return word;
    BOOST_FAIL("no word " << text);
    throw std::logic_error(text);
}

struct Figure {
    const char* text;
    Language language;
    const char* before;
};
std::ostream& operator<<(std::ostream& out, const Figure& figure) { return out << figure.text; }

const Figure figures[] = {
    {"82,8\u202f%", Language::es, "82"},   {"29", Language::es, "29"},         {"31\u202f%", Language::es, "31"},
    {"12\u202f345,6", Language::es, "12\u202f345"}, {"12\u202f345", Language::es, "12\u202f345"}, {"< 0,001", Language::es, "< 0"},
    {"–", Language::es, "–"},              {"-3,25", Language::es, "-3"},      {"1,234.5", Language::en, "1,234"},
    {"1,234", Language::en, "1,234"},      {"82.8%", Language::en, "82"},      {"5%", Language::en, "5"},
};

}  // namespace

BOOST_DATA_TEST_CASE(figures_are_aligned_by_their_decimal_mark, data::make(figures), figure) {
    const std::string text = figure.text;
    BOOST_TEST(text.substr(0, paged::before_decimals(text, figure.language)) == figure.before);
}

BOOST_AUTO_TEST_CASE(a_column_of_figures_has_its_marks_below_each_other) {
    Table table = table_of(2, 0);
    for (const auto& [text, value] : {std::pair{"1,5", 1.5}, std::pair{"1234,25", 1234.25}, std::pair{"77", 77.0}}) {
        TableRow row;
        row.id = text;
        row.cells = {category_cell(text, std::string("fila") + text), Cell{value, text, {}, {}}};
        table.rows.push_back(row);
    }
    const Pdf pdf = pdf_of(document_of({table}));
    const double digit = word(pdf, "77").right - word(pdf, "77").left;
    const double end = word(pdf, "1234,25").right;
    BOOST_TEST(end - word(pdf, "1,5").right == digit / 2, boost::test_tools::tolerance(0.03));
    BOOST_TEST(end - word(pdf, "77").right > digit);
}

BOOST_AUTO_TEST_CASE(every_kind_of_block_is_on_paper_in_both_languages) {
    for (const Language language : {Language::es, Language::en}) {
        Document document = test::gallery(language);
        document.provenance.panel.clear();
        const Pdf pdf = pdf_of(document);
        check_sheets(pdf);
        check_texts(pdf, document);
        check_contents(pdf, document);
        check_structure(pdf, document);
    }
}

BOOST_AUTO_TEST_CASE(a_table_of_many_pages_repeats_its_head_on_each) {
    const Document document = document_of({table_of(8, 1500)});
    const Pdf pdf = pdf_of(document);
    BOOST_TEST(pdf.pages.size() > 30u);
    std::size_t heads = 0;
    for (const PdfPage& page : pdf.pages) {
        if (page.text.find("Iniciativa-") == std::string::npos) continue;
        ++heads;
        BOOST_TEST(count_of(page.text, "NombreColumna1Columna2Columna3Columna4Columna5Columna6Columna7") == 1u);
        BOOST_TEST(count_of(page.text, "Tabla1(continuación)") == (heads == 1 ? 0u : 1u));
    }
    check_texts(pdf, document);
    check_sheets(pdf);
    check_structure(pdf, document);
}

BOOST_AUTO_TEST_CASE(a_table_wider_than_a_sheet_stands_on_a_turned_one) {
    Paragraph before, after;
    before.id = "before";
    before.text = "Antes.";
    after.id = "after";
    after.text = "Después.";
    const Document document = document_of({before, table_of(14, 5), after});
    const Pdf pdf = pdf_of(document);
    check_texts(pdf, document);
    check_sheets(pdf);
    for (const PdfPage& page : pdf.pages) {
        const bool holds = page.text.find("Columna9") != std::string::npos;
        BOOST_TEST((page.width > page.height) == holds);
        // A line is not worth a page of its own.
        BOOST_TEST((page.text.find("Antes.") != std::string::npos) == (page.text.find("Tabla1.") != std::string::npos));
        if (page.text.find("Después.") != std::string::npos) BOOST_TEST(page.width < page.height);
    }
}

BOOST_AUTO_TEST_CASE(a_table_wider_than_that_is_divided_by_columns_and_loses_none) {
    const Pdf pdf = pdf_of(document_of({table_of(60, 3)}));
    check_sheets(pdf);
    const std::string text = pdf.text();
    for (int c = 1; c < 60; ++c) BOOST_TEST(count_of(text, "Columna" + std::to_string(c)) >= 1u);
    for (int r = 0; r < 3; ++r)
        for (int c = 1; c < 60; ++c) {
            const std::string cell = number_cell(r + c / 100.0, 2, Language::es).text;
            BOOST_TEST(text.find(cell) != std::string::npos, cell);
        }
    const std::size_t parts = count_of(text, "Tabla1.Iniciativas(parte");
    BOOST_TEST(parts >= 2u);
    BOOST_TEST(count_of(text, "Iniciativa-2") == parts);
}

BOOST_AUTO_TEST_CASE(a_cell_longer_than_a_page_goes_on_on_the_next) {
    Table table = table_of(2, 3);
    table.columns[1].kind = ColumnKind::text;
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "palabra" + std::to_string(i) + " ";
    table.rows[1].cells[1] = text_cell(text);
    const Pdf pdf = pdf_of(document_of({table}));
    check_sheets(pdf);
    std::string all;
    for (const PdfPage& page : pdf.pages) {
        const std::size_t head = page.text.find("(continuación)NombreColumna1");
        all += head == std::string::npos ? page.text : page.text.substr(head + std::string("(continuación)NombreColumna1").size());
    }
    for (int i = 0; i + 1 < 3000; ++i) BOOST_REQUIRE_MESSAGE(count_of(all, "palabra" + std::to_string(i)) >= 1u, i);
}

BOOST_AUTO_TEST_CASE(a_word_longer_than_its_column_is_divided_and_not_clipped) {
    Table table = table_of(3, 2);
    table.rows[0].cells[0] = category_cell("x", std::string(400, 'm'));
    Paragraph paragraph;
    paragraph.id = "p";
    paragraph.text = std::string(600, 'w');
    const Document document = document_of({paragraph, table});
    const Pdf pdf = pdf_of(document);
    check_sheets(pdf);
    check_texts(pdf, document);
}

BOOST_AUTO_TEST_CASE(no_heading_stands_alone_at_the_foot_of_a_page) {
    std::vector<Block> blocks;
    for (int i = 0; i < 60; ++i) {
        Heading heading;
        heading.id = "h" + std::to_string(i);
        heading.title = "Sección " + std::to_string(i);
        heading.level = 2;
        Paragraph paragraph;
        paragraph.id = "p" + std::to_string(i);
        for (int w = 0; w < 40 + 7 * (i % 5); ++w) paragraph.text += "palabra ";
        paragraph.text += "fin" + std::to_string(i) + ".";
        blocks.push_back(heading);
        blocks.push_back(paragraph);
    }
    for (const PdfPage& page : pdf_of(document_of(blocks)).pages) {
        const std::size_t heading = page.text.rfind("Sección");
        if (heading != std::string::npos && page.text.find("Contenido") == std::string::npos)
            BOOST_TEST(page.text.size() > heading + std::string("Sección00palabrapalabra").size(), page.text.substr(heading));
    }
}

BOOST_AUTO_TEST_CASE(a_single_panel_has_no_cover) {
    Document document = document_of({table_of(3, 3)});
    document.provenance.panel = "frequencies";
    const Pdf pdf = pdf_of(document);
    BOOST_TEST(pdf.pages.size() == 1u);
    BOOST_TEST(pdf.pages[0].text.find("Iniciativa-2") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(cover_and_running_heads_wear_the_houses_style) {
    ReportStyle style;
    style.cover.title = "Informe anual";
    style.cover.subtitle = "Balance de la cartera";
    style.cover.authors = "Unidad de estudios";
    style.cover.date = "Santiago, marzo de 2026";
    style.house.institution = "Gobierno Regional";
    style.house.band = Colour{1, 0.9, 0.2};
    style.house.paper = Paper::letter;
    style.house.logo = Logo{to_png(draw(test::depth_bars(Language::es), Language::es, 500, Palette::light())), 1000, 500};
    const Document document = document_of({table_of(3, 3)});
    const Pdf pdf = pdf_of(document, style);
    BOOST_TEST(pdf.pages[0].width == 612);
    for (const char* text : {"Informe anual", "Balance de la cartera", "Unidad de estudios", "Santiago, marzo de 2026", "Gobierno Regional", "Banco de prácticas"})
        BOOST_TEST(pdf.pages[0].text.find(squeezed(text)) != std::string::npos, text);
    BOOST_TEST(pdf.pages[2].text.starts_with(squeezed("Gobierno Regional" "Informe anual")));
    BOOST_TEST(pdf.info.find("Author:          Unidad de estudios") != std::string::npos);
    BOOST_TEST((to_pdf(document, style) == to_pdf(document, style)));
}

BOOST_AUTO_TEST_CASE(a_logo_that_is_broken_is_told) {
    ReportStyle style;
    style.house.logo = Logo{"\x89PNG\r\n\x1a\n", 10, 10};
    BOOST_CHECK_THROW(Pages(document_of({}), style), Error);
}

BOOST_AUTO_TEST_CASE(a_font_that_is_not_installed_is_named) {
    ReportStyle style;
    style.house.font = "Nirgends Grotesk";
    try {
        Pages(document_of({}), style);
        BOOST_ERROR("accepted");
    } catch (const Error& error) {
        BOOST_TEST(error.line(Language::en).find("Nirgends Grotesk") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(the_file_says_its_language_and_has_an_outline) {
    Document document = test::gallery(Language::en);
    document.provenance.panel.clear();
    const std::string bytes = to_pdf(document);
    QPDF file;
    file.processMemoryFile("x.pdf", bytes.data(), bytes.size());
    BOOST_TEST(file.getRoot().getKey("/Lang").getUTF8Value() == "en");
    BOOST_TEST(file.getRoot().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    std::size_t headings = 0, listed = 0;
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block)) headings += heading->level <= 3;
    QPDFOutlineDocumentHelper outline(file);
    std::vector<QPDFOutlineObjectHelper> open = outline.getTopLevelOutlines();
    while (!open.empty()) {
        auto entry = open.back();
        open.pop_back();
        ++listed;
        BOOST_TEST(!entry.getTitle().empty());
        BOOST_TEST(entry.getDestPage().isDictionary(), entry.getTitle());
        for (auto& kid : entry.getKids()) open.push_back(kid);
    }
    BOOST_TEST(listed == headings + 1);
    std::size_t links = 0;
    for (QPDFObjectHandle page : file.getAllPages())
        for (QPDFObjectHandle note : page.getKey("/Annots").isArray() ? page.getKey("/Annots").getArrayAsVector() : std::vector<QPDFObjectHandle>{})
            links += note.getKey("/Subtype").getName() == "/Link";
    BOOST_TEST(links >= headings);
}

BOOST_AUTO_TEST_CASE(figures_carry_their_alternative_texts) {
    const Document document = test::gallery(Language::es);
    const std::string bytes = to_pdf(document);
    QPDF file;
    file.processMemoryFile("x.pdf", bytes.data(), bytes.size());
    std::vector<std::string> told, expected;
    for (QPDFObjectHandle object : file.getAllObjects())
        if (object.isDictionary() && object.hasKey("/Alt")) told.push_back(object.getKey("/Alt").getUTF8Value());
    for (const Block& block : document.blocks)
        std::visit([&](const auto& b) {
            if constexpr (requires { b.alt; }) expected.push_back(b.alt.empty() ? b.title : b.alt);
        }, block);
    std::sort(told.begin(), told.end());
    std::sort(expected.begin(), expected.end());
    BOOST_TEST(told == expected, boost::test_tools::per_element());
}

/// What a profile has: some paragraphs, a figure, one long table, sources.
std::vector<Block> profile_blocks() {
    std::string words;
    for (int i = 0; i < 90; ++i) words += "palabra ";
    References references{{"references"}, {}};
    references.items.push_back({"hyndman1996", "Hyndman, R. J., Fan, Y. (1996). Sample quantiles in statistical packages.", "https://doi.org/10.2307/2684934"});
    Table table = table_of(7, 27);
    table.footnotes.push_back({"", words});
    return {Paragraph{{"summary"}, words}, Paragraph{{"places"}, words}, depth_bars(Language::es), std::move(table), std::move(references)};
}

BOOST_AUTO_TEST_CASE(a_profile_is_one_page_of_its_paper) {
    Document document = document_of(profile_blocks());
    document.provenance.panel = "profile";
    Document report = document;
    report.blocks.insert(report.blocks.begin() + 1, Heading{{"section", "Sección"}, 2});
    for (const Paper paper : {Paper::a4, Paper::letter}) {
        ReportStyle style;
        style.house.paper = paper;
        BOOST_TEST_CONTEXT("paper of " << size_of(paper).height << " points") {
            const Pdf pdf = pdf_of(document, style);
            BOOST_REQUIRE(pdf.pages.size() == 1u);
            BOOST_TEST(std::abs(pdf.pages.front().width - size_of(paper).width) < 0.1);
            BOOST_TEST(std::abs(pdf.pages.front().height - size_of(paper).height) < 0.1);
            for (const char* part : {"Iniciativa-26", "Sample quantiles", "cabildo analyze"}) BOOST_TEST(pdf.pages.front().text.find(squeezed(part)) != std::string::npos, part);
            // With a section it is a report, which flows over pages in letters of full size.
            BOOST_TEST(pdf_of(report, style).pages.size() > 1u);
        }
    }
}

BOOST_AUTO_TEST_CASE(pages_paint_one_by_one_on_any_surface) {
    const Pages pages(document_of({table_of(14, 40)}));
    BOOST_TEST(pages.count() == static_cast<int>(pdf_of(document_of({table_of(14, 40)})).pages.size()));
    // The last first: a preview turns to where the reader wants.
    for (int page = pages.count() - 1; page >= 0; --page) {
        const PaperSize size = pages.size(page);
        cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, static_cast<int>(size.width), static_cast<int>(size.height));
        cairo_t* context = cairo_create(surface);
        pages.paint(context, page);
        BOOST_TEST(cairo_status(context) == CAIRO_STATUS_SUCCESS);
        cairo_surface_flush(surface);
        const unsigned char* bytes = cairo_image_surface_get_data(surface);
        std::size_t ink = 0;
        for (int i = 0; i < cairo_image_surface_get_stride(surface) * cairo_image_surface_get_height(surface); ++i) ink += bytes[i] > 128;
        BOOST_TEST(ink > 200u);
        cairo_destroy(context);
        cairo_surface_destroy(surface);
    }
}

BOOST_AUTO_TEST_SUITE_END()
