// The document of the panel "frequencies", for every kind of variable and for little or no data.
#include "panel_run.hpp"
#include "panels.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cabildo;
using namespace cabildo::tabulation;
using namespace cabildo::test;

namespace {

MemoryDataset scope() {
    MemoryDataset data(10);
    data.add("scope", VariableKind::single, {"health", "tourism", "justice"},
             {"health", "health", "health", "tourism", "tourism", "tourism", "", "", "@not_coded", "@not_coded"});
    return data;
}

Table table_of(const MemoryDataset& data, std::map<std::string, std::string, std::less<>> given) {
    return block<Table>(run_panel(frequencies_panel(), data, given), "table");
}

double rounded(double value, int decimals = 2) { return std::round(value * std::pow(10, decimals)) / std::pow(10, decimals); }

}  // namespace

BOOST_AUTO_TEST_SUITE(frequencies)

BOOST_AUTO_TEST_CASE(not_reported_leaves_the_valid_n_and_not_coded_leaves_n) {
    const Table table = table_of(scope(), {{"variable", "scope"}});
    BOOST_TEST(count(table, "health", "n") == 3);
    BOOST_TEST(number(table, "health", "percent") == 37.5);
    BOOST_TEST(number(table, "health", "valid_percent") == 50.0);
    BOOST_TEST(number(table, "tourism", "cumulative_percent") == 100.0);
    BOOST_TEST(number(table, "justice", "valid_percent") == 0.0);
    BOOST_TEST(count(table, "valid", "n") == 6);
    BOOST_TEST(count(table, "not_reported", "n") == 2);
    BOOST_TEST((cell(table, "not_reported", "valid_percent").missing == Missing::not_applicable));
    BOOST_TEST(count(table, "total", "n") == 8);
}

BOOST_AUTO_TEST_CASE(the_denominators_are_said_in_words_with_their_number) {
    const auto say = [](Language language) { return block<Paragraph>(run_panel(frequencies_panel(), scope(), {{"variable", "scope"}}, language), "summary").text; };
    BOOST_TEST(say(Language::es) == "**6** iniciativas con dato (N válido); 2 no informadas, fuera del N válido; 2 sin codificar, fuera de N.");
    BOOST_TEST(say(Language::en) == "**6** initiatives with a value (valid N); 2 not reported, outside of the valid N; 2 not coded, outside of N.");
    MemoryDataset one(1);
    one.add("scope", VariableKind::single, {"health"}, {"health"});
    BOOST_TEST(block<Paragraph>(run_panel(frequencies_panel(), one), "summary").text == "**1** iniciativa con dato (N válido).");
}

BOOST_AUTO_TEST_CASE(the_interval_is_the_chosen_one) {
    MemoryDataset data(29);
    std::vector<std::string> values(24, "yes");
    values.resize(29, "no");
    data.add("takes_part", VariableKind::single, {"yes", "no"}, values);
    BOOST_TEST(rounded(number(table_of(data, {}), "yes", "low")) == 65.45);
    BOOST_TEST(rounded(number(table_of(data, {}), "yes", "high")) == 92.40);
    BOOST_TEST(rounded(number(table_of(data, {{"interval", "exact"}}), "yes", "low")) == 64.23);
    BOOST_TEST(number(table_of(data, {{"confidence", "99"}}), "yes", "low") < 65);
    BOOST_TEST(cell(table_of(data, {}), "yes", "low").text == "65,5\u202F%");  // mark of the language
}

BOOST_AUTO_TEST_CASE(largest_remainder_changes_the_text_and_never_the_value) {
    MemoryDataset data(3);
    data.add("v", VariableKind::single, {"a", "b", "c"}, {"a", "b", "c"});
    const Table usual = table_of(data, {}), even = table_of(data, {{"rounding", "largest_remainder"}});
    BOOST_TEST(cell(usual, "a", "valid_percent").text == "33,3\u202F%");
    BOOST_TEST(usual.footnotes.at(0).text == "Los porcentajes redondeados suman 99,9\u202F%.");
    BOOST_TEST(cell(even, "a", "valid_percent").text == "33,4\u202F%");
    BOOST_TEST(cell(even, "c", "cumulative_percent").text == "100,0\u202F%");
    BOOST_TEST(number(even, "a", "valid_percent") == number(usual, "a", "valid_percent"));
}

BOOST_AUTO_TEST_CASE(largest_remainder_makes_the_whole_column_add_up_with_those_not_reported) {
    MemoryDataset data(7);  // 3, 2, 1 and one not reported: 42.86 + 28.57 + 14.29 + 14.28
    data.add("v", VariableKind::single, {"a", "b", "c"}, {"a", "a", "a", "b", "b", "c", ""});
    const Table even = table_of(data, {{"rounding", "largest_remainder"}, {"decimals", "2"}});
    BOOST_TEST(cell(even, "c", "percent").text == "14,29\u202F%");
    BOOST_TEST(cell(even, "not_reported", "percent").text == "14,28\u202F%");
    BOOST_TEST(cell(even, "valid", "percent").text == "85,72\u202F%");
    const Table usual = table_of(data, {{"decimals", "2"}});
    BOOST_TEST(usual.footnotes.back().text == "% de N: los porcentajes redondeados suman 100,01\u202F%.");
}

