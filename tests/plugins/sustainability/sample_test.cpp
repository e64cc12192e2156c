// Through the built program and the loaded plugin: the findings on sustainability of the contest of 2009. The counts of bases
// are those of tests/db/sample_rules.py; steps and risk were counted from the package's files with Python's csv module.
#include "../program_run.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(sample_test)

BOOST_AUTO_TEST_CASE(each_basis_has_its_initiatives) {
    const SampleStore store;
    const auto document = store.analysed("sustainability/bases");
    const auto& bases = block(document, "bases");
    BOOST_TEST(value(bases, "commitment", "with") == 19);
    BOOST_TEST(value(bases, "installed_method", "with") == 15);
    BOOST_TEST(value(bases, "adhoc_organ", "with") == 7);
    BOOST_TEST(value(bases, "social_capital", "with") == 11);
    BOOST_TEST(value(bases, "commitment", "total") == 29);
}

BOOST_AUTO_TEST_CASE(the_ladder_and_the_matrix_of_risk_are_as_counted_by_hand) {
    const SampleStore store;
    const auto steps = store.analysed("sustainability/institutionalisation", "--lang en --where area=political_institutional --set group=applicant");
    const auto& ladder = block(steps, "ladder");
    const int expected[] = {2, 4, 7, 4, 12, 0};
    for (int step = 0; step < 6; ++step) BOOST_TEST(value(ladder, std::to_string(step), "n") == expected[step]);

    const auto risk = store.analysed("sustainability/risk", "--lang en --where area=political_institutional --set group=applicant");
    BOOST_TEST(block(risk, "at_risk").at("rows").size() == 12u);
    const auto& names = block(risk, "names");
    BOOST_TEST(value(names, "2", "all") == "PI-01, PI-06, PI-07, PI-15, PI-16, PI-19, PI-27");
    BOOST_TEST(value(names, "1", "over_half") == "PI-10, PI-12");
    BOOST_TEST(value(names, "0", "not_reported") == "PI-28");
    BOOST_TEST(value(block(risk, "by_group.at_risk"), "total", "n") == 12);
}

BOOST_AUTO_TEST_SUITE_END()
