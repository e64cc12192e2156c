// The document of the panel "audit".
#include "panel_run.hpp"
#include "panels.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::tabulation;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_audit_test)

namespace {

MemoryDataset with_tables() {
    MemoryDataset data(4);
    data.add("area", VariableKind::single, {"social", "economic"}, {"social", "social", "economic", "social"});
    data.declared_tables_.push_back({"Área 1", "Áreas", "area", "",
                                     {{"social", "Social", false, "n", "Nº", "3"}, {"social", "Social", false, "percent", "%", "75,0%"},
                                      {"economic", "Económico", false, "n", "Nº", "2"}, {"economic", "Económico", false, "percent", "%", "25,0%"},
                                      {"", "Total", true, "n", "Nº", "4"}, {"", "Total", true, "percent", "%", "100%"}}});
    return data;
}

}  // namespace

BOOST_AUTO_TEST_CASE(findings_are_listed_and_marked_beside_the_computed_figures) {
    const Document document = run_panel(audit_panel(), with_tables());
    const Table& findings = block<Table>(document, "findings");
    BOOST_REQUIRE(findings.rows.size() == 2u);  // the total of the count, and the cell
    BOOST_TEST(cell(findings, "finding_1", "rule").text == "Total distinto de la suma");
    BOOST_TEST(cell(findings, "finding_2", "where").text == "Nº › Económico");
    BOOST_TEST(cell(findings, "finding_2", "declared").text == "2");
    BOOST_TEST(number(findings, "finding_2", "computed") == 1.0);
    BOOST_TEST(findings.footnotes.at(1).text == "La celda dice 2; los datos dan 1.");
    const Table& table = block<Table>(document, "declared_area_1");
    BOOST_TEST(cell(table, "economic", "column_1_declared").text == "2");
    BOOST_TEST(count(table, "economic", "column_1_computed") == 1);
    BOOST_TEST(cell(table, "economic", "column_1_declared").notes.size() == 1u);
    BOOST_TEST(number(table, "social", "column_2_computed") == 75.0);
    BOOST_TEST(block<Paragraph>(document, "summary").text.starts_with("1 tabla declarada comparada con los datos: **2 hallazgos**."));
}

BOOST_AUTO_TEST_CASE(a_table_without_labels_is_named_by_its_ids) {
    MemoryDataset data = with_tables();
    DeclaredTable& table = data.declared_tables_[0];
    table.title.clear();
    for (DeclaredCell& each : table.cells) each.row_label = each.column_label = "";
    const Document document = run_panel(audit_panel(), data);
    const Table& shown = block<Table>(document, "declared_area_1");
    BOOST_TEST(shown.title == "Área 1");
    BOOST_TEST(cell(shown, "social", "row").text == "social");
    BOOST_TEST(cell(shown, "total", "row").text == "Total");
    BOOST_TEST(block<Table>(document, "findings").rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(cells_that_cannot_be_read_or_compared_are_told) {
    MemoryDataset data = with_tables();
    auto& cells = data.declared_tables_[0].cells;
    cells[0].value = "tres";                                                 // of numbers
    cells.push_back({"sociall", "Sociall", false, "n", "Nº", "1"});          // no category
    cells.push_back({"economic", "Económico", false, "share", "Parte", "1"});  // no such column
    const Document document = run_panel(audit_panel(), data);
    const Table& unchecked = block<Table>(document, "unchecked");
    BOOST_REQUIRE(unchecked.rows.size() == 3u);
    BOOST_TEST(cell(unchecked, "unchecked_1", "declared").text == "tres");
    BOOST_TEST(cell(unchecked, "unchecked_1", "table").text == "Áreas");
    BOOST_TEST(cell(unchecked, "unchecked_1", "row").text == "Social");
    BOOST_TEST(cell(unchecked, "unchecked_1", "column").text == "Nº");
    BOOST_TEST(cell(unchecked, "unchecked_1", "reason").text == "No se lee como número; tampoco se compara el total de su columna con la suma.");
    BOOST_TEST(block<Notice>(document, "not_compared").text.starts_with("3 celdas"));
    BOOST_TEST(block<Paragraph>(document, "declared_area_1_summary").text.ends_with("3 celdas sin comparar."));
    BOOST_TEST(!find_block<Table>(run_panel(audit_panel(), with_tables()), "unchecked"));
}

BOOST_AUTO_TEST_CASE(nothing_found_is_said_of_the_compared_cells_alone_where_some_are_not) {
    MemoryDataset data = with_tables();
    auto& cells = data.declared_tables_[0].cells;
    cells[2].value = "uno";  // in the place of the two slips
    const Document document = run_panel(audit_panel(), data, {}, Language::en);
    BOOST_TEST(block<Table>(document, "findings").rows.empty());
    BOOST_TEST(block<Table>(document, "findings").footnotes.at(0).text == "No rule found anything in the cells that could be read and compared.");
    BOOST_TEST(block<Notice>(document, "not_compared").text == "1 declared cell could not be read or compared: the findings say nothing of it.");
}

BOOST_AUTO_TEST_CASE(the_cells_of_a_table_of_numbers_or_of_an_unknown_variable_are_told_too) {
    MemoryDataset data = with_tables();
    data.add("budget", VariableKind::number, {}, {"1", "2", "3", ""});
    for (const char* variable : {"budget", "gone"}) {
        data.declared_tables_[0].variable = variable;
        const Document document = run_panel(audit_panel(), data);
        BOOST_TEST(find_block<Notice>(document, "declared_area_1_trouble"));
        BOOST_TEST(block<Table>(document, "unchecked").rows.size() == 6u);
    }
}

BOOST_AUTO_TEST_CASE(a_text_of_many_signs_is_cut_in_its_middle) {
    MemoryDataset data = with_tables();
    data.declared_tables_[0].cells[0].value = "ñ" + std::string(400, '9');
    const Document document = run_panel(audit_panel(), data);
    for (const Cell& shown : {cell(block<Table>(document, "unchecked"), "unchecked_1", "declared"),
                              cell(block<Table>(document, "declared_area_1"), "social", "column_1_declared")}) {
        BOOST_TEST(shown.text == "ñ" + std::string(10, '9') + "…" + std::string(12, '9'));
        BOOST_TEST(std::get<std::string>(shown.value).size() == 402u);
    }
}

BOOST_AUTO_TEST_CASE(without_the_tables_the_findings_remain) {
    const Document document = run_panel(audit_panel(), with_tables(), {{"tables", "no"}});
    BOOST_TEST(document.blocks.size() == 2u);
    BOOST_TEST(block<Table>(document, "findings").rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_table_whose_variable_or_population_is_unknown_is_checked_for_itself) {
    MemoryDataset data = with_tables();
    data.declared_tables_[0].variable = "gone";
    const Document without = run_panel(audit_panel(), data, {}, Language::en);
    BOOST_TEST(find_block<Notice>(without, "declared_area_1_trouble"));
    BOOST_TEST(block<Table>(without, "findings").rows.size() == 1u);
    data = with_tables();
    data.declared_tables_[0].population = "gone=1";
    BOOST_TEST(find_block<Notice>(run_panel(audit_panel(), data), "declared_area_1_trouble"));
}

BOOST_AUTO_TEST_CASE(a_store_without_declared_tables_says_so) {
    BOOST_TEST(find_block<Notice>(run_panel(audit_panel(), MemoryDataset(), {}, Language::en), "no_tables"));
}

BOOST_AUTO_TEST_SUITE_END()
