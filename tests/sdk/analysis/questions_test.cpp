// Tables of yes-or-no questions.
#include "panel_run.hpp"

#include <cabildo/analysis/questions.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(questions_test)

namespace {

const std::vector<Question> asked{{"collective", {"Tiene un plan colectivo", "Has a collective plan"},
                                   {Answer::yes, Answer::yes, Answer::no, Answer::unknown, Answer::unknown}}};
const std::vector<Coverage> coverage{Coverage::coded, Coverage::coded, Coverage::none, Coverage::coded, Coverage::not_coded};

}  // namespace

BOOST_AUTO_TEST_CASE(the_share_is_of_known_answers_and_the_unknown_ones_are_shown) {
    const TestRun run(Language::en);
    const Table table = question_table("questions", "Plans", asked, coverage, {}, run);
    BOOST_TEST(count(table, "collective", "yes") == 2);
    BOOST_TEST(count(table, "collective", "no") == 1);
    BOOST_TEST(count(table, "collective", "unknown") == 1);
    BOOST_TEST(number(table, "collective", "percent") == 100.0 * 2 / 3);
}

// Two of three; the fourth may make it two of four, no majority, or three.
BOOST_AUTO_TEST_CASE(a_reading_that_a_value_not_reported_could_turn_is_not_given) {
    const TestRun run(Language::en);
    const Table table = question_table("questions", "Plans", asked, coverage, {}, run);
    BOOST_TEST(cell(table, "collective", "majority").text == "not known whether a majority or a minority: values are missing");
    auto whole = coverage;
    whole[3] = Coverage::not_coded;
    BOOST_TEST(cell(question_table("questions", "Plans", asked, whole, {}, run), "collective", "majority").text == "majority, not beyond chance");
    whole[3] = Coverage::not_reported;
    const Table silent = question_table("questions", "Plans", asked, whole, {}, run);
    BOOST_TEST(count(silent, "collective", "unknown") == 0);
    BOOST_TEST(std::get<std::string>(cell(silent, "collective", "majority").value) == "open");
}

BOOST_AUTO_TEST_CASE(without_a_known_answer_nothing_is_said_of_a_majority) {
    const TestRun run(Language::es);
    const Table table = question_table("questions", "Planes", {{"x", {"X", "X"}, {Answer::unknown}}}, std::vector{Coverage::coded}, {}, run);
    BOOST_TEST((cell(table, "x", "percent").missing == Missing::undefined));
    BOOST_TEST((cell(table, "x", "majority").missing == Missing::undefined));
}

BOOST_AUTO_TEST_CASE(each_question_is_compared_by_group) {
    const TestRun run(Language::en);
    MemoryDataset data(5);
    data.add("zone", VariableKind::single, {"north", "south"}, {"north", "north", "south", "south", "south"});
    const auto tables = compare_questions(asked, Grouping(data, data.variable("zone")), {}, run);
    BOOST_TEST(tables.at(0).id == "by_group.collective");
    BOOST_TEST(count(tables.at(0), "north", "n") == 2);
    BOOST_TEST(count(tables.at(0), "south", "total") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
