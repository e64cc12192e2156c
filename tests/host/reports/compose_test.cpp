#include <cabildo/reports/compose.hpp>

#include <cabildo/document_json.hpp>
#include <cabildo/provenance_marks.hpp>
#include <cabildo/render/files.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace cabildo;
using namespace cabildo::reports;
using Kind = db::ReportItem::Kind;
using Shown = cabildo::reports::Part;

BOOST_AUTO_TEST_SUITE(compose_test)

namespace {

Document analysis(const std::string& panel, const std::string& selection = "region=V") {
    Document document;
    document.title = "Regiones";
    document.provenance.plugin = "org.cabildo.tabulation";
    document.provenance.plugin_version = "1.0.0";
    document.provenance.panel = panel;
    document.provenance.options = {{"variable", "region"}};
    document.provenance.selection = selection;
    document.provenance.selection_label = "Región: Valparaíso";
    document.provenance.selected = 12;
    document.provenance.population = 129;
    document.provenance.data_revision = 4;
    document.provenance.illustrative = true;
    document.provenance.seed = 7;
    Notice notice;
    notice.id = "illustrative";
    notice.kind = NoticeKind::warning;
    notice.text = "Registros ilustrativos";
    document.blocks.emplace_back(notice);
    Heading heading;
    heading.id = "section";
    heading.title = "Sección";
    heading.level = panel.empty() ? 1 : 2;
    document.blocks.emplace_back(heading);
    Table table;
    table.id = "table";
    table.title = "Tabla";
    table.columns = {{"n", "n", ColumnKind::integer, {}}};
    table.rows = {{"all", RowRole::body, {count_cell(12, Language::es)}}};
    document.blocks.emplace_back(table);
    Chart chart;
    chart.id = "chart";
    chart.categories = {{"all", "Todas"}};
    chart.series = {{"n", "n", {{12.0, "12"}}}};
    chart.alt = "Doce";
    chart.table = "table";
    document.blocks.emplace_back(chart);
    return document;
}

Shown part(Kind kind, const std::string& key, const std::string& title, const std::string& text = {}) {
    Shown part;
    part.kind = kind;
    part.key = key;
    part.title = title;
    part.text = text;
    return part;
}

Shown analysis_part(const std::string& key, const std::string& panel = "frequencies", const std::string& selection = "region=V") {
    Shown made = part(Kind::analysis, key, "Regiones", "Nota **fuerte**.");
    made.question = "¿De dónde son?";
    made.document = analysis(panel, selection);
    return made;
}

db::Report annual() {
    db::Report report;
    report.id = 1;
    report.title = "Informe anual";
    report.subtitle = "Prácticas";
    report.authors = "Unidad";
    return report;
}

ReportSource source() {
    ReportSource source;
    source.store = {"id", "Banco", 5, true};
    return source;
}

std::vector<std::string> ids_of(const Document& document) {
    std::vector<std::string> ids;
    for (const Block& block : document.blocks) ids.push_back(block_id(block));
    return ids;
}

template <class T>
const T& block(const Document& document, const std::string& id) {
    for (const Block& one : document.blocks)
        if (block_id(one) == id) return std::get<T>(one);
    throw std::runtime_error("no block " + id);
}

const auto each = boost::test_tools::per_element();
using Strings = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(composing)

BOOST_AUTO_TEST_CASE(items_follow_each_other_under_headings_with_ids_of_their_own) {
    const Document document = compose(annual(), {part(Kind::text, "item3", "", "Al comienzo."), analysis_part("item1"),
                                                 part(Kind::heading, "item4", "Territorio"), analysis_part("item2", "")},
                                      source());
    BOOST_TEST(ids_of(document) == (Strings{"illustrative", "item3-text1", "item1", "item1.question", "item1-text1", "item1.section",
                                            "item1.table", "item1.chart", "item4", "item2", "item2.question", "item2-text1",
                                            "item2.section", "item2.table", "item2.chart", "made", "made.analyses"}),
               each);
    BOOST_TEST(block<Heading>(document, "item1").level == 1);
    BOOST_TEST(block<Heading>(document, "item1.section").level == 2);
    BOOST_TEST(block<Heading>(document, "item2").level == 2);
    BOOST_TEST(block<Heading>(document, "item2.section").level == 3);
    BOOST_TEST(block<Chart>(document, "item2.chart").table == "item2.table");
    BOOST_TEST(violations(document).empty());
    BOOST_TEST((document_from_json(to_json(document)) == document));
}

BOOST_AUTO_TEST_CASE(the_end_tells_how_each_analysis_is_repeated) {
    Shown english = analysis_part("item1", "crosstab");
    english.document->language = Language::en;
    const Document document = compose(annual(), {english}, source());
    const Table& made = block<Table>(document, "made.analyses");
    BOOST_REQUIRE_EQUAL(made.rows.size(), 1U);
    BOOST_TEST(made.rows[0].id == "item1");
    BOOST_TEST(made.rows[0].cells[1].text == "org.cabildo.tabulation/crosstab 1.0.0");
    BOOST_TEST(made.rows[0].cells[2].text == "4");
    BOOST_TEST(made.rows[0].cells[3].text ==
               "cabildo analyze STORE org.cabildo.tabulation/crosstab --set variable=region --where region=V --lang en --seed 7");
    BOOST_TEST(render::command_line(document) == "cabildo report STORE --composed 'Informe anual' -o DIR");
}

BOOST_AUTO_TEST_CASE(the_whole_is_of_one_selection_only_where_all_its_parts_are) {
    const Document same = compose(annual(), {analysis_part("item1"), analysis_part("item2")}, source());
    BOOST_TEST(same.provenance.selection == "region=V");
    BOOST_TEST(same.provenance.selected == 12);
    const Document mixed = compose(annual(), {analysis_part("item1"), analysis_part("item2", "frequencies", "")}, source());
    BOOST_TEST(mixed.provenance.selection.empty());
    BOOST_TEST(mixed.provenance.population == 0);
    BOOST_TEST(composed_report(mixed.provenance) == "Informe anual");
    BOOST_TEST(mixed.provenance.data_revision == 5);
    BOOST_TEST(mixed.provenance.illustrative);
}

BOOST_AUTO_TEST_CASE(light_markup_becomes_paragraphs_and_points) {
    const Document document = compose(annual(), {part(Kind::text, "item1", "Método", "Una **línea**\nque sigue.\n\n- uno\n- dos\n  y más\n1. primero\n\n\n*Fin*.")}, source());
    Strings texts;
    for (const Block& one : document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&one)) texts.push_back(paragraph->text);
    BOOST_TEST(texts == (Strings{"Una **línea** que sigue.", "• uno", "• dos y más", "1. primero", "*Fin*."}), each);
    BOOST_TEST(block<Heading>(document, "item1").title == "Método");
    BOOST_TEST(violations(document).empty());
}

