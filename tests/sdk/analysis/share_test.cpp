// Shares with intervals, as sentences and cells.
#include "panel_run.hpp"

#include <cabildo/analysis/share.hpp>

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(share_test)

BOOST_AUTO_TEST_CASE(a_sentence_has_count_total_share_and_interval) {
    // 24 of 29: Wilson 65.45–92.40, Clopper–Pearson 64.23–94.15 (scipy.stats.binomtest(24, 29).proportion_ci).
    const TestRun spanish(Language::es), english(Language::en);
    BOOST_TEST((ShareInterval{false, 0.95}.sentence(24, 29, spanish)) == "**24 de 29** (82,8\u202f%; IC 95\u202f% de Wilson 65,5–92,4)");
    BOOST_TEST((ShareInterval{true, 0.95}.sentence(24, 29, english)) == "**24 of 29** (82.8%; exact 95% CI 64.2–94.2)");
    BOOST_TEST((ShareInterval{}.sentence(0, 0, english)) == "**0 of 0**");
}

BOOST_AUTO_TEST_CASE(a_sentence_may_have_both_intervals) {
    const TestRun spanish(Language::es), english(Language::en);
    BOOST_TEST(share_with_both_intervals(24, 29, 0.95, spanish) == "**24 de 29** (82,8\u202f%; IC 95\u202f% de Wilson 65,5–92,4, exacto 64,2–94,2)");
    BOOST_TEST(share_with_both_intervals(24, 29, 0.95, english) == "**24 of 29** (82.8%; Wilson 95% CI 65.5–92.4, exact 64.2–94.2)");
    BOOST_TEST(share_with_both_intervals(0, 0, 0.95, english) == "**0 of 0**");
}

BOOST_AUTO_TEST_CASE(a_share_of_nothing_is_absent) {
    BOOST_TEST(!percentage(0, 0).has_value());
    BOOST_TEST(*percentage(20, 129) == 15.5, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(cells_of_an_empty_whole_are_undefined) {
    const TestRun run(Language::es);
    TableRow row;
    ShareInterval{}.add_cells(row, 0, 0, run);
    BOOST_REQUIRE(row.cells.size() == 2u);
    BOOST_TEST((row.cells[0].missing == Missing::undefined));
    BOOST_TEST((share_cell(percentage(1, 0), run).missing == Missing::undefined));
    BOOST_TEST(share_cell(percentage(1, 8), run).text == "12,5\u202f%");
}

BOOST_AUTO_TEST_SUITE_END()
