// The dataset that other tests stand on.
#include "memory_dataset.hpp"

#include <cabildo/error.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <stdexcept>

using namespace cabildo;

BOOST_AUTO_TEST_SUITE(memory_dataset_test)

BOOST_AUTO_TEST_CASE(tells_not_reported_from_not_coded) {
    test::MemoryDataset dataset(3);
    dataset.add("scope", VariableKind::single, {"local"}, {"local", "", "@not_coded"});
    const auto& coverage = dataset.column("scope").coverage;
    BOOST_TEST((coverage == std::vector{Coverage::coded, Coverage::not_reported, Coverage::not_coded}));
    BOOST_TEST((dataset.coverage(Part::plans) == std::vector<Coverage>(3, Coverage::not_coded)));
}

BOOST_AUTO_TEST_CASE(is_made_from_the_margins_of_a_table) {
    test::MemoryDataset dataset(29);
    dataset.add_counts("scope", {{"local", 24}, {"none", 0}, {"regional", 5}});
    const auto& codes = dataset.column("scope").codes;
    BOOST_TEST(std::count(codes.begin(), codes.end(), 0) == 24);
    BOOST_TEST(std::count(codes.begin(), codes.end(), 2) == 5);
    BOOST_TEST(dataset.variable("scope").categories.size() == 3u);
}

BOOST_AUTO_TEST_CASE(selects_by_categories_joined_by_or_and_by_and) {
    test::MemoryDataset dataset(4);
    dataset.add("scope", VariableKind::single, {"local", "regional"}, {"local", "regional", "", "local"})
        .add("lessons", VariableKind::several, {"a", "b"}, {"a", "a;b", "b", "b"});
    const auto codes = [&](std::string_view selection) {
        std::string list;
        const auto selected = dataset.select(selection);
        for (const Initiative& initiative : selected->initiatives()) list += initiative.code;
        return list;
    };
    BOOST_TEST(codes("") == "I1I2I3I4");
    BOOST_TEST(codes("scope=local") == "I1I4");
    BOOST_TEST(codes("scope=local,regional") == "I1I2I4");
    BOOST_TEST(codes("scope=local,regional&lessons=b") == "I2I4");
    const auto selected = dataset.select("scope=regional");
    BOOST_TEST(selected->population() == 4u);
    BOOST_TEST(selected->column("lessons").answers_of(0).size() == 2u);
    BOOST_CHECK_THROW((void)dataset.select("area=social"), Error);
}

BOOST_AUTO_TEST_CASE(refuses_columns_of_another_length_and_unknown_categories) {
    test::MemoryDataset dataset(2);
    BOOST_CHECK_THROW(dataset.add("scope", VariableKind::single, {"local"}, {"local"}), std::invalid_argument);
    BOOST_CHECK_THROW(dataset.add("scope", VariableKind::single, {"local"}, {"local", "regional"}), std::invalid_argument);
    BOOST_TEST(dataset.variables().empty());
}

BOOST_AUTO_TEST_SUITE_END()
