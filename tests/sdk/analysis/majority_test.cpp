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

// 3 of 7 and five open: between 3 and 8 of 12. 18 of 20 and four open: between 18 and 22 of 24, beyond chance at both.
BOOST_AUTO_TEST_CASE(what_is_said_holds_at_both_bounds) {
    const TestRun es(Language::es), en(Language::en);
    BOOST_TEST(Majority({3, 7, 5}).undecided());
    BOOST_TEST(std::get<std::string>(majority_cell({3, 7, 5}, en).value) == "open");
    BOOST_TEST(std::get<std::string>(majority_cell({18, 20, 4}, en).value) == "majority");
    BOOST_TEST(std::get<std::string>(majority_cell({17, 20, 4}, en).value) == "majority_open");  // 17 of 24 is not beyond chance, 21 is
    BOOST_TEST(std::get<std::string>(majority_cell({2, 20, 4}, en).value) == "minority");        // 6 of 24 is
    BOOST_TEST(std::get<std::string>(majority_cell({3, 20, 4}, en).value) == "minority_open");
    BOOST_TEST(std::get<std::string>(majority_cell({6, 12, 1}, en).value) == "open");
    BOOST_TEST(bounds_sentence(Majority{3, 7, 5}, en) == " In 5 more initiatives a value that would decide it is missing: they are left out. With all values it would be between 3 and 8 of 12.");
    BOOST_TEST(bounds_sentence(Majority{0, 0, 1}, es) == " En 1 iniciativa más falta un dato que lo decidiría: queda fuera. Con todos los datos serían entre 0 y 1 de 1.");
    BOOST_TEST(bounds_sentence(Majority{3, 7}, en).empty());
}

BOOST_AUTO_TEST_CASE(bounds_are_told_where_they_matter) {
    const TestRun en(Language::en);
    BOOST_TEST(open_sentence(OutcomeCount{20, 5, 0, 1}, en).empty());   // 20 of 26 is a majority beyond chance as well
    BOOST_TEST(!open_sentence(OutcomeCount{20, 5, 1, 0}, en).empty());
    BOOST_TEST(!open_sentence(OutcomeCount{3, 2, 0, 1}, en).empty());   // 3 of 6 is none
}

BOOST_AUTO_TEST_SUITE_END()
