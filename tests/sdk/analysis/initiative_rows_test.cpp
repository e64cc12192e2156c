// Tables with a row an initiative.
#include "panel_run.hpp"

#include <cabildo/analysis/initiative_rows.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(initiative_rows_test)

BOOST_AUTO_TEST_CASE(a_row_is_named_by_code_and_title_and_known_by_its_code) {
    const TestRun run(Language::es);
    Table table;
    add_initiative_column(table, run);
    table.rows.push_back(initiative_row({"PI-01", "Mesa territorial", "Municipalidad"}));
    BOOST_TEST(cell(table, "PI-01", "initiative").text == "PI-01 · Mesa territorial");
    BOOST_TEST((cell(table, "PI-01", "initiative").value == Value("PI-01")));
}

BOOST_AUTO_TEST_CASE(a_table_that_is_cut_says_so) {
    const TestRun run(Language::en);
    Table table;
    tell_cut(table, initiative_row_limit, run);
    BOOST_TEST(table.footnotes.empty());
    tell_cut(table, 1'000'000, run);
    BOOST_TEST(table.footnotes.at(0).text == "The first 5,000 of 1,000,000 rows are shown; a smaller selection shows the others.");
}

BOOST_AUTO_TEST_CASE(an_unknown_answer_is_a_missing_cell) {
    const TestRun run(Language::es);
    BOOST_TEST(answer_cell(Answer::yes, run).text == "Sí");
    BOOST_TEST((answer_cell(Answer::unknown, run).missing == Missing::not_reported));
}

BOOST_AUTO_TEST_SUITE_END()
