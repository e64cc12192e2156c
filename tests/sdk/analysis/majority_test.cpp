// Majority and minority, and chance.
#include "panel_run.hpp"

#include <cabildo/analysis/majority.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(majority_test)

// Exact two-sided 95 % intervals: 18 of 24 from 53.3 %, 17 of 24 from 48.9 % (Clopper and Pearson; R's binom.test).
BOOST_AUTO_TEST_CASE(eighteen_of_twenty_four_is_beyond_chance_and_seventeen_is_not) {
    BOOST_TEST(Majority({18, 24}).majority());
    BOOST_TEST(Majority({18, 24}).beyond_chance());
    BOOST_TEST(Majority({17, 24}).majority());
    BOOST_TEST(!Majority({17, 24}).beyond_chance());
    BOOST_TEST(Majority({6, 24}).minority());
    BOOST_TEST(Majority({6, 24}).beyond_chance());
    BOOST_TEST(!Majority({7, 24}).beyond_chance());
}

BOOST_AUTO_TEST_CASE(half_is_neither_majority_nor_minority) {
    BOOST_TEST(!Majority({12, 24}).majority());
    BOOST_TEST(!Majority({12, 24}).minority());
    BOOST_TEST(Majority({13, 25}).majority());
    BOOST_TEST(Majority({12, 25}).minority());
}

BOOST_AUTO_TEST_CASE(it_is_told_in_words_and_as_a_category) {
    const TestRun es(Language::es), en(Language::en);
    BOOST_TEST(describe(Majority{18, 24}, es) == "mayoría, más allá del azar");
    BOOST_TEST(describe(Majority{7, 24}, en) == "minority, not beyond chance");
    BOOST_TEST(std::get<std::string>(majority_cell({17, 24}, es).value) == "majority_chance");
    BOOST_TEST(std::get<std::string>(majority_cell({12, 24}, es).value) == "half");
    BOOST_TEST(describe(Majority{0, 0}, en) == "no cases");
    BOOST_TEST((majority_cell({0, 0}, es).missing == Missing::undefined));
}

BOOST_AUTO_TEST_SUITE_END()
