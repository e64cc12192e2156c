// Yes-or-no questions with unknown answers.
#include "panel_run.hpp"

#include <cabildo/analysis/outcome.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(outcome_test)

namespace {

Answer any(std::initializer_list<Answer> answers) {
    AnyOf any;
    for (const Answer answer : answers) any.add(answer);
    return any.value();
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_yes_is_enough_and_an_unknown_one_is_never_a_no) {
    BOOST_TEST((any({Answer::no, Answer::unknown, Answer::yes}) == Answer::yes));
    BOOST_TEST((any({Answer::no, Answer::unknown}) == Answer::unknown));
    BOOST_TEST((any({Answer::no, Answer::no}) == Answer::no));
    BOOST_TEST((any({}) == Answer::no));
}

BOOST_AUTO_TEST_CASE(a_part_with_none_is_a_no_and_one_not_reported_is_unknown) {
    AnyOf nothing;
    BOOST_TEST((nothing.value(Coverage::none) == Answer::no));
    BOOST_TEST((nothing.value(Coverage::not_reported) == Answer::unknown));
    BOOST_TEST((nothing.value(Coverage::not_coded) == Answer::unknown));
}

BOOST_AUTO_TEST_CASE(open_questions_are_those_of_initiatives_that_are_coded) {
    const std::vector<Answer> answers{Answer::yes, Answer::no, Answer::unknown, Answer::unknown, Answer::unknown};
    const std::vector<Coverage> coverage{Coverage::coded, Coverage::none, Coverage::coded, Coverage::not_reported, Coverage::not_coded};
    const OutcomeCount count = count_outcomes(answers, coverage);
    BOOST_TEST(count.yes == 1);
    BOOST_TEST(count.known() == 2);
    BOOST_TEST(count.unknown == 1);
    BOOST_TEST(outcomes(answers).at(2) == -1);
}

BOOST_AUTO_TEST_CASE(what_open_answers_could_make_of_a_count_is_said) {
    const TestRun run(Language::en), spanish(Language::es);
    BOOST_TEST(open_sentence({3, 7, 2}, run) == " In 2 more initiatives a value that would decide it is missing: they are left out. With all values it would be between 3 and 5 of 12.");
    BOOST_TEST(open_sentence({0, 0, 1}, spanish) == " En 1 iniciativa más falta un dato que lo decidiría: queda fuera. Con todos los datos serían entre 0 y 1 de 1.");
    BOOST_TEST(open_sentence({3, 7, 0}, run) == "");
}

BOOST_AUTO_TEST_SUITE_END()
