#include "document/table_rows.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(table_rows_test)

namespace {

TableRow row(const std::string& label, std::optional<std::int64_t> count, RowRole role = RowRole::body) {
    TableRow row{label, role, {category_cell(label, label)}};
    row.cells.push_back(count ? count_cell(*count, Language::es) : missing_cell(Missing::not_reported, Language::es));
    return row;
}

Table table_of(std::vector<TableRow> rows) {
    Table table;
    table.id = "t";
    table.columns = {{"label", "Etiqueta", ColumnKind::category, {}}, {"n", "n", ColumnKind::integer, {}}};
    table.rows = std::move(rows);
    return table;
}

std::string shown(const TableRows& rows) {
    std::string text;
    for (std::size_t i = 0; i < rows.size(); ++i) text += (i > 0 ? " " : "") + rows.cell(i, 0).text;
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(figures_sort_by_value_not_by_text) {
    TableRows rows(table_of({row("a", 9), row("b", 10), row("c", 100)}));
    rows.sort(1, SortOrder::descending);
    BOOST_TEST(shown(rows) == "c b a");
}

BOOST_AUTO_TEST_CASE(a_header_clicked_three_times_gives_the_original_order_back) {
    TableRows rows(table_of({row("b", 2), row("c", 1), row("a", 3)}));
    rows.sort_next(1);
    BOOST_TEST(shown(rows) == "c b a");
    rows.sort_next(1);
    BOOST_TEST(shown(rows) == "a b c");
    rows.sort_next(1);
    BOOST_TEST(shown(rows) == "b c a");
    BOOST_TEST((rows.order() == SortOrder::original));
}

BOOST_AUTO_TEST_CASE(another_header_starts_ascending) {
    TableRows rows(table_of({row("b", 2), row("a", 1)}));
    rows.sort_next(1);
    rows.sort_next(1);
    rows.sort_next(0);
    BOOST_TEST((rows.order() == SortOrder::ascending));
    BOOST_TEST(shown(rows) == "a b");
}

BOOST_AUTO_TEST_CASE(totals_stay_at_the_foot_and_subtotals_close_their_group) {
    TableRows rows(table_of({row("a", 1), row("b", 5), row("S1", 6, RowRole::subtotal), row("c", 2), row("d", 3),
                             row("S2", 5, RowRole::subtotal), row("T", 11, RowRole::total)}));
    rows.sort(1, SortOrder::descending);
    BOOST_TEST(shown(rows) == "b a S1 d c S2 T");
}

BOOST_AUTO_TEST_CASE(missing_cells_come_last_in_both_directions) {
    TableRows rows(table_of({row("x", std::nullopt), row("a", 2), row("b", 1)}));
    rows.sort(1, SortOrder::ascending);
    BOOST_TEST(shown(rows) == "b a x");
    rows.sort(1, SortOrder::descending);
    BOOST_TEST(shown(rows) == "a b x");
}

BOOST_AUTO_TEST_CASE(equal_rows_keep_their_order) {
    TableRows rows(table_of({row("z", 1), row("y", 1), row("x", 1)}));
    rows.sort(1, SortOrder::descending);
    BOOST_TEST(shown(rows) == "z y x");
}

BOOST_AUTO_TEST_CASE(words_sort_as_in_a_spanish_dictionary) {
    BOOST_TEST(compare_words("Ámbito", "Beca") < 0);
    BOOST_TEST(compare_words("ñandú", "oca") < 0);
    BOOST_TEST(compare_words("nuez", "ñandú") < 0);
    BOOST_TEST(compare_words("región", "Region") == 0);
}

BOOST_AUTO_TEST_CASE(the_copy_has_the_order_that_is_shown) {
    TableRows rows(table_of({row("b", 2), row("a", 1)}));
    rows.sort(1, SortOrder::ascending);
    BOOST_TEST(rows.as_shown().rows.front().id == "a");
    BOOST_TEST(rows.table().rows.front().id == "b");
}

BOOST_AUTO_TEST_SUITE_END()
