// Through the built program and the loaded plugin: the findings on resources of the contest of 2009. The counts are those of
// tests/db/sample_rules.py, which knows nothing of the program.
#include "../program_run.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo::test;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(sample_test)

BOOST_AUTO_TEST_CASE(the_findings_on_resources_can_be_counted) {
    const SampleStore store;
    const auto document = store.analysed("resources/overview");
    const auto& questions = block(document, "questions");
    BOOST_TEST(value(questions, "both_origins", "yes") == 25);
    BOOST_TEST(value(questions, "planned", "yes") == 21);
    BOOST_TEST(value(questions, "planned", "unknown") == 3);  // no planned resource, and one that does not say
    BOOST_TEST(value(questions, "dependent", "yes") == 19);
    BOOST_TEST(value(questions, "dependent", "no") == 9);
    const auto& origins = block(document, "origins");
    BOOST_TEST(value(origins, "total", "own") == 30);
    BOOST_TEST(value(origins, "total", "external") == 49);
    BOOST_TEST(value(block(document, "shares"), "total", "by_amounts") == 27);
}

BOOST_AUTO_TEST_CASE(concentration_is_what_plain_arithmetic_on_the_package_gives) {
    // From resources.csv with Python's Counter: 10 sources by number, 8 with known amounts.
    const SampleStore store;
    const auto document = store.analysed("resources/overview", "--lang en --where area=political_institutional");
    const auto& table = block(document, "concentration");
    BOOST_TEST(value(table, "counts", "sources") == 10);
    BOOST_TEST(value(table, "counts", "hhi").get<double>() == 0.1671206537413876, tt::tolerance(1e-12));
    BOOST_TEST(value(table, "counts", "normalised").get<double>() == 0.07457850415709733, tt::tolerance(1e-12));
    BOOST_TEST(value(table, "amounts.CLP", "sources") == 8);
    BOOST_TEST(value(table, "amounts.CLP", "hhi").get<double>() == 0.6118303104296791, tt::tolerance(1e-12));
    BOOST_TEST(value(table, "amounts.CLP", "effective").get<double>() == 1.6344401101961021, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(the_hundred_initiatives_of_other_areas_are_outside_of_n) {
    const SampleStore store;
    const auto all = store.analysed("resources/overview", "--lang en");
    BOOST_TEST(block(all, "summary").at("text") == "**28** initiatives with a value (valid N); 1 not reported, outside of the valid N; 100 not coded, outside of N.");
    BOOST_TEST(value(block(all, "questions"), "both_origins", "yes") == 25);
}

BOOST_AUTO_TEST_SUITE_END()
