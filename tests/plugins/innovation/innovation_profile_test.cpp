// The innovations of one initiative.
#include "innovation_profile.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace cabildo;
using namespace cabildo::innovation;

BOOST_AUTO_TEST_SUITE(innovation_profile_test)

namespace {

Innovation row(std::uint32_t initiative, Novelty claimed, Novelty assessed, InnovationKind kind = InnovationKind::organ) { return {initiative, kind, no_code, claimed, assessed}; }

Profile profile_of(const std::vector<Innovation>& rows, Coverage coverage = Coverage::coded) { return profiles(rows, std::vector{coverage}).at(0); }

}  // namespace

BOOST_AUTO_TEST_CASE(kinds_are_counted_and_asked_for) {
    const Profile profile = profile_of({row(0, Novelty::none, Novelty::none, InnovationKind::organ), row(0, Novelty::none, Novelty::none, InnovationKind::organ),
                                        row(0, Novelty::none, Novelty::none, InnovationKind::management)});
    BOOST_TEST(profile.organs == 2);
    BOOST_TEST(profile.innovations() == 3);
    BOOST_TEST((profile.organ == Answer::yes));
    BOOST_TEST((profile.instrument == Answer::no));
    BOOST_TEST((profile_of({row(0, Novelty::none, Novelty::none, InnovationKind::unknown)}).organ == Answer::unknown));
}

BOOST_AUTO_TEST_CASE(one_innovation_below_its_claim_is_enough) {
    const Profile profile = profile_of({row(0, Novelty::territory, Novelty::territory), row(0, Novelty::country, Novelty::organisation)});
    BOOST_TEST((profile.overstated == Answer::yes));
    BOOST_TEST(profile.compared == 2);
    BOOST_TEST(profile.below == 1);
    BOOST_TEST((profile.claimed == Novelty::country));
    BOOST_TEST((profile.assessed == Novelty::territory));
}

BOOST_AUTO_TEST_CASE(an_assessment_not_reported_leaves_the_question_open_unless_another_is_below) {
    BOOST_TEST((profile_of({row(0, Novelty::territory, Novelty::territory), row(0, Novelty::country, Novelty::unknown)}).overstated == Answer::unknown));
    BOOST_TEST((profile_of({row(0, Novelty::territory, Novelty::none), row(0, Novelty::country, Novelty::unknown)}).overstated == Answer::yes));
    // What is assessed as new to the country is not below any claim.
    BOOST_TEST((profile_of({row(0, Novelty::territory, Novelty::territory), row(0, Novelty::unknown, Novelty::country)}).overstated == Answer::no));
}

BOOST_AUTO_TEST_CASE(the_highest_novelty_is_open_while_one_not_reported_might_be_higher) {
    BOOST_TEST((profile_of({row(0, Novelty::territory, Novelty::country), row(0, Novelty::unknown, Novelty::unknown)}).claimed == Novelty::unknown));
    BOOST_TEST((profile_of({row(0, Novelty::territory, Novelty::country), row(0, Novelty::unknown, Novelty::unknown)}).assessed == Novelty::country));
}

BOOST_AUTO_TEST_CASE(who_claims_nothing_is_not_asked) {
    const Profile profile = profile_of({row(0, Novelty::none, Novelty::unknown)});
    BOOST_TEST((profile.claims == Answer::no));
    BOOST_TEST((profile.overstated == Answer::unknown));
    BOOST_TEST((profile_of({}, Coverage::none).claims == Answer::no));
    BOOST_TEST((profile_of({}, Coverage::none).organ == Answer::no));
    BOOST_TEST((profile_of({}, Coverage::not_reported).claims == Answer::unknown));
}

BOOST_AUTO_TEST_CASE(initiatives_are_parted_by_whether_their_claims_stand) {
    // 0 both below, 1 one of two below, 2 as claimed, 3 not assessed, 4 claims nothing, 5 claim not reported, 6 none,
    // 7 not reported.
    const std::vector<Innovation> rows{row(0, Novelty::country, Novelty::none),         row(0, Novelty::territory, Novelty::none), row(1, Novelty::country, Novelty::territory),
                                       row(1, Novelty::territory, Novelty::territory),  row(2, Novelty::territory, Novelty::country), row(3, Novelty::territory, Novelty::unknown),
                                       row(4, Novelty::none, Novelty::none),            row(5, Novelty::unknown, Novelty::none)};
    std::vector<Coverage> coverage(8, Coverage::coded);
    coverage[6] = Coverage::none;
    coverage[7] = Coverage::not_reported;
    const OverstatedCounts counts = overstated_counts(profiles(rows, coverage));
    BOOST_TEST(counts.some == 2);
    BOOST_TEST(counts.all == 1);
    BOOST_TEST(counts.none_below == 1);
    BOOST_TEST(counts.unknown == 1);
    BOOST_TEST(counts.claim_nothing == 2);
    BOOST_TEST(counts.claim_unknown == 1);
    BOOST_TEST(counts.known() == 3);
}

BOOST_AUTO_TEST_SUITE_END()
