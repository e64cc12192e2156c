#include <cabildo/reports/words.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::reports;

BOOST_AUTO_TEST_SUITE(words_test)

BOOST_AUTO_TEST_CASE(a_command_names_the_store_and_quotes_what_a_shell_would_part) {
    db::AnalysisSettings settings;
    settings.plugin = "org.cabildo.tabulation";
    settings.panel = "crosstab";
    settings.options = {{"rows", "region"}};
    settings.selection = "area=social";
    settings.seed = 7;
    BOOST_TEST(command_of(settings) ==
               "cabildo analyze STORE org.cabildo.tabulation/crosstab --set rows=region --where area=social --lang es --seed 7");
    BOOST_TEST(command_of(settings, "/tmp/my store.cabildo").starts_with("cabildo analyze '/tmp/my store.cabildo' org."));
}

BOOST_AUTO_TEST_CASE(changes_are_told_by_id_and_by_label_cells_first) {
    DocumentChanges changes;
    BOOST_TEST(summary_of(changes, Language::es) == "sin cambios");
    CellChange cell;
    cell.table = "table";
    cell.table_title = "Regiones";
    cell.row = "XII";
    cell.row_label = "Magallanes";
    cell.column = "n";
    cell.before = count_cell(12, Language::es);
    cell.after = count_cell(14, Language::es);
    cell.difference = 2;
    cell.relative = 2.0 / 12;
    changes.cells.push_back(cell);
    changes.parts.push_back({PartChange::What::row_added, "table", "Regiones", "XVI", "Ñuble"});
    const auto lines = change_lines(changes, Language::es);
    BOOST_REQUIRE_EQUAL(lines.size(), 2u);
    BOOST_TEST(lines[0].row.id == "XII");
    BOOST_TEST(lines[0].row.label == "Magallanes");
    BOOST_TEST(lines[0].change == "+2 (+16,7\u202f%)");
    BOOST_TEST(lines[1].row.label == "Ñuble");
    BOOST_TEST(lines[1].change == "fila nueva");
    BOOST_TEST(summary_of(changes, Language::en).starts_with("1 cell with another value, 1 row"));
}

BOOST_AUTO_TEST_CASE(file_names_hold_no_signs_that_files_should_not) {
    BOOST_TEST(file_name_of("Informe anual: ¿qué?/2026", "x") == "Informe-anual-¿qué-2026");
    BOOST_TEST(file_name_of("...", "saved-3") == "saved-3");
}

BOOST_AUTO_TEST_SUITE_END()
