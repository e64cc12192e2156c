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

BOOST_AUTO_TEST_SUITE_END()