BOOST_AUTO_TEST_CASE(what_the_reader_must_know_of_a_document_stands_before_it) {
    Shown stale = analysis_part("item1");
    Notice remark;
    remark.id = "stale";
    remark.kind = NoticeKind::warning;
    remark.text = "Los datos cambiaron.";
    stale.remarks = {remark};
    Shown missing = part(Kind::analysis, "item2", "Perdido");
    remark.id = "missing";
    missing.remarks = {remark};
    const Document document = compose(annual(), {stale, missing}, source());
    const Strings ids = ids_of(document);
    BOOST_TEST((std::find(ids.begin(), ids.end(), "item1-stale") < std::find(ids.begin(), ids.end(), "item1.table")));
    BOOST_TEST(block<Notice>(document, "item2-missing").text == "Los datos cambiaron.");
    BOOST_TEST(block<Table>(document, "made.analyses").rows.size() == 1U);
    BOOST_TEST(violations(document).empty());
}

BOOST_AUTO_TEST_CASE(a_report_without_analyses_or_items_is_a_good_document) {
    const Document document = compose(annual(), {}, source());
    BOOST_TEST(violations(document).empty());
    BOOST_TEST(ids_of(document) == Strings{"illustrative"}, each);
}

BOOST_AUTO_TEST_CASE(it_is_written_as_a_page_that_names_the_report_and_no_seed_of_its_own) {
    const std::string page = render::to_html(compose(annual(), {analysis_part("item1")}, source()));
    BOOST_TEST(page.find("<dt>Informe</dt><dd>Informe anual</dd>") != std::string::npos);
    BOOST_TEST(page.find("<dt>Semilla</dt>") == std::string::npos);
    BOOST_TEST(page.find("<strong>fuerte</strong>") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(style)

BOOST_AUTO_TEST_CASE(cover_style_and_logo_are_those_of_the_report) {
    db::Report report = annual();
    report.style = "{\"institution\": \"Ministerio\", \"accent\": \"#1a5c9e\", \"paper\": \"Letter\"}";
    report.logo = std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03", 24) + std::string(20, '\xff');
    report.date = "Marzo de 2026";
    const render::ReportStyle style = style_of(report);
    BOOST_TEST(style.cover.title == "Informe anual");
    BOOST_TEST(style.cover.date == "Marzo de 2026");
    BOOST_TEST(style.house.institution == "Ministerio");
    BOOST_CHECK(style.house.paper == render::Paper::letter);
    BOOST_REQUIRE(style.house.logo.has_value());
    BOOST_TEST(style.house.logo->width == 2);
    BOOST_TEST(style.house.logo->height == 3);
}

BOOST_AUTO_TEST_CASE(one_that_cannot_be_read_names_the_report) {
    db::Report report = annual();
    report.style = "{\"accent\": \"pale\"}";
    BOOST_CHECK_EXCEPTION(style_of(report), Error, [](const Error& error) { return error.where().find("Informe anual") != std::string::npos; });
    report.style.clear();
    report.logo = "\x89PNG\r\n\x1a\n";
    BOOST_CHECK_THROW(style_of(report), Error);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
