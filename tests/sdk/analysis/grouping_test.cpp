// Groups of initiatives.
#include "memory_dataset.hpp"

#include <cabildo/analysis/grouping.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace cabildo;
using cabildo::test::MemoryDataset;
using Members = std::vector<std::uint32_t>;

BOOST_AUTO_TEST_SUITE(grouping_test)

BOOST_AUTO_TEST_CASE(groups_without_members_are_left_out_and_codes_follow_the_groups_kept) {
    MemoryDataset data(5);
    data.add("region", VariableKind::single, {"north", "centre", "south"}, {"south", "north", "", "south", "@not_coded"});
    const Grouping grouping(data, data.variable("region"));
    BOOST_REQUIRE(grouping.groups().size() == 2u);
    BOOST_TEST(grouping.groups()[1].category.id == "south");
    BOOST_TEST(grouping.groups()[1].members == (Members{0, 3}), boost::test_tools::per_element());
    const std::vector<Code> codes{1, 0, no_code, 1, no_code};
    BOOST_TEST(std::vector<Code>(grouping.codes().begin(), grouping.codes().end()) == codes, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(several_answers_overlap) {
    MemoryDataset data(3);
    data.add("goals", VariableKind::several, {"a", "b"}, {"a;b", "b", ""});
    const Grouping grouping(data, data.variable("goals"));
    BOOST_TEST(grouping.overlapping());
    BOOST_TEST(grouping.groups()[1].members == (Members{0, 1}), boost::test_tools::per_element());
    BOOST_TEST(grouping.codes().empty());
}

BOOST_AUTO_TEST_CASE(those_looked_at_that_have_none_are_a_group_of_one_answer_or_several) {
    MemoryDataset data(3);
    data.add("goals", VariableKind::several, {"a", "b"}, {"a", "@none", ""});
    data.add("award", VariableKind::single, {"first"}, {"first", "@none", ""});
    for (const char* variable : {"goals", "award"}) {
        const Grouping grouping(data, data.variable(variable));
        BOOST_REQUIRE(grouping.groups().size() == 2u);
        BOOST_TEST(grouping.groups()[1].category.id == "@none");
        BOOST_TEST(grouping.groups()[1].members == (Members{1}), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(the_option_is_none_unless_chosen) {
    MemoryDataset data(2);
    data.add("region", VariableKind::single, {"north", "south"}, {"north", "south"});
    const std::vector<Option> declared{group_option()};
    BOOST_TEST(!Grouping::from(Options::resolve(declared, {}, data), data));
    BOOST_TEST(Grouping::from(Options::resolve(declared, {{"group", "region"}}, data), data)->groups().size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
