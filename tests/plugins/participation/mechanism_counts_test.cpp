// Mechanisms over instruments, stages and roles, worked by hand.
#include "mechanism_counts.hpp"

#include "mechanism_builder.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace cabildo;
using namespace cabildo::participation;
using cabildo::test::Made;

BOOST_AUTO_TEST_SUITE(mechanism_counts_test)

namespace {

// Three coded initiatives and one that is not; instruments 0 to 3 (3 never used):
//   0: instrument 0 (D 1), instrument 0 (D 2, binding), instrument 1 (D 3, agenda and evaluation)
//   1: instrument 0 (D 1), instrument 1 (depth and stages not reported)
//   2: instrument 2 (D 5), instrument not reported (D 2)
const std::vector<Coverage> coverage{Coverage::coded, Coverage::coded, Coverage::coded, Coverage::not_coded};
const std::vector<Mechanism> mechanisms{Made(0, 1, 0),       Made(0, 2, 0).binds(), Made(0, 3, 1).at(std::uint8_t{agenda | evaluation}),
                                        Made(1, 1, 0),       Made(1, {}, 1).at({}), Made(2, 5, 2).axis(),
                                        Made(2, 2, no_code), Made(3, 4, 0)};

}  // namespace

BOOST_AUTO_TEST_CASE(each_mechanism_is_in_the_row_of_its_instrument_and_depth) {
    const MechanismCounts counts = count_mechanisms(coverage, mechanisms, 4);
    BOOST_TEST(counts.all.mechanisms == 7);
    BOOST_TEST(counts.all.initiatives == 3);
    BOOST_TEST(counts.instruments[0].mechanisms == 3);
    BOOST_TEST(counts.instruments[0].initiatives == 2);
    BOOST_TEST(counts.instruments[0].by_depth[1] == 2);
    BOOST_TEST(counts.instruments[0].deepest == 2);
    BOOST_TEST(counts.instruments[1].by_depth[depths] == 1);  // depth not reported
    BOOST_TEST(counts.instruments[4].mechanisms == 1);        // instrument not reported
    BOOST_TEST(counts.instruments[3].deepest == -1);
    BOOST_TEST(counts.distinct_instruments() == 3);
    BOOST_TEST(counts.instruments[0].binding.yes == 1);
    BOOST_TEST(counts.by_depth[2].binding.yes == 1);
    BOOST_TEST(counts.by_depth[depths].mechanisms == 1);
    BOOST_TEST(counts.roles[0].mechanisms == 1);
    BOOST_TEST(counts.roles[1].mechanisms == 6);
}

BOOST_AUTO_TEST_CASE(a_mechanism_counts_at_every_stage_that_it_reaches) {
    const MechanismCounts counts = count_mechanisms(coverage, mechanisms, 4);
    BOOST_TEST(counts.stages[0].mechanisms == 6);
    BOOST_TEST(counts.stages[0].initiatives == 3);
    BOOST_TEST(counts.stages[3].mechanisms == 1);
    BOOST_TEST(counts.stages[3].by_depth[3] == 1);
    BOOST_TEST(counts.stages[4].mechanisms == 1);  // not reported
}

// Instruments by initiative: {0, 1}, {0, 1}, {2}. Instruments 0 and 1 go together in two of two: Jaccard 1. 0 and 2 never
// do, of three that use either.
BOOST_AUTO_TEST_CASE(instruments_go_together_once_an_initiative) {
    const CoOccurrence found = co_occurrence(coverage, mechanisms, 4, 10);
    BOOST_TEST(found.instruments == (std::vector<Code>{0, 1, 2}), boost::test_tools::per_element());
    BOOST_TEST(found.both(0, 1) == 2);
    BOOST_TEST(found.both(1, 0) == 2);
    BOOST_TEST(found.both(0, 0) == 2);
    BOOST_TEST(found.both(0, 2) == 0);
    BOOST_TEST(*found.jaccard(0, 1) == 1.0);
    BOOST_TEST(*found.jaccard(0, 2) == 0.0);
}

BOOST_AUTO_TEST_CASE(only_the_most_frequent_instruments_are_paired_when_there_are_many) {
    const CoOccurrence found = co_occurrence(coverage, mechanisms, 4, 2);
    BOOST_TEST(found.instruments == (std::vector<Code>{0, 1}), boost::test_tools::per_element());
    BOOST_TEST(found.together.size() == 4u);
    BOOST_TEST(co_occurrence(coverage, {}, 4, 2).instruments.empty());
    BOOST_TEST(co_occurrence({}, {}, 0, 2).instruments.empty());
}

BOOST_AUTO_TEST_CASE(the_order_of_mechanisms_changes_no_count) {
    std::vector<Mechanism> shuffled(mechanisms.rbegin(), mechanisms.rend());
    std::swap(shuffled[1], shuffled[5]);
    const MechanismCounts before = count_mechanisms(coverage, mechanisms, 4), after = count_mechanisms(coverage, shuffled, 4);
    for (std::size_t i = 0; i < before.instruments.size(); ++i) {
        BOOST_TEST(before.instruments[i].initiatives == after.instruments[i].initiatives);
        BOOST_TEST(before.instruments[i].by_depth == after.instruments[i].by_depth, boost::test_tools::per_element());
    }
    BOOST_TEST(co_occurrence(coverage, shuffled, 4, 10).together == co_occurrence(coverage, mechanisms, 4, 10).together,
               boost::test_tools::per_element());
}

// Initiative 0 reaches agenda and evaluation; 1 agenda, and does not report the stages of its second mechanism; 2 agenda.
BOOST_AUTO_TEST_CASE(the_cycle_is_counted_over_initiatives_and_unknown_stages_are_told_apart) {
    const CycleCounts counts = count_cycle(profiles(coverage, mechanisms));
    BOOST_TEST(counts.reached[0].yes == 3);
    BOOST_TEST(counts.reached[1].no == 2);
    BOOST_TEST(counts.reached[1].unknown == 1);
    BOOST_TEST(counts.reached[3].yes == 1);
    BOOST_TEST(counts.by_number[1] == 1);
    BOOST_TEST(counts.by_number[2] == 1);
    BOOST_TEST(counts.number_unknown == 1);
}

BOOST_AUTO_TEST_SUITE_END()
