// Through the built program and the loaded plugin: the findings on planning of the contest of 2009. The counts are those of
// tests/db/sample_rules.py and of plain counting in plans.csv.
#include "../program_run.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(sample_test)

BOOST_AUTO_TEST_CASE(the_findings_on_planning_can_be_counted) {
    const SampleStore store;
    const auto document = store.analysed("planning/overview");
    const auto& questions = block(document, "questions");
    BOOST_TEST(value(questions, "collective", "yes") == 21);
    BOOST_TEST(value(questions, "territorial_or_participatory", "yes") == 21);
    const auto& instruments = block(document, "instruments");
    BOOST_TEST(instruments.at("rows")[0].at("id") == "logical_framework");
    BOOST_TEST(value(instruments, "logical_framework", "rows") == 20);
    BOOST_TEST(value(instruments, "annual_work_plan", "rows") == 7);
    BOOST_TEST(value(instruments, "total", "rows") == 46);
}

BOOST_AUTO_TEST_CASE(each_check_has_its_frameworks) {
    const SampleStore store;
    const auto document = store.analysed("planning/overview", "--lang en --where area=political_institutional --set group=applicant");
    const auto& checks = block(document, "checks");
    BOOST_TEST(value(checks, "cells", "passed") == 20);
    BOOST_TEST(value(checks, "baseline", "passed") == 13);
    BOOST_TEST(value(checks, "date", "passed") == 17);
    BOOST_TEST(value(checks, "assumptions", "failed") == 11);
    BOOST_TEST(value(checks, "links", "failed") == 7);
    BOOST_TEST(value(block(document, "completeness"), "7", "frameworks") == 4);
    BOOST_TEST(value(block(document, "plans"), "PI-17.1", "passed").is_null());  // its checks are not reported
}

BOOST_AUTO_TEST_SUITE_END()
