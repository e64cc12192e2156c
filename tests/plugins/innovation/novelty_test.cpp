// Claimed against assessed novelty, worked by hand.
#include "novelty.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace cabildo;
using namespace cabildo::innovation;

BOOST_AUTO_TEST_SUITE(novelty_test)

namespace {

Innovation row(Novelty claimed, Novelty assessed) { return {0, InnovationKind::organ, no_code, claimed, assessed}; }

/// Country as organisation (below by 2), territory as territory, organisation as territory (above), none as organisation
/// (claims nothing), territory not assessed, claim not reported.
const std::vector<Innovation> six{row(Novelty::country, Novelty::organisation), row(Novelty::territory, Novelty::territory), row(Novelty::organisation, Novelty::territory),
                                  row(Novelty::none, Novelty::organisation),    row(Novelty::territory, Novelty::unknown),   row(Novelty::unknown, Novelty::country)};

}  // namespace

BOOST_AUTO_TEST_CASE(the_gap_counts_the_rungs_from_the_claim_down) {
    BOOST_TEST(*gap(row(Novelty::country, Novelty::organisation)) == 2);
    BOOST_TEST(*gap(row(Novelty::country, Novelty::none)) == 3);
    BOOST_TEST(*gap(row(Novelty::organisation, Novelty::country)) == -2);
    BOOST_TEST(!gap(row(Novelty::country, Novelty::unknown)));
    BOOST_TEST(!gap(row(Novelty::unknown, Novelty::country)));
}

BOOST_AUTO_TEST_CASE(the_share_below_is_of_those_that_claim_and_are_assessed) {
    const GapCounts counts = gap_counts(six);
    BOOST_TEST(counts.below == 1);
    BOOST_TEST(counts.equal == 1);
    BOOST_TEST(counts.above == 1);
    BOOST_TEST(counts.known() == 3);
    BOOST_TEST(counts.assessment_unknown == 1);
    BOOST_TEST(counts.claiming() == 4);
    BOOST_TEST(counts.claim_none == 1);
    BOOST_TEST(counts.claim_unknown == 1);
}

BOOST_AUTO_TEST_CASE(the_table_holds_every_innovation_once_with_the_unknown_ones_apart) {
    const NoveltyTable table = novelty_table(six);
    BOOST_TEST(table.at(Novelty::country, Novelty::organisation) == 1);
    BOOST_TEST(table.at(Novelty::territory, Novelty::unknown) == 1);
    BOOST_TEST(table.at(Novelty::unknown, Novelty::country) == 1);
    BOOST_TEST(table.claimed(Novelty::territory) == 2);
    BOOST_TEST(table.assessed(Novelty::organisation) == 2);
    BOOST_TEST(table.total() == 6);
}

BOOST_AUTO_TEST_CASE(nothing_gives_nothing) {
    BOOST_TEST(gap_counts({}).claiming() == 0);
    BOOST_TEST(novelty_table({}).total() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
