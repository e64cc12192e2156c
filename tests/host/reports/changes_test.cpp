#include <cabildo/reports/changes.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <set>

using namespace cabildo;
using namespace cabildo::reports;

BOOST_AUTO_TEST_SUITE(changes_test)

namespace {

Table regions() {
    Table table;
    table.id = "table";
    table.title = "Regiones";
    table.how_to_read = "n: iniciativas.";
    table.columns = {{"region", "Región", ColumnKind::category, {}}, {"n", "n", ColumnKind::integer, {}}, {"p", "%", ColumnKind::percent, "Parte"}};
    const auto row = [](const char* id, const char* label, std::int64_t n, double p) {
        return TableRow{id, RowRole::body, {category_cell(id, label), count_cell(n, Language::es), percent_cell(p, Language::es)}};
    };
    table.rows = {row("V", "Valparaíso", 12, 60), row("VII", "Maule", 8, 40)};
    table.footnotes = {{"a", "Una nota."}, {"", "General."}};
    return table;
}

Document document(const Table& table = regions()) {
    Document document;
    document.title = "Análisis";
    Paragraph paragraph;
    paragraph.id = "text";
    paragraph.text = "Son 20.";
    document.blocks.emplace_back(paragraph);
    document.blocks.emplace_back(table);
    Chart chart;
    chart.id = "chart";
    chart.categories = {{"V", "Valparaíso"}};
    chart.series = {{"n", "n", {{12.0, "12"}}}};
    chart.table = "table";
    document.blocks.emplace_back(chart);
    return document;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_same_document_has_none_whatever_it_was_made_with) {
    Document now = document();
    now.provenance.data_revision = 9;
    now.provenance.seed = 3;
    now.provenance.program_version = "2";
    const DocumentChanges found = document_changes(document(), now);
    BOOST_TEST(!found.any());
    BOOST_TEST(found.provenance == (std::vector<std::string>{"data_revision", "seed", "program_version"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_cell_says_where_it_stands_and_by_how_much_it_changed) {
    Table now = regions();
    now.rows[0].cells[1] = count_cell(9, Language::es);
    const DocumentChanges found = document_changes(document(), document(now));
    BOOST_REQUIRE_EQUAL(found.cells.size(), 1U);
    const CellChange& cell = found.cells[0];
    BOOST_TEST(cell.table == "table");
    BOOST_TEST(cell.table_title == "Regiones");
    BOOST_TEST(cell.row == "V");
    BOOST_TEST(cell.row_label == "Valparaíso");
    BOOST_TEST(cell.column == "n");
    BOOST_TEST(cell.before.text == "12");
    BOOST_TEST(cell.after.text == "9");
    BOOST_TEST(cell.difference.value() == -3);
    BOOST_TEST(cell.relative.value() == -0.25);
    BOOST_TEST(found.values() == 1U);
    BOOST_TEST(found.parts.empty());
}

BOOST_AUTO_TEST_CASE(from_nothing_there_is_no_relative_change) {
    Table before = regions();
    before.rows[0].cells[1] = count_cell(0, Language::es);
    const DocumentChanges found = document_changes(document(before), document());
    BOOST_TEST(found.cells.at(0).difference.value() == 12);
    BOOST_TEST(!found.cells.at(0).relative.has_value());
}

BOOST_AUTO_TEST_CASE(a_value_that_is_missing_now_is_another_value) {
    Table now = regions();
    now.rows[1].cells[2] = missing_cell(Missing::undefined, Language::es);
    const DocumentChanges found = document_changes(document(), document(now));
    BOOST_REQUIRE_EQUAL(found.cells.size(), 1U);
    BOOST_CHECK(found.cells[0].kind == CellChange::Kind::value);
    BOOST_TEST(found.cells[0].column_label == "Parte: %");
    BOOST_TEST(!found.cells[0].difference.has_value());
    Table other = regions();
    other.rows[1].cells[2] = missing_cell(Missing::not_applicable, Language::es);
    BOOST_TEST(document_changes(document(now), document(other)).values() == 1U);
}

BOOST_AUTO_TEST_CASE(rows_in_another_order_hide_no_change_and_make_none) {
    Table now = regions();
    std::swap(now.rows[0], now.rows[1]);
    now.rows[1].cells[1] = count_cell(13, Language::es);
    const DocumentChanges found = document_changes(document(), document(now));
    BOOST_REQUIRE_EQUAL(found.cells.size(), 1U);
    BOOST_TEST(found.cells[0].row == "V");
    BOOST_REQUIRE_EQUAL(found.parts.size(), 1U);
    BOOST_CHECK(found.parts[0].what == PartChange::What::rows_reordered);
}

BOOST_AUTO_TEST_CASE(a_renamed_category_is_no_other_value) {
    Table now = regions();
    now.rows[0].cells[0] = category_cell("V", "Región de Valparaíso");
    now.columns[1].label = "N";
    const DocumentChanges found = document_changes(document(), document(now));
    BOOST_TEST(found.values() == 0U);
    BOOST_REQUIRE_EQUAL(found.cells.size(), 1U);
    BOOST_CHECK(found.cells[0].kind == CellChange::Kind::text);
    BOOST_REQUIRE_EQUAL(found.texts.size(), 1U);
    BOOST_TEST(found.texts[0].place == "column n");
    BOOST_TEST(found.any());
}

BOOST_AUTO_TEST_CASE(rows_columns_and_blocks_come_and_go) {
    Table now = regions();
    now.rows.erase(now.rows.begin());
    now.rows.push_back({"X", RowRole::body, {category_cell("X", "Los Lagos"), count_cell(1, Language::es), percent_cell(5, Language::es)}});
    now.columns.insert(now.columns.begin() + 1, {"valid", "Válidos", ColumnKind::integer, {}});
    for (TableRow& row : now.rows) row.cells.insert(row.cells.begin() + 1, count_cell(20, Language::es));
    Document after = document(now);
    after.blocks.erase(after.blocks.begin());
    Notice notice;
    notice.id = "new";
    notice.text = "Nuevo.";
    after.blocks.emplace_back(notice);
    const DocumentChanges found = document_changes(document(), after);
    const auto has = [&](PartChange::What what, const std::string& block, const std::string& id) {
        return std::any_of(found.parts.begin(), found.parts.end(),
                           [&](const PartChange& part) { return part.what == what && part.block == block && part.id == id; });
    };
    BOOST_TEST(has(PartChange::What::row_gone, "table", "V"));
    BOOST_TEST(has(PartChange::What::row_added, "table", "X"));
    BOOST_TEST(has(PartChange::What::column_added, "table", "valid"));
    BOOST_TEST(has(PartChange::What::block_gone, "text", ""));
    BOOST_TEST(has(PartChange::What::block_added, "new", ""));
    BOOST_TEST(found.parts.size() == 5U);
    BOOST_TEST(found.cells.empty());
    BOOST_TEST(document_changes(after, document()).parts.size() == 5U);
}

BOOST_AUTO_TEST_CASE(words_and_figures_are_looked_at_too) {
    Table now = regions();
    now.footnotes[0].text = "Otra nota.";
    now.rows[1].role = RowRole::total;
    Document after = document(now);
    std::get<Paragraph>(after.blocks[0]).text = "Son 21.";
    std::get<Chart>(after.blocks[2]).series[0].data[0].value = 13;
    const DocumentChanges found = document_changes(document(), after);
    std::vector<std::string> places;
    for (const TextChange& text : found.texts) places.push_back(text.block + "/" + text.place);
    BOOST_TEST(places == (std::vector<std::string>{"text/text", "table/footnote a", "table/role VII"}), boost::test_tools::per_element());
    BOOST_REQUIRE_EQUAL(found.figures.size(), 1U);
    BOOST_TEST(found.figures[0].block == "chart");
}

BOOST_AUTO_TEST_CASE(the_last_digits_of_a_sum_are_no_change_where_nobody_sees_them) {
    Table now = regions();
    now.rows[0].cells[2].value = 60.00000000000001;
    BOOST_TEST(!document_changes(document(), document(now)).any());
    now.rows[0].cells[2].value = 60.0001;
    BOOST_TEST(document_changes(document(), document(now)).values() == 1U);
}

BOOST_AUTO_TEST_CASE(a_p_value_by_simulation_changes_with_its_seed_and_the_seed_is_named) {
    Table before = regions(), now = regions();
    before.rows[0].cells[2] = p_value_cell(0.0312, Language::es);
    now.rows[0].cells[2] = p_value_cell(0.0297, Language::es);
    Document after = document(now);
    after.provenance.seed = 2;
    const DocumentChanges found = document_changes(document(before), after);
    BOOST_TEST(found.values() == 1U);
    BOOST_TEST(found.cells[0].difference.value() == 0.0297 - 0.0312);
    BOOST_TEST(found.provenance == std::vector<std::string>{"seed"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(random_edits_are_found_and_no_others) {
    std::mt19937 random(5);
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    for (int round = 0; round < 200; ++round) {
        Table table;
        table.id = "t";
        const std::size_t columns = 1 + below(6), rows = 1 + below(40);
        for (std::size_t k = 0; k < columns; ++k) table.columns.push_back({"c" + std::to_string(k), "c", ColumnKind::integer, {}});
        for (std::size_t i = 0; i < rows; ++i) {
            TableRow row{"r" + std::to_string(i), RowRole::body, {}};
            for (std::size_t k = 0; k < columns; ++k) row.cells.push_back(count_cell(static_cast<std::int64_t>(below(50)), Language::es));
            table.rows.push_back(std::move(row));
        }
        Table now = table;
        std::shuffle(now.rows.begin(), now.rows.end(), random);
        std::set<std::pair<std::string, std::string>> changed;
        for (std::size_t edits = below(8); edits > 0; --edits) {
            TableRow& row = now.rows[below(rows)];
            const std::size_t k = below(columns);
            row.cells[k] = count_cell(std::get<std::int64_t>(row.cells[k].value) + 100, Language::es);
            changed.emplace(row.id, now.columns[k].id);
        }
        std::set<std::pair<std::string, std::string>> found;
        for (const CellChange& cell : document_changes(document(table), document(now)).cells) found.emplace(cell.row, cell.column);
        BOOST_TEST((found == changed));
    }
}

BOOST_AUTO_TEST_SUITE_END()
