// The E–I index, worked by hand.
#include "ei_index.hpp"
#include "networks.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cabildo::articulation;
using namespace cabildo::articulation::test;
using cabildo::stats::Generator;

BOOST_AUTO_TEST_SUITE(ei_index_test, *boost::unit_test::tolerance(1e-12))

namespace {

/// Ties 0–1, 0–2, 1–2, 2–3, 3–4 among actors of groups A A B B B, and an actor of unknown group tied to two of them.
Adjacency example() { return adjacency(6, {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {0, 5}, {3, 5}}); }
const std::vector<std::int32_t> groups{0, 0, 1, 1, 1, -1};

}  // namespace

BOOST_AUTO_TEST_CASE(ties_within_and_between_are_counted_among_known_groups) {
    Generator generator(1);
    const EiIndex found = ei_index(example(), groups, generator, quietly);
    BOOST_TEST(found.known == 5);
    BOOST_TEST(found.unknown == 1);
    BOOST_TEST(found.external == 2);  // 0–2, 1–2
    BOOST_TEST(found.internal == 3);  // 0–1, 2–3, 3–4
    BOOST_TEST(*found.index == -0.2);  // (2 − 3) / 5
    BOOST_TEST(*found.expected == 0.2);  // 1 − 2(2·1 + 3·2) / (5·4)
}

BOOST_AUTO_TEST_CASE(the_permutation_p_is_that_of_all_ten_arrangements) {
    // Group A takes two of the five actors, with d₁ + d₂ − 2·(tied) external ties; degrees 2 2 3 2 1:
    //   01: 2   02: 3   03: 4   04: 3   12: 3   13: 4   14: 3   23: 3   24: 4   34: 1
    // Index 2·ties/5 − 1, less the expected 0.2: −0.4, 0, 0.4, 0, 0, 0.4, 0, 0, 0.4, −0.8. Five of ten are as far as 0.4.
    Generator generator(1);
    const auto found = ei_index(example(), groups, generator, quietly).permutation.value();
    BOOST_TEST(found.draws == 1999);
    BOOST_TEST(std::fabs(found.p() - 0.5) < 4 * found.standard_error());
}

BOOST_AUTO_TEST_CASE(without_known_ties_there_is_no_index) {
    Generator generator(1);
    const EiIndex unknown = ei_index(example(), std::vector<std::int32_t>(6, -1), generator, quietly);
    BOOST_TEST(!unknown.index.has_value());
    BOOST_TEST(!unknown.expected.has_value());
    BOOST_TEST(!unknown.permutation.has_value());
    const EiIndex untied = ei_index(adjacency(2, {}), {0, 1}, generator, quietly);
    BOOST_TEST(!untied.index.has_value());
    BOOST_TEST(*untied.expected == 1.0);  // two actors of two groups: any tie goes out
    BOOST_TEST(ei_index(adjacency(0, {}), {}, generator, quietly).known == 0);
}

BOOST_AUTO_TEST_CASE(draws_are_bounded_by_the_number_of_ties) {
    BOOST_TEST(ei_draws(0) == 1999);
    BOOST_TEST(ei_draws(100'000) == 1999);
    BOOST_TEST(ei_draws(200'000'000) == 99);
}

BOOST_AUTO_TEST_SUITE_END()