BOOST_AUTO_TEST_CASE(initiatives_without_an_answer_are_a_row_and_no_category_of_the_codebook) {
    MemoryDataset several(5);
    several.add("m", VariableKind::several, {"x", "y"}, {"x;y", "@none", "x", "@none", ""});
    const Table answers = table_of(several, {});
    BOOST_TEST(count(answers, "@none", "n") == 2);
    BOOST_TEST(number(answers, "@none", "percent_cases") == 50.0);
    MemoryDataset single(4);
    single.add("v", VariableKind::ordinal, {"low", "high"}, {"low", "low", "@none", "@none"});
    const Document document = run_panel(frequencies_panel(), single);
    BOOST_TEST(block<Paragraph>(document, "diversity_summary").text.starts_with("Se usa 1 de las 2 categorías del libro de códigos, en 2 iniciativas."));
    BOOST_TEST(number(block<Table>(document, "diversity"), "iqv", "value") == 0.0);
}

BOOST_AUTO_TEST_CASE(order_by_frequency_keeps_the_figures) {
    MemoryDataset data(4);
    data.add("v", VariableKind::single, {"a", "b", "c"}, {"c", "c", "b", "c"});
    const Table table = table_of(data, {{"order", "frequency"}});
    BOOST_TEST(table.rows[0].id == "c");
    BOOST_TEST(table.rows[2].id == "a");
    BOOST_TEST(number(table, "b", "cumulative_percent") == 100.0);
}

BOOST_AUTO_TEST_CASE(several_answers_have_shares_of_cases_and_of_answers) {
    MemoryDataset data(4);
    data.add("objectives", VariableKind::several, {"a", "b", "c"}, {"a;b", "a", "", "a;b"});
    const Table table = table_of(data, {});
    BOOST_TEST(count(table, "a", "n") == 3);
    BOOST_TEST(number(table, "a", "percent_cases") == 100.0);
    BOOST_TEST(number(table, "a", "percent_answers") == 60.0);
    BOOST_TEST(count(table, "total", "n") == 5);
    BOOST_TEST((cell(table, "total", "percent_cases").missing == Missing::not_applicable));
}

BOOST_AUTO_TEST_CASE(an_ordinal_variable_says_its_lower_median) {
    MemoryDataset data(4);
    data.add("depth", VariableKind::ordinal, {"low", "middle", "high"}, {"low", "low", "high", "high"});
    const Document document = run_panel(frequencies_panel(), data, {}, Language::en);
    BOOST_TEST(block<Paragraph>(document, "diversity_summary").text.find("Median: low") != std::string::npos);
    BOOST_TEST(block<Chart>(document, "chart").ordered);
}

BOOST_AUTO_TEST_CASE(diversity_uses_every_category_of_the_codebook) {
    MemoryDataset data(4);
    data.add("v", VariableKind::single, {"a", "b", "c", "d"}, {"a", "a", "b", "b"});
    const Table table = block<Table>(run_panel(frequencies_panel(), data), "diversity");
    BOOST_TEST(number(table, "blau", "value") == 0.5);
    BOOST_TEST(number(table, "iqv", "value") == 0.5 * 4 / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(number(table, "pielou", "value") == 1.0, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(numbers_are_summarised_and_parted_into_classes) {
    MemoryDataset data(6);
    data.add("budget", VariableKind::number, {}, {"1", "2", "4", "8", "16", ""});
    const Document document = run_panel(frequencies_panel(), data);
    BOOST_TEST(count(block<Table>(document, "table"), "n", "value") == 5);
    BOOST_TEST(number(block<Table>(document, "table"), "median", "value") == 4.0);
    BOOST_TEST(count(block<Table>(document, "classes"), "total", "n") == 5);
    BOOST_TEST(block<Chart>(document, "chart").table == "classes");
}

BOOST_AUTO_TEST_CASE(text_is_counted_as_filled_or_not) {
    MemoryDataset data(4);
    data.add("comment", VariableKind::text, {}, {"sí", "", "", "@not_coded"});
    const Table table = table_of(data, {});
    BOOST_TEST(count(table, "filled", "n") == 1);
    BOOST_TEST(count(table, "not_reported", "n") == 2);
    BOOST_TEST(count(table, "total", "n") == 3);
}

BOOST_AUTO_TEST_CASE(little_or_no_data_give_a_readable_document_in_both_languages) {
    for (const std::size_t size : {0u, 1u, 3u}) {
        MemoryDataset data(size);
        data.add("single", VariableKind::single, {"a", "b"}, std::vector<std::string>(size, ""));
        data.add("ordinal", VariableKind::ordinal, {"a", "b"}, std::vector<std::string>(size, "@not_coded"));
        data.add("several", VariableKind::several, {"a", "b"}, std::vector<std::string>(size, ""));
        data.add("number", VariableKind::number, {}, std::vector<std::string>(size, ""));
        data.add("text", VariableKind::text, {}, std::vector<std::string>(size, ""));
        for (const char* variable : {"single", "ordinal", "several", "number", "text"}) {
            for (const Language language : {Language::es, Language::en}) {
                const Document document = run_panel(frequencies_panel(), data, {{"variable", variable}}, language);
                BOOST_TEST(find_block<Notice>(document, "no_cases"));
                BOOST_TEST(find_block<Table>(document, "table"));
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
