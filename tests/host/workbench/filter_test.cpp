#include "frame/filter.hpp"

#include "sample_store.hpp"
#include "temporary_folder.hpp"

#include <cabildo/db/reader.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::workbench;

BOOST_AUTO_TEST_SUITE(filter_test)

namespace {

struct Store {
    test::TemporaryFolder folder;
    std::unique_ptr<db::Reader> reader;
    std::unique_ptr<Dataset> data;

    Store() {
        test::make_small_store(folder.path() / "s.cabildo");
        reader = std::make_unique<db::Reader>(folder.path() / "s.cabildo");
        data = reader->read();
    }
};

std::int64_t count_of(const std::vector<Answerable>& answers, std::string_view id) {
    for (const Answerable& answer : answers)
        if (answer.id == id) return answer.count;
    return -1;
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(answers_are_counted_with_those_not_reported, Store) {
    const auto answers = answers_of(*data, {}, "area");
    BOOST_TEST(count_of(answers, "social") == 2);
    BOOST_TEST(count_of(answers, "economic") == 1);
    BOOST_TEST(count_of(answers, "@not_reported") == 1);
}

BOOST_FIXTURE_TEST_CASE(counts_respect_the_other_conditions_but_not_the_own_one, Store) {
    const db::Selection selection = db::Selection::parse("area=economic&region=V");
    const auto answers = answers_of(*data, selection, "area");
    BOOST_TEST(count_of(answers, "social") == 1);
    BOOST_TEST(count_of(answers, "economic") == 0);
}

BOOST_FIXTURE_TEST_CASE(a_condition_replaces_that_of_its_variable_and_an_empty_one_removes_it, Store) {
    db::Selection selection = with_condition({}, {"area", {"social"}});
    selection = with_condition(selection, {"region", {"V"}});
    selection = with_condition(selection, {"area", {"economic"}});
    BOOST_TEST(selection.text() == "area=economic&region=V");
    selection = with_condition(selection, {"area", {}});
    BOOST_TEST(selection.text() == "region=V");
    BOOST_TEST(with_condition(selection, {"area", {}}).text() == "region=V");
}

BOOST_FIXTURE_TEST_CASE(a_condition_is_labelled_in_words, Store) {
    BOOST_TEST(condition_label({"area", {"economic"}}, data->variables(), Language::es) == "Área: Económico");
}

BOOST_AUTO_TEST_SUITE_END()
