// Tables that compare groups, and their tests.
#include "panel_run.hpp"

#include <cabildo/analysis/comparison.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <vector>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(comparison_test)

namespace {

const ComparisonWords words{"by_group", "Participación", "Participan"};

bool has_note(const Table& table, std::string_view part) {
    return std::any_of(table.footnotes.begin(), table.footnotes.end(), [&](const Footnote& note) { return note.text.find(part) != std::string::npos; });
}

MemoryDataset two_groups(std::size_t first, std::size_t second) {
    MemoryDataset data(first + second);
    data.add_counts("sex", {{"girl", first}, {"boy", second}});
    return data;
}

}  // namespace

BOOST_AUTO_TEST_CASE(two_groups_are_tested_by_fisher) {
    // Fisher's tea tasting, [3 1; 1 3]: two-sided p = 0.4857 (fisher.test of R).
    const MemoryDataset data = two_groups(4, 4);
    const Grouping grouping(data, data.variable("sex"));
    const std::vector<std::int8_t> outcome{1, 1, 1, 0, 1, 0, 0, 0};
    const TestRun run(Language::en);
    const Table table = compare_shares(words, grouping, outcome, {}, run);
    BOOST_TEST(table.title == "Participación by sex");
    BOOST_TEST(count(table, "girl", "n") == 3);
    BOOST_TEST(number(table, "boy", "percent") == 25.0);
    BOOST_TEST(count(table, "total", "n") == 4);
    BOOST_TEST(has_note(table, "p = 0.486"));
}

BOOST_AUTO_TEST_CASE(a_p_below_the_last_decimal_is_told_as_less_than_it) {
    // [20 0; 0 20]: two-sided p = 2/C(40, 20) = 1.5e-11.
    const MemoryDataset data = two_groups(20, 20);
    std::vector<std::int8_t> outcome(40);
    std::fill_n(outcome.begin(), 20, std::int8_t{1});
    const TestRun run(Language::en);
    const Table table = compare_shares(words, Grouping(data, data.variable("sex")), outcome, {}, run);
    BOOST_TEST(has_note(table, "two-sided: p < 0.001."));
}

BOOST_AUTO_TEST_CASE(unknown_outcomes_leave_their_group_and_those_of_no_group_are_told) {
    MemoryDataset data(6);
    data.add("sex", VariableKind::single, {"girl", "boy"}, {"girl", "girl", "boy", "boy", "", "@not_coded"});
    const Grouping grouping(data, data.variable("sex"));
    const std::vector<std::int8_t> outcome{1, -1, 0, 0, 1, -1};  // the last one is in no row at all
    const TestRun run(Language::es);
    const Table table = compare_shares(words, grouping, outcome, {}, run);
    BOOST_TEST(count(table, "girl", "total") == 1);
    BOOST_TEST(count(table, "total", "total") == 4);
    BOOST_TEST(has_note(table, "1 iniciativa sin dato de «sex»"));
}

BOOST_AUTO_TEST_CASE(more_categories_are_tested_by_freeman_and_halton) {
    // Job satisfaction by income, the example of fisher.test of R (Agresti 2002, p. 57): p = 0.7827.
    const std::vector<std::vector<std::size_t>> cells{{1, 2, 1, 0}, {3, 3, 6, 1}, {10, 10, 14, 9}, {6, 7, 12, 11}};
    MemoryDataset data(96);
    data.add_counts("income", {{"a", 4}, {"b", 13}, {"c", 43}, {"d", 36}});
    std::vector<Code> outcome;
    for (const auto& row : cells)
        for (std::size_t c = 0; c < row.size(); ++c) outcome.insert(outcome.end(), row[c], static_cast<Code>(c));
    const std::vector<Category> levels{{"vd", {"1", "1"}}, {"ld", {"2", "2"}}, {"ms", {"3", "3"}}, {"vs", {"4", "4"}}};
    const Grouping grouping(data, data.variable("income"));
    const TestRun run(Language::en);
    const Table table = compare_categories(words, grouping, outcome, levels, true, run);
    BOOST_TEST(count(table, "c", "ms") == 14);
    BOOST_TEST(count(table, "total", "total") == 96);
    BOOST_TEST(std::get<std::string>(cell(table, "a", "median").value) == "ld");
    BOOST_TEST(has_note(table, "4,999 simulated tables"));
    const std::string& note = table.footnotes.back().text;
    BOOST_TEST(std::stod(note.substr(note.find("p = ") + 4)) == 0.7827, boost::test_tools::tolerance(0.03));
}

BOOST_AUTO_TEST_CASE(small_tables_are_tested_exactly) {
    // Three groups of two, [2 0; 0 2; 1 1]. Of the C(6,3) = 20 ways to choose who has it, (1,1,1) takes 2·2·2 = 8 and the
    // six orders of (2,1,0) take 2 each; the latter are the least probable: p = 12/20.
    MemoryDataset data(6);
    data.add_counts("area", {{"a", 2}, {"b", 2}, {"c", 2}});
    const Grouping grouping(data, data.variable("area"));
    const TestRun run(Language::es);
    const Table table = compare_shares(words, grouping, std::vector<std::int8_t>{1, 1, 0, 0, 1, 0}, {}, run);
    BOOST_TEST(has_note(table, "Prueba exacta de Freeman–Halton: p = 0,600."));
}

