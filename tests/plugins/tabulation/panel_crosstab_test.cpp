// The document of the panel "crosstab".
#include "known_tables.hpp"
#include "panel_run.hpp"
#include "panels.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cabildo;
using namespace cabildo::tabulation;
using namespace cabildo::test;
using namespace cabildo::tabulation::test;

BOOST_AUTO_TEST_SUITE(panel_crosstab_test)

namespace {

/// Admissions at Berkeley, one case an applicant.
const MemoryDataset& berkeley() {
    static const MemoryDataset data = [] {
        std::vector<std::string> admit, gender, department;
        const auto tables = admissions_by_department();
        for (std::size_t d = 0; d < tables.size(); ++d) {
            for (std::size_t i = 0; i < 4; ++i) {
                const auto n = static_cast<std::size_t>(tables[d].cells[i]);
                admit.insert(admit.end(), n, i < 2 ? "admitted" : "rejected");
                gender.insert(gender.end(), n, i % 2 == 0 ? "male" : "female");
                department.insert(department.end(), n, std::string(1, static_cast<char>('a' + d)));
            }
        }
        MemoryDataset dataset(admit.size());
        dataset.add("admit", VariableKind::single, {"admitted", "rejected"}, admit);
        dataset.add("gender", VariableKind::single, {"male", "female"}, gender);
        dataset.add("dept", VariableKind::single, {"a", "b", "c", "d", "e", "f"}, department);
        return dataset;
    }();
    return data;
}

MemoryDataset small() {
    MemoryDataset data(8);
    data.add("kind", VariableKind::single, {"x", "y", "z"}, {"x", "x", "y", "y", "y", "", "x", "@not_coded"});
    data.add("place", VariableKind::single, {"p", "q", "r"}, {"p", "q", "q", "q", "p", "q", "", "p"});
    data.add("aims", VariableKind::several, {"a", "b"}, {"a;b", "a", "b", "b", "", "a", "a", "a"});
    return data;
}

const std::map<std::string, std::string, std::less<>> small_options{{"rows", "kind"}, {"columns", "place"}};

}  // namespace

BOOST_AUTO_TEST_CASE(admissions_show_the_published_figures) {
    const Document document = run_panel(crosstab_panel(), berkeley(), {{"rows", "admit"}, {"columns", "gender"}, {"strata", "dept"}}, Language::en);
    BOOST_TEST(count(block<Table>(document, "counts"), "admitted", "male") == 1198);
    BOOST_TEST(count(block<Table>(document, "counts"), "total", "total") == 4526);
    const Table& tests = block<Table>(document, "tests");
    BOOST_TEST(number(tests, "pearson", "statistic") == 92.205, boost::test_tools::tolerance(1e-5));
    BOOST_TEST(cell(tests, "yates", "statistic").text == "91.610");
    BOOST_TEST(cell(tests, "pearson", "p").text == "< 0.001");
    BOOST_TEST(cell(tests, "fisher", "basis").text == "exact");
    BOOST_TEST(cell(block<Table>(document, "association"), "odds_ratio", "value").text == "1.841");
    const Table& cmh = block<Table>(document, "cmh");
    BOOST_TEST(cell(cmh, "corrected", "statistic").text == "1.4269");
    BOOST_TEST(cell(cmh, "uncorrected", "statistic").text == "1.5246");
    BOOST_TEST(cell(block<Table>(document, "stratified"), "total", "odds_ratio").text == "0.9047");
    BOOST_TEST(count(block<Table>(document, "stratum_1"), "admitted", "female") == 89);
    BOOST_TEST(!find_block<Notice>(document, "sparse"));
}

BOOST_AUTO_TEST_CASE(only_pairs_with_both_values_count_and_the_rest_is_said) {
    const Document document = run_panel(crosstab_panel(), small(), small_options);
    const Table& counts = block<Table>(document, "counts");
    BOOST_TEST(count(counts, "total", "total") == 5);
    BOOST_TEST(count(counts, "y", "q") == 2);
    BOOST_TEST(block<Paragraph>(document, "summary").text ==
               "**5** iniciativas con dato en ambas variables; 2 sin informar en alguna, fuera del N válido; 1 sin codificar en alguna, fuera de N.");
}

