// Leiden communities on the actors' projection.
#include "communities.hpp"
#include "networks.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace cabildo::articulation;
using namespace cabildo::articulation::test;
using cabildo::stats::Generator;

BOOST_AUTO_TEST_SUITE(communities_test)

BOOST_AUTO_TEST_CASE(southern_women_are_two_communities_as_davis_saw_them) {
    const Davis davis = cabildo::articulation::test::davis();
    Generator generator(1);
    const Communities found = find_communities(project(davis.network, Mode::actors, quietly), generator, quietly);
    BOOST_TEST(found.sizes.size() == 2u);
    const auto of = [&](const std::string& name) {
        return found.of[static_cast<std::size_t>(std::find(davis.names.begin(), davis.names.end(), name) - davis.names.begin()) - 14];
    };
    BOOST_TEST(of("evelyn-jefferson") == of("theresa-anderson"));
    BOOST_TEST(of("nora-fayette") == of("sylvia-avondale"));
    BOOST_TEST(of("evelyn-jefferson") != of("nora-fayette"));
}

BOOST_AUTO_TEST_CASE(two_cliques_are_two_communities_with_the_modularity_worked_by_hand) {
    // Initiative 0 has actors 0–3, initiative 1 actors 4–6: cliques of 6 and 3 ties, strengths 12 and 6 of 18.
    // Q = (6/9 − (12/18)²) + (3/9 − (6/18)²) = 1 − 5/9 = 4/9. Actor 7 is alone.
    const TwoModeNetwork network(3, 8, {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {1, 4}, {1, 5}, {1, 6}, {2, 7}});
    Generator generator(1);
    const Communities found = find_communities(project(network, Mode::actors, quietly), generator, quietly);
    BOOST_TEST(found.sizes == (std::vector<std::uint32_t>{4, 3, 1}), boost::test_tools::per_element());
    BOOST_TEST(found.groups() == 2u);
    BOOST_TEST(found.modularity == 4.0 / 9, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(found.least_modularity <= found.modularity);
}

BOOST_AUTO_TEST_CASE(the_strongest_ties_of_each_actor_keep_both_directions) {
    // Initiative 0: actors 0, 1 (Newman 1). Initiative 1: actors 0, 1, 2, 3 (a third each). So 0–1 weighs 4/3, all others 1/3.
    const Projection all = project(TwoModeNetwork(2, 4, {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {1, 2}, {1, 3}}), Mode::actors, quietly);
    const Projection kept = strongest_ties(all, 1);
    // 0 and 1 keep each other; 2 and 3 each keep their tie with 0, the first of equal ones.
    BOOST_TEST(kept.ties.targets == (std::vector<Node>{1, 2, 3, 0, 0, 0}), boost::test_tools::per_element());
    BOOST_TEST(kept.ties.offsets == (std::vector<std::uint64_t>{0, 3, 4, 5, 6}), boost::test_tools::per_element());
    BOOST_TEST(kept.shared == (std::vector<std::uint32_t>{2, 1, 1, 2, 1, 1}), boost::test_tools::per_element());
    BOOST_TEST((strongest_ties(all, 3).ties.targets == all.ties.targets));
}

BOOST_AUTO_TEST_CASE(communities_of_a_very_large_network_are_found_among_its_strongest_ties) {
    // Forty groups of 300 actors; each group's initiatives take 30 of its own, and a few join neighbours in a ring of groups.
    constexpr Node groups = 40, members = 300, initiatives = 80;
    Generator draw(3);
    std::vector<std::pair<Node, Node>> ties;
    for (Node g = 0; g < groups; ++g) {
        for (Node i = 0; i < initiatives; ++i) {
            for (int n = 0; n < 30; ++n) ties.emplace_back(g * initiatives + i, g * members + static_cast<Node>(cabildo::stats::uniform_below(draw, members)));
            if (i % 20 == 0) ties.emplace_back(g * initiatives + i, (g + 1) % groups * members);
        }
    }
    const Projection all = project(TwoModeNetwork(groups * initiatives, groups * members, ties), Mode::actors, quietly);
    BOOST_REQUIRE(all.pairs() > most_community_ties);
    Generator generator(1);
    const Communities found = find_communities(all, generator, quietly);
    BOOST_TEST(found.strongest_ties);
    BOOST_TEST(found.groups() == groups);
    BOOST_TEST(found.modularity > 0.9);
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_communities) {
    const Projection projection = project(random_network(80, 40, 3, 9), Mode::actors, quietly);
    Generator first(5), second(5);
    BOOST_TEST((find_communities(projection, first, quietly).of == find_communities(projection, second, quietly).of));
}

BOOST_AUTO_TEST_CASE(actors_without_ties_are_alone) {
    Generator generator(1);
    const Communities found = find_communities(project(TwoModeNetwork(1, 3, {{0, 0}}), Mode::actors, quietly), generator, quietly);
    BOOST_TEST(found.sizes.size() == 3u);
    BOOST_TEST(found.groups() == 0u);
    BOOST_TEST(found.modularity == 0.0);
    BOOST_TEST(find_communities(project(TwoModeNetwork(), Mode::actors, quietly), generator, quietly).sizes.empty());
}

BOOST_AUTO_TEST_SUITE_END()
