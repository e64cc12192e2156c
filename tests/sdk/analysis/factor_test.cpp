// Categorical variables as tables need them.
#include "memory_dataset.hpp"

#include <cabildo/analysis/factor.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace cabildo;
using cabildo::test::MemoryDataset;
using Counts = std::vector<std::int64_t>;

BOOST_AUTO_TEST_SUITE(factor_test)

BOOST_AUTO_TEST_CASE(counts_single_and_several_answers) {
    MemoryDataset data(4);
    data.add("area", VariableKind::single, {"x", "y"}, {"x", "x", "", "y"});
    data.add("goals", VariableKind::several, {"a", "b"}, {"a;b", "b", "", "b"});
    const Factor area(data.variable("area"), data.column("area")), goals(data.variable("goals"), data.column("goals"));
    BOOST_TEST(area.counts() == (Counts{2, 1}), boost::test_tools::per_element());
    BOOST_TEST(area.cases().not_reported == 1);
    BOOST_TEST(goals.counts() == (Counts{1, 3}), boost::test_tools::per_element());
    BOOST_TEST(goals.several());
}

BOOST_AUTO_TEST_CASE(cases_that_have_none_get_a_category_of_their_own) {
    const Variable variable{"award", VariableKind::single, Dimension::characterisation, {"Premio", "Award"}, {{"first", {"1.º", "1st"}}}};
    Column column;
    column.coverage = {Coverage::coded, Coverage::none, Coverage::none};
    column.codes = {0, no_code, no_code};
    const Factor factor(variable, column);
    BOOST_TEST(factor.categories().back().id == "@none");
    BOOST_TEST(factor.counts() == (Counts{1, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(none_is_no_answer_of_several_and_no_category_of_the_codebook) {
    MemoryDataset data(5);
    data.add("goals", VariableKind::several, {"a", "b"}, {"a;b", "b", "@none", "@none", ""});
    const Factor goals(data.variable("goals"), data.column("goals"));
    BOOST_TEST(goals.counts() == (Counts{1, 2, 2}), boost::test_tools::per_element());
    BOOST_TEST(goals.none() == 2);
    BOOST_TEST(goals.codebook_categories() == 2u);
    BOOST_TEST(goals.codes_of(0).size() == 2u);
    BOOST_TEST(goals.codes_of(2).front() == 2);
    BOOST_TEST(goals.codes_of(4).empty());
    data.add("area", VariableKind::single, {"x"}, {"x", "@none", "", "x", "@not_coded"});
    const Factor area(data.variable("area"), data.column("area"));
    BOOST_TEST(area.codes_of(1).front() == 1);
    BOOST_TEST(area.codes_of(2).empty());
    BOOST_TEST(area.codebook_categories() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
