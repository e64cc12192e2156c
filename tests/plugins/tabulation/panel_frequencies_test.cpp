// The document of the panel "frequencies", for every kind of variable and for little or no data.
#include "panel_run.hpp"
#include "panels.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cabildo;
using namespace cabildo::tabulation;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(panel_frequencies_test)

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
    BOOST_TEST(cell(even, "total", "percent").text == "100,00\u202F%");
    BOOST_TEST(number(even, "not_reported", "percent") == 100.0 / 7, boost::test_tools::tolerance(1e-12));
    const Table usual = table_of(data, {{"decimals", "2"}});
    BOOST_TEST(usual.footnotes.back().text == "Los porcentajes redondeados suman 100,01\u202F% en «% de N».");
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

BOOST_AUTO_TEST_CASE(each_column_that_misses_100_is_named_with_its_sum) {
    MemoryDataset data(7);
    data.add("v", VariableKind::single, {"a", "b", "c"}, {"a", "a", "a", "b", "b", "c", ""});
    // Of 7 with two decimals: 100.01; of 6: 50, 33.33, 16.67.
    const Table table = table_of(data, {{"decimals", "2"}});
    BOOST_REQUIRE(table.footnotes.size() == 1u);
    BOOST_TEST(table.footnotes[0].text == "Los porcentajes redondeados suman 100,01\u202F% en «% de N».");
    BOOST_TEST(table_of(data, {}).footnotes.at(0).text == "Los porcentajes redondeados suman 100,1\u202F% en «% de N».");  // 42.9, 28.6, 14.3, 14.3
    MemoryDataset even(4);
    even.add("v", VariableKind::single, {"a", "b"}, {"a", "b", "b", ""});
    BOOST_TEST(table_of(even, {{"decimals", "2"}}).footnotes.empty());
}

BOOST_AUTO_TEST_CASE(none_of_several_answers_is_a_row_of_initiatives_and_no_answer) {
    MemoryDataset data(5);
    data.add("aims", VariableKind::several, {"a", "b", "c"}, {"a;b", "a", "@none", "@none", ""});
    const Document document = run_panel(frequencies_panel(), data);
    const Table& table = block<Table>(document, "table");
    BOOST_TEST(cell(table, "@none", "category").text == "Ninguna (revisado)");
    BOOST_TEST(count(table, "@none", "n") == 2);
    BOOST_TEST(number(table, "@none", "percent_cases") == 50.0);
    BOOST_TEST((cell(table, "@none", "percent_answers").missing == Missing::not_applicable));
    BOOST_TEST(count(table, "total", "n") == 3);
    BOOST_TEST(block<Chart>(document, "chart").categories.back().first == "@none");
    BOOST_TEST(block<Paragraph>(document, "diversity_summary").text ==
               "Se usan 2 de las 3 categorías del libro de códigos, en 3 respuestas. No entran 2 iniciativas revisadas que no tienen ninguna.");
}

BOOST_AUTO_TEST_CASE(none_is_no_category_of_the_codebook) {
    // 2, 1, 1 of three categories: Blau = 1 − (4 + 1 + 1)/16 = 5/8; IQV = 5/8 · 3/2 = 15/16.
    MemoryDataset data(6);
    data.add("award", VariableKind::single, {"first", "second", "third"}, {"first", "first", "second", "third", "@none", "@none"});
    const Document document = run_panel(frequencies_panel(), data, {}, Language::en);
    BOOST_TEST(number(block<Table>(document, "diversity"), "blau", "value") == 0.625);
    BOOST_TEST(number(block<Table>(document, "diversity"), "iqv", "value") == 0.9375);
    BOOST_TEST(block<Paragraph>(document, "diversity_summary").text ==
               "3 of the codebook's 3 categories are used, in 4 initiatives. 2 initiatives that were looked at and have none are left out.");
    BOOST_TEST(number(block<Table>(document, "table"), "@none", "valid_percent") == 100.0 / 3, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(none_is_not_above_every_level_of_an_ordinal_variable) {
    MemoryDataset data(5);
    data.add("depth", VariableKind::ordinal, {"low", "middle", "high"}, {"low", "low", "middle", "@none", "@none"});
    const Document document = run_panel(frequencies_panel(), data, {}, Language::en);
    BOOST_TEST(block<Paragraph>(document, "diversity_summary").text.find("Median: low") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(only_none_gives_a_table_and_no_diversity) {
    for (const VariableKind kind : {VariableKind::single, VariableKind::several}) {
        MemoryDataset data(2);
        data.add("v", kind, {"a", "b"}, {"@none", "@none"});
        const Document document = run_panel(frequencies_panel(), data);
        BOOST_TEST(count(block<Table>(document, "table"), "@none", "n") == 2);
        BOOST_TEST(!find_block<Table>(document, "diversity"));
    }
}

BOOST_AUTO_TEST_CASE(small_numbers_keep_their_decimals) {
    MemoryDataset data(4);
    data.add("share", VariableKind::number, {}, {"0.001", "0.002", "0.003", "0.007"});
    const Document document = run_panel(frequencies_panel(), data);
    const Table& table = block<Table>(document, "table");
    BOOST_TEST(cell(table, "mean", "value").text == "0,0033");
    BOOST_TEST(cell(table, "least", "value").text == "0,001");
    BOOST_TEST(cell(table, "median", "value").text == "0,0025");
    const Table& classes = block<Table>(document, "classes");
    BOOST_TEST(cell(classes, "class_1", "class").text == "0,000 a menos de 0,002");
    BOOST_TEST(count(classes, "class_2", "n") == 2);  // 0.002 and 0.003
    BOOST_TEST(count(classes, "class_4", "n") == 1);
}

BOOST_AUTO_TEST_CASE(numbers_at_the_edges_of_doubles_give_a_readable_document) {
    for (const Language language : {Language::es, Language::en}) {
        MemoryDataset data(2);
        data.add("tiny", VariableKind::number, {}, {"0", "1e-300"});
        data.add("huge", VariableKind::number, {}, {"-1.5e308", "1.5e308"});
        for (const char* variable : {"tiny", "huge"}) {
            const Document document = run_panel(frequencies_panel(), data, {{"variable", variable}}, language);
            const Table& classes = block<Table>(document, "classes");
            BOOST_TEST(count(classes, "class_1", "n") == 2);
            BOOST_TEST(cell(classes, "class_1", "class").text.size() < 50u);
        }
    }
}

BOOST_AUTO_TEST_CASE(classes_and_written_answers_tell_what_their_rounded_percentages_add_to) {
    MemoryDataset data(16);
    std::vector<std::string> numbers(16, "1"), texts(16, "sí");
    for (std::size_t i = 0; i < 3; ++i) numbers[i] = std::to_string(2 + i);  // 13, 1, 1, 1 of 16: 81.3 + 3 · 6.3 = 100.2
    texts[0] = "";                                                          // 93.8 + 6.3
    data.add("n", VariableKind::number, {}, numbers).add("comment", VariableKind::text, {}, texts);
    BOOST_TEST(block<Table>(run_panel(frequencies_panel(), data, {{"variable", "n"}}), "classes").footnotes.at(0).text ==
               "Los porcentajes redondeados suman 100,2\u202F%.");
    BOOST_TEST(table_of(data, {{"variable", "comment"}}).footnotes.at(0).text == "Los porcentajes redondeados suman 100,1\u202F%.");
}

BOOST_AUTO_TEST_SUITE_END()
