// Groups of initiatives.
#include "memory_dataset.hpp"

#include <cabildo/analysis/grouping.hpp>
#include <cabildo/error.hpp>

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

BOOST_AUTO_TEST_CASE(numbers_are_parted_at_the_median_of_those_selected) {
    MemoryDataset data(6);
    data.add("staff", VariableKind::number, {}, {"12", "2.5", "", "40", "8", "@not_coded"});
    const Grouping grouping(data, data.variable("staff"));
    BOOST_TEST(grouping.of_numbers());
    BOOST_REQUIRE(grouping.groups().size() == 2u);
    BOOST_TEST(grouping.groups()[0].category.label.en == "Up to 8 (median)");  // 2.5, 8 | 12, 40
    BOOST_TEST(grouping.groups()[1].category.label.es == "Más de 8");
    BOOST_TEST(grouping.groups()[0].members == (Members{1, 4}), boost::test_tools::per_element());
    BOOST_TEST(grouping.groups()[1].members == (Members{0, 3}), boost::test_tools::per_element());
    BOOST_TEST(grouping.variable().id == "staff");
}

BOOST_AUTO_TEST_CASE(numbers_whose_median_is_the_greatest_are_parted_below_it_and_equal_ones_not_at_all) {
    MemoryDataset data(5);
    data.add("staff", VariableKind::number, {}, {"7", "7", "1.25", "7", "3"});
    data.add("years", VariableKind::number, {}, {"4", "4", "@none", "4", ""});
    data.add("cost", VariableKind::number, {}, {"", "", "", "", ""});
    const Grouping staff(data, data.variable("staff"));
    BOOST_REQUIRE(staff.groups().size() == 2u);
    BOOST_TEST(staff.groups()[0].category.label.es == "Hasta 3");
    BOOST_TEST(staff.groups()[0].members == (Members{2, 4}), boost::test_tools::per_element());
    const Grouping years(data, data.variable("years"));
    BOOST_REQUIRE(years.groups().size() == 2u);
    BOOST_TEST(years.groups()[0].members == (Members{0, 1, 3}), boost::test_tools::per_element());
    BOOST_TEST(years.groups()[1].category.id == "@none");
    BOOST_TEST(Grouping(data, data.variable("cost")).groups().empty());
}

BOOST_AUTO_TEST_CASE(a_grouping_of_numbers_keeps_its_classes_when_it_is_copied) {
    MemoryDataset data(2);
    data.add("staff", VariableKind::number, {}, {"1", "2"});
    std::optional<Grouping> copy;
    {
        const Grouping first(data, data.variable("staff"));
        copy = first;
    }
    BOOST_TEST(copy->factor().categories().size() == 2u);
    BOOST_TEST(copy->groups()[1].category.label.en == "Above 1");
}

BOOST_AUTO_TEST_CASE(texts_are_no_groups_and_the_refusal_says_why) {
    MemoryDataset data(1);
    data.add("notes", VariableKind::text, {}, {"long"});
    data.add("region", VariableKind::single, {"north"}, {"north"});
    const std::vector<Option> declared{group_option()};
    BOOST_CHECK_EXCEPTION((void)Options::resolve(declared, {{"group", "notes"}}, data), Error, [](const Error& error) {
        return error.kind() == ErrorKind::usage && error.line(Language::en) == "Option “group” does not take “notes”, which is a variable of texts. It takes: region.";
    });
}

BOOST_AUTO_TEST_CASE(the_option_is_none_unless_chosen) {
    MemoryDataset data(2);
    data.add("region", VariableKind::single, {"north", "south"}, {"north", "south"});
    const std::vector<Option> declared{group_option()};
    BOOST_TEST(!Grouping::from(Options::resolve(declared, {}, data), data));
    BOOST_TEST(Grouping::from(Options::resolve(declared, {{"group", "region"}}, data), data)->groups().size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
