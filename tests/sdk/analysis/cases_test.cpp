// The three kinds of N.
#include "panel_run.hpp"

#include <cabildo/analysis/cases.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(cases_test)

BOOST_AUTO_TEST_CASE(none_counts_not_reported_leaves_the_valid_n_and_not_coded_leaves_n) {
    const std::vector<Coverage> coverage{Coverage::coded, Coverage::none, Coverage::not_reported, Coverage::not_coded, Coverage::not_coded};
    const Cases counted = count_cases(coverage);
    BOOST_TEST(counted.valid == 2);
    BOOST_TEST(counted.n() == 3);
    BOOST_TEST(counted.not_coded == 2);
    const TestRun spanish(Language::es), english(Language::en);
    BOOST_TEST(describe(counted, spanish) == "**2** iniciativas con dato (N válido); 1 no informada, fuera del N válido; 2 sin codificar, fuera de N.");
    BOOST_TEST(describe({1, 0, 0}, english) == "**1** initiative with a value (valid N).");
}

BOOST_AUTO_TEST_CASE(a_notice_tells_an_empty_store_an_empty_selection_and_missing_values_apart) {
    const TestRun run(Language::en);
    MemoryDataset data(3);
    data.add("area", VariableKind::single, {"a", "b"}, {"a", "a", ""});
    BOOST_TEST(!no_cases(data, 1, run));
    BOOST_TEST(no_cases(data, 0, run)->text == "None of the selected initiatives has a value: there is nothing to compute.");
    BOOST_TEST(no_cases(*data.select("area=b"), 0, run)->text == "The selection contains no initiative.");
    BOOST_TEST(no_cases(MemoryDataset(0), 0, run)->text == "The store has no initiatives yet.");
}

BOOST_AUTO_TEST_SUITE_END()