BOOST_AUTO_TEST_CASE(empty_categories_are_left_out_and_named_unless_wanted) {
    const Table without = block<Table>(run_panel(crosstab_panel(), small(), small_options), "counts");
    BOOST_TEST(without.rows.size() == 3u);
    BOOST_TEST(without.footnotes.at(0).text == "Fila sin casos, omitida: z.");
    auto options = small_options;
    options["empty"] = "yes";
    const Table with = block<Table>(run_panel(crosstab_panel(), small(), options), "counts");
    BOOST_TEST(with.rows.size() == 4u);
    BOOST_TEST(count(with, "z", "r") == 0);
}

BOOST_AUTO_TEST_CASE(percentages_expected_counts_and_residuals_are_shown_when_asked_for) {
    auto options = small_options;
    options["percentages"] = "row,column,total";
    options["expected"] = options["residuals"] = "yes";
    const Document document = run_panel(crosstab_panel(), small(), options);
    BOOST_TEST(number(block<Table>(document, "row_percent"), "x", "p") == 50.0);
    BOOST_TEST(number(block<Table>(document, "row_percent"), "total", "p") == 40.0);
    BOOST_TEST(number(block<Table>(document, "column_percent"), "y", "q") == 200.0 / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(number(block<Table>(document, "total_percent"), "y", "q") == 40.0);
    BOOST_TEST(number(block<Table>(document, "expected"), "x", "p") == 0.8, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(find_block<Table>(document, "residuals"));
}

BOOST_AUTO_TEST_CASE(each_table_has_its_own_sentence_with_its_cases) {
    for (const Language language : {Language::es, Language::en}) {
        const Document document = run_panel(crosstab_panel(), berkeley(), {{"rows", "admit"}, {"columns", "gender"}, {"strata", "dept"}, {"percentages", "row,column,total"}, {"expected", "yes"},
                                                                           {"residuals", "yes"}, {"simulations", "0"}}, language);
        const Paragraph* above = nullptr;
        for (const Block& block : document.blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) above = paragraph;
            const auto* table = std::get_if<Table>(&block);
            if (!table) continue;
            BOOST_TEST((above != nullptr && above->text.find_first_of("123456789") != std::string::npos), table->id);
            above = nullptr;
        }
    }
    BOOST_TEST(block<Paragraph>(run_panel(crosstab_panel(), berkeley(), {{"rows", "admit"}, {"columns", "gender"}}, Language::en), "association_summary").text.starts_with("How strong the relation is, with 4,526 initiatives: Cramér's V 0.143,"));
}

BOOST_AUTO_TEST_CASE(rows_and_columns_whose_rounded_parts_miss_their_total_are_named) {
    // x: one in each of p, q, r; y: three in p. By row, x: 3 · 33.3 = 99.9; total: 4, 1, 1 of 6: 66.7 + 16.7 + 16.7 = 100.1.
    MemoryDataset data(6);
    data.add("a", VariableKind::single, {"x", "y"}, {"x", "x", "x", "y", "y", "y"});
    data.add("b", VariableKind::single, {"p", "q", "r"}, {"p", "q", "r", "p", "p", "p"});
    const Document document = run_panel(crosstab_panel(), data, {{"rows", "a"}, {"columns", "b"}, {"percentages", "row,column,total"}});
    const auto note = [&](const char* table) { return block<Table>(document, table).footnotes; };
    BOOST_REQUIRE(note("row_percent").size() == 1u);
    BOOST_TEST(note("row_percent")[0].text == "Por el redondeo, las partes no suman el total impreso en las filas «x» y «Total»; la diferencia llega a 0,1 puntos.");
    BOOST_TEST(note("column_percent").empty());  // 25 + 75, 100, 100, and 50 + 50
    // Of the total: x 16.7 · 3 = 50.1 under 50.0, y 50.0; p 16.7 + 50.0 = 66.7; Total 100.1.
    BOOST_REQUIRE(note("total_percent").size() == 1u);
    BOOST_TEST(note("total_percent")[0].text == note("row_percent")[0].text);
    BOOST_TEST(note("counts").empty());
}

BOOST_AUTO_TEST_CASE(many_rows_that_miss_their_total_are_counted) {
    MemoryDataset data(15);
    data.add("a", VariableKind::single, {"1", "2", "3", "4", "5"}, {"1", "1", "1", "2", "2", "2", "3", "3", "3", "4", "4", "4", "5", "5", "5"});
    data.add("b", VariableKind::single, {"p", "q", "r"}, {"p", "q", "r", "p", "q", "r", "p", "q", "r", "p", "q", "r", "p", "q", "r"});
    const Document document = run_panel(crosstab_panel(), data, {{"rows", "a"}, {"columns", "b"}}, Language::en);
    BOOST_TEST(block<Table>(document, "row_percent").footnotes.at(0).text == "Rounded parts miss the printed total in 6 rows, by 0.1 points at most.");
}

BOOST_AUTO_TEST_CASE(overlapping_answers_are_not_blamed_on_rounding) {
    MemoryDataset data(3);
    data.add("a", VariableKind::single, {"x"}, {"x", "x", "x"});
    data.add("b", VariableKind::several, {"p", "q"}, {"p;q", "p", "p"});
    BOOST_TEST(block<Table>(run_panel(crosstab_panel(), data, {{"rows", "a"}, {"columns", "b"}}), "row_percent").footnotes.empty());
}

BOOST_AUTO_TEST_CASE(none_of_several_answers_has_a_row_or_column_of_its_own) {
    MemoryDataset data(5);
    data.add("aims", VariableKind::several, {"a", "b"}, {"a;b", "a", "@none", "@none", ""});
    data.add("place", VariableKind::single, {"p", "q"}, {"p", "q", "p", "@none", "p"});
    const Document rows = run_panel(crosstab_panel(), data, {{"rows", "aims"}, {"columns", "place"}});
    BOOST_TEST(count(block<Table>(rows, "counts"), "@none", "p") == 1);
    BOOST_TEST(count(block<Table>(rows, "counts"), "@none", "@none") == 1);
    BOOST_TEST(count(block<Table>(rows, "counts"), "@none", "total") == 2);
    BOOST_TEST(count(block<Table>(rows, "counts"), "total", "total") == 4);
    const Document columns = run_panel(crosstab_panel(), data, {{"rows", "place"}, {"columns", "aims"}, {"strata", "place"}});
    BOOST_TEST(count(block<Table>(columns, "counts"), "p", "@none") == 1);
    BOOST_TEST(count(block<Table>(columns, "stratum_1"), "p", "@none") == 1);
}

BOOST_AUTO_TEST_CASE(a_sparse_table_is_told_with_the_corrected_measure) {
    const Document document = run_panel(crosstab_panel(), small(), small_options, Language::en);
    BOOST_TEST(block<Notice>(document, "sparse").text.starts_with("4 of 4 expected counts are under 5 (the least, 0.80)"));
    BOOST_TEST(block<Notice>(document, "inflated_v").text.find("chance alone gives V =") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(several_answers_count_in_every_pair_over_initiatives_and_are_not_tested) {
    const Document document = run_panel(crosstab_panel(), small(), {{"rows", "aims"}, {"columns", "place"}, {"strata", "kind"}});
    const Table& counts = block<Table>(document, "counts");
    BOOST_TEST(count(counts, "a", "p") == 2);
    BOOST_TEST(count(counts, "total", "total") == 6);
    BOOST_TEST(count(counts, "a", "total") == 4);
    BOOST_TEST(number(block<Table>(document, "row_percent"), "a", "p") == 50.0);
    BOOST_TEST(find_block<Notice>(document, "no_tests"));
    BOOST_TEST(!find_block<Table>(document, "tests"));
    BOOST_TEST(count(block<Table>(document, "stratum_1"), "a", "q") == 1);
}

BOOST_AUTO_TEST_CASE(larger_tables_are_compared_by_stratum_without_a_common_ratio) {
    const Document document = run_panel(crosstab_panel(), berkeley(), {{"rows", "dept"}, {"columns", "admit"}, {"strata", "gender"}});
    BOOST_TEST(count(block<Table>(document, "stratified"), "male", "n") == 2691);
    BOOST_TEST(find_block<Notice>(document, "no_cmh"));
    BOOST_TEST(!find_block<Table>(document, "cmh"));
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_document_and_another_seed_another_simulation) {
    const auto simulated = [](std::uint64_t seed) { return run_panel(crosstab_panel(), small(), small_options, Language::es, seed); };
    BOOST_TEST((simulated(1) == simulated(1)));
    BOOST_TEST(number(block<Table>(simulated(1), "association"), "chance_v", "value") != number(block<Table>(simulated(2), "association"), "chance_v", "value"));
    BOOST_TEST(number(block<Table>(simulated(1), "association"), "cramers_v", "value") == number(block<Table>(simulated(2), "association"), "cramers_v", "value"));
}

BOOST_AUTO_TEST_CASE(without_simulated_tables_the_document_says_so) {
    auto options = small_options;
    options["simulations"] = "0";
    const Table tests = block<Table>(run_panel(crosstab_panel(), small(), options, Language::en), "tests");
    BOOST_TEST((cell(tests, "permutation", "p").missing == Missing::not_applicable));
    BOOST_TEST(cell(tests, "permutation", "basis").text == "not computed: no simulated tables");
}

BOOST_AUTO_TEST_CASE(one_variable_against_itself_and_one_row_alone_are_not_tested) {
    BOOST_TEST(find_block<Notice>(run_panel(crosstab_panel(), small(), {{"rows", "kind"}, {"columns", "kind"}}), "same_variable"));
    MemoryDataset data(2);
    data.add("a", VariableKind::single, {"x", "y"}, {"x", "x"});
    data.add("b", VariableKind::single, {"p", "q"}, {"p", "q"});
    BOOST_TEST(find_block<Notice>(run_panel(crosstab_panel(), data, {{"rows", "a"}, {"columns", "b"}}), "no_tests"));
}

BOOST_AUTO_TEST_CASE(a_category_called_total_does_not_clash_with_the_margin) {
    MemoryDataset data(4);
    data.add("a", VariableKind::single, {"total", "row"}, {"total", "row", "row", "total"});
    data.add("b", VariableKind::single, {"row", "total"}, {"row", "row", "total", "total"});
    const Table counts = block<Table>(run_panel(crosstab_panel(), data, {{"rows", "a"}, {"columns", "b"}}), "counts");
    BOOST_TEST(count(counts, "total_", "total_") == 4);
    BOOST_TEST(count(counts, "total", "total") == 1);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document_in_both_languages) {
    for (const Language language : {Language::es, Language::en}) {
        for (const std::size_t size : {0u, 1u, 4u}) {
            MemoryDataset data(size);
            data.add("a", VariableKind::single, {"x", "y"}, std::vector<std::string>(size, ""));
            data.add("b", VariableKind::several, {"p", "q"}, std::vector<std::string>(size, ""));
            const Document document = run_panel(crosstab_panel(), data, {{"rows", "a"}, {"columns", "b"}, {"strata", "a"}}, language);
            BOOST_TEST(find_block<Notice>(document, "no_cases"));
        }
        MemoryDataset one(1);
        one.add("a", VariableKind::single, {"x", "y"}, {"x"}).add("b", VariableKind::single, {"p", "q"}, {"q"});
        const Document document = run_panel(crosstab_panel(), one, {{"rows", "a"}, {"columns", "b"}, {"strata", "a"}}, language);
        BOOST_TEST(count(block<Table>(document, "counts"), "x", "q") == 1);
    }
}

BOOST_AUTO_TEST_SUITE_END()
