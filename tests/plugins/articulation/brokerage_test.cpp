// Brokerage, worked by hand.
#include "brokerage.hpp"
#include "networks.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo::articulation;
using namespace cabildo::articulation::test;

BOOST_AUTO_TEST_SUITE(brokerage_test)

namespace {

bool is(const Brokerage& found, std::int64_t coordinator, std::int64_t itinerant, std::int64_t representative, std::int64_t liaison) {
    return found == Brokerage{coordinator, itinerant, representative, liaison};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_star_brokers_all_ordered_pairs_of_its_ends) {
    // Actor 0 of A between 1, 2 of A, 3, 4 of B and 5 of C, not tied among themselves: 5·4 = 20 ordered pairs.
    //   AAA: 1–2 both ways, 2                     ABA (for B): 3–4 both ways, 2
    //   AAB: 1, 2 to 3, 4, 5: 6; as many ABB      ABC: 3–5 and 4–5 both ways, 4
    const std::vector<std::int32_t> groups{0, 0, 0, 1, 1, 2};
    const Adjacency star = adjacency(6, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}});
    const auto found = brokerage(star, groups, quietly);
    BOOST_TEST(is(found[0], 2, 2, 6, 4));
    BOOST_TEST(found[0].gatekeeper() == 6);
    BOOST_TEST(found[0].total() == 20);
    for (std::size_t end = 1; end < 6; ++end) BOOST_TEST(found[end].total() == 0);
}

BOOST_AUTO_TEST_CASE(tied_ends_need_no_broker) {
    // A tie 1–3 more: the pair 1→3 is closed, one representative (and one gatekeeper) less.
    const auto found = brokerage(adjacency(6, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {1, 3}}), {0, 0, 0, 1, 1, 2}, quietly);
    BOOST_TEST(is(found[0], 2, 2, 5, 4));
    BOOST_TEST(found[1].total() == 0);
}

BOOST_AUTO_TEST_CASE(actors_of_unknown_group_neither_broker_nor_are_brokered) {
    const auto found = brokerage(adjacency(4, {{0, 1}, {0, 2}, {3, 1}, {3, 2}}), {-1, 0, 1, 0}, quietly);
    BOOST_TEST(found[0].total() == 0);
    BOOST_TEST(is(found[3], 0, 0, 1, 0));   // 1 (A) → 3 (A) → 2 (B)
    BOOST_TEST(found[1].total() == 0);      // its only known neighbour is 3
    BOOST_TEST(brokerage(adjacency(0, {}), {}, quietly).empty());
    BOOST_TEST(brokerage(adjacency(1, {}), {-1}, quietly)[0].total() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