BOOST_AUTO_TEST_CASE(means_are_tested_by_permuting_the_groups) {
    // {1, 2, 3} against {4, 5, 6}: 2 of the 20 ways to part them differ as much, p = 0.1.
    const MemoryDataset data = two_groups(3, 3);
    const Grouping grouping(data, data.variable("sex"));
    const std::vector<double> outcome{1, 2, 3, 4, 5, 6};
    const TestRun run(Language::en);
    const Table table = compare_numbers(words, grouping, outcome, 2, run);
    BOOST_TEST(number(table, "girl", "mean") == 2.0);
    BOOST_TEST(number(table, "total", "median") == 3.5);
    const std::string& note = table.footnotes.back().text;
    const double p = std::stod(note.substr(note.find("p = ") + 4));
    BOOST_TEST(p == 0.1, boost::test_tools::tolerance(0.15));
}

BOOST_AUTO_TEST_CASE(nothing_to_compare_is_said) {
    const MemoryDataset data = two_groups(2, 0);
    const Grouping grouping(data, data.variable("sex"));
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    const TestRun run(Language::en);
    BOOST_TEST(has_note(compare_shares(words, grouping, std::vector<std::int8_t>{1, 0}, {}, run), "no two groups"));
    const Table table = compare_numbers(words, grouping, std::vector<double>{unknown, unknown}, 2, run);
    BOOST_TEST((cell(table, "girl", "mean").missing == Missing::undefined));
    BOOST_TEST(has_note(table, "no two groups"));
}

BOOST_AUTO_TEST_CASE(the_same_data_give_the_same_p_whatever_the_table_is_called) {
    const MemoryDataset data = two_groups(7, 6);
    const Grouping grouping(data, data.variable("sex"));
    const std::vector<double> outcome{1, 2, 3, 9, 5, 6, 2, 8, 7, 4, 9, 6, 3};
    const TestRun run(Language::en);
    const Table one = compare_numbers({"size_by_group", "Size", "Actors"}, grouping, outcome, 2, run);
    const Table other = compare_numbers({"actors_by_group", "Actors", "Actors"}, grouping, outcome, 2, run);
    BOOST_TEST(one.footnotes.back().text == other.footnotes.back().text);
}

BOOST_AUTO_TEST_CASE(the_sentence_above_has_the_figure_of_all_with_its_denominator) {
    const MemoryDataset data = two_groups(2, 1);
    const Grouping grouping(data, data.variable("sex"));
    const TestRun run(Language::en), spanish(Language::es);
    const std::vector<std::int8_t> outcome{1, -1, 0};
    const Paragraph shares = comparison_summary(words, grouping, compare_shares(words, grouping, outcome, {}, spanish), spanish);
    BOOST_TEST(shares.id == "by_group_summary");
    BOOST_TEST(shares.text == "Participación: **1** de 2 iniciativas (50,0\u202F%); la tabla da lo mismo en cada uno de los 2 grupos de «sex».");
    const Paragraph numbers = comparison_summary(words, grouping, compare_numbers(words, grouping, std::vector<double>{2, 4, std::nan("")}, 1, run), run);
    BOOST_TEST(numbers.text == "Participación: 2 initiatives with a value, with mean **3.0**; the table gives the same in each of the 2 groups of “sex”.");
    MemoryDataset alone(1);
    alone.add("sex", VariableKind::single, {"girl"}, {"girl"});
    const Grouping one(alone, alone.variable("sex"));
    const Paragraph kinds = comparison_summary(words, one, compare_categories(words, one, std::vector<Code>{0}, {{"a", {"A", "A"}}}, false, run), run);
    BOOST_TEST(kinds.text == "Participación: 1 initiative with a value; the table gives the same in the only group of “sex”.");
}

BOOST_AUTO_TEST_CASE(groups_of_numbers_say_where_they_are_parted) {
    MemoryDataset data(3);
    data.add("staff", VariableKind::number, {}, {"3", "9", "5"});
    const Grouping grouping(data, data.variable("staff"));
    const Table table = compare_shares(words, grouping, std::vector<std::int8_t>{1, 0, 0}, {}, TestRun(Language::en));
    BOOST_TEST(count(table, "up_to", "total") == 2);
    BOOST_TEST(has_note(table, "parted at the median"));
}

BOOST_AUTO_TEST_CASE(overlapping_groups_are_not_tested) {
    MemoryDataset data(3);
    data.add("goals", VariableKind::several, {"a", "b"}, {"a;b", "b", "a"});
    const Grouping grouping(data, data.variable("goals"));
    const TestRun run(Language::en);
    const Table table = compare_shares(words, grouping, std::vector<std::int8_t>{1, 0, 1}, {}, run);
    BOOST_TEST(count(table, "a", "total") == 2);
    BOOST_TEST(has_note(table, "not tested"));
    BOOST_TEST(!has_note(table, "p ="));
}

BOOST_AUTO_TEST_SUITE_END()
