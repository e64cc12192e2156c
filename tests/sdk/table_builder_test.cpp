// Values become cells by the kind of their column.
#include <cabildo/table_builder.hpp>

#include <cabildo/document_json.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>
#include <stdexcept>

using namespace cabildo;

BOOST_AUTO_TEST_SUITE(table_builder_test)

namespace {

const Category local{"local", {"Comunal", "Municipal"}};

TableBuilder scopes() {
    TableBuilder table("scopes", "Ámbito", Language::es);
    table.category_column("scope", "Ámbito").count_column("n", "n", "Iniciativas").percent_column("share", "%", 1, "Iniciativas")
        .number_column("ratio", "Razón", 2).text_column("remark", "Observación");
    return table;
}

}  // namespace

BOOST_AUTO_TEST_CASE(writes_each_value_as_its_column_does) {
    const Table table = scopes()
        .row(local, {local, 24, 100.0 * 24 / 29, 4.8, "breve"})
        .total("Total", {29, 100, Missing::not_applicable, ""})
        .how_to_read("De cada cien, 83.").table();
    BOOST_TEST((table.columns[1] == TableColumn{"n", "n", ColumnKind::integer, "Iniciativas"}));
    BOOST_TEST((table.rows[0].cells[0] == category_cell("local", "Comunal")));
    BOOST_TEST((table.rows[0].cells[1] == count_cell(24, Language::es)));
    BOOST_TEST((table.rows[0].cells[2] == percent_cell(100.0 * 24 / 29, Language::es)));
    BOOST_TEST((table.rows[0].cells[3] == number_cell(4.8, 2, Language::es)));
    BOOST_TEST((table.rows[0].cells[4] == text_cell("breve")));
    BOOST_TEST((table.rows[1].role == RowRole::total));
    BOOST_TEST((table.rows[1].cells[0] == category_cell("total", "Total")));
    BOOST_TEST((table.rows[1].cells[2] == percent_cell(100, Language::es)));
    BOOST_TEST((table.rows[1].cells[3] == missing_cell(Missing::not_applicable, Language::es)));
    BOOST_TEST(violations({.title = "D", .blocks = {table}}).empty());
}

BOOST_AUTO_TEST_CASE(turns_what_cannot_be_computed_into_undefined) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Table table = scopes().row(local, {local, nan, nan, 1.0 / 0.0, ""}).table();
    for (std::size_t i : {1u, 2u, 3u}) BOOST_TEST((table.rows[0].cells[i] == missing_cell(Missing::undefined, Language::es)));
}

BOOST_AUTO_TEST_CASE(puts_marks_on_cells_and_notes_below) {
    const Table table = scopes().row(local, {local, 24, 82.8, 4.8, ""}).note("a", "Intervalo", "share").note("General").table();
    BOOST_TEST(table.rows[0].cells[2].notes == std::vector<std::string>{"a"}, boost::test_tools::per_element());
    BOOST_TEST((table.footnotes == std::vector<Footnote>{{"a", "Intervalo"}, {"", "General"}}));
}

BOOST_AUTO_TEST_CASE(shares_a_footnote_between_cells) {
    const Table table = scopes().row("r", {"R", 1, 1.0, 1.0, ""}).note("a", "Nota", "n").note("a", "Nota", "share").table();
    BOOST_TEST(table.footnotes.size() == 1u);
    BOOST_TEST(violations({.title = "D", .blocks = {table}}).empty());
}

BOOST_AUTO_TEST_CASE(refuses_rows_that_do_not_suit_its_columns) {
    BOOST_CHECK_THROW(scopes().row(local, {local, 24}), std::logic_error);
    BOOST_CHECK_THROW(scopes().row(local, {local, 24.5, 82.8, 4.8, ""}), std::logic_error);
    BOOST_CHECK_THROW(scopes().row(local, {local, "24", 82.8, 4.8, ""}), std::logic_error);
    BOOST_CHECK_THROW(scopes().row(local, {1, 24, 82.8, 4.8, ""}), std::logic_error);
    BOOST_CHECK_THROW(scopes().row(local, {local, 24, 82.8, 4.8, ""}).count_column("late", ""), std::logic_error);
    BOOST_CHECK_THROW(scopes().row(local, {local, 24, 82.8, 4.8, ""}).note("a", "Nota", "shares"), std::logic_error);
    BOOST_CHECK_THROW(scopes().note("a", "Nota"), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
