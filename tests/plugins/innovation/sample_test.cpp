// Through the built program and the loaded plugin: the findings on innovation of the contest of 2009. The counts are those
// of tests/db/sample_rules.py, which knows nothing of the program.
#include "../program_run.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(sample_test)

BOOST_AUTO_TEST_CASE(the_findings_on_innovation_can_be_counted) {
    const SampleStore store;
    const auto document = store.analysed("innovation/overview", "--lang en --where area=political_institutional --set group=applicant");
    const auto& kinds = block(document, "kinds");
    BOOST_TEST(value(kinds, "organ", "rows") == 9);
    BOOST_TEST(value(kinds, "instrument", "rows") == 12);
    BOOST_TEST(value(kinds, "management", "rows") == 15);
    BOOST_TEST(value(block(document, "questions"), "organ", "yes") == 9);
    const auto& names = block(document, "names");
    for (const char* organ : {"udel", "ofp", "corporation", "business_centre"}) BOOST_TEST(value(names, std::string("organ.") + organ, "n").get<int>() >= 1);
    const auto& gap = block(document, "gap");
    BOOST_TEST(value(gap, "innovations", "below") == 23);
    BOOST_TEST(value(gap, "innovations", "not_below") == 12);
    BOOST_TEST(value(gap, "initiatives", "below") == 21);
    BOOST_TEST(value(gap, "initiatives", "not_below") == 6);
    BOOST_TEST(gap.at("footnotes")[0].at("text") == "In 17 initiatives every compared innovation is below.");
}

BOOST_AUTO_TEST_SUITE_END()
