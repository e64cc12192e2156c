#include "document/plain_text.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;

BOOST_AUTO_TEST_SUITE(plain_text_test)

BOOST_AUTO_TEST_CASE(a_document_becomes_text_that_reads_without_mark_up) {
    Document document;
    document.title = "Frecuencias";
    Paragraph paragraph;
    paragraph.id = "p";
    paragraph.text = "**3 de 4** responden.";
    document.blocks.emplace_back(paragraph);
    Table table;
    table.id = "t";
    table.title = "Tabla 1";
    table.columns = {{"c", "Región", ColumnKind::category, {}}, {"n", "n", ColumnKind::integer, {}}};
    table.rows = {{"V", RowRole::body, {category_cell("V", "Valparaíso"), count_cell(3, Language::es)}}};
    table.footnotes = {{"a", "Nota."}};
    document.blocks.emplace_back(table);
    const std::string text = workbench::plain_text(document);
    BOOST_TEST(text.starts_with("Frecuencias\n\n3 de 4 responden.\n"));
    BOOST_TEST(text.find("Tabla 1\n") != std::string::npos);
    BOOST_TEST(text.find("Valparaíso\t3") != std::string::npos);
    BOOST_TEST(text.find("a Nota.") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
