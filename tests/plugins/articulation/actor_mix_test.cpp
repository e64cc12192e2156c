// Sectors, levels and policy sectors of the actors of an initiative, worked by hand.
#include "actor_mix.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::articulation;

BOOST_AUTO_TEST_SUITE(actor_mix_test)

namespace {

const std::vector<Actor> actors{
    {"m1", "Municipality 1", Sector::public_sector, Level::municipal, 0},
    {"m2", "Municipality 2", Sector::public_sector, Level::municipal, 0},
    {"s", "Health service", Sector::public_sector, Level::regional, 1},
    {"firm", "Firm", Sector::private_sector, Level::municipal, no_code},
    {"club", "Club", Sector::civil_society, Level::municipal, no_code},
    {"x", "Unknown body", Sector::unknown, Level::unknown, no_code},
    {"p", "Public body of unknown level", Sector::public_sector, Level::unknown, no_code},
    {"y", "Unknown body of municipal level", Sector::unknown, Level::municipal, 0}};

ActorMix mix_of(std::vector<std::pair<std::uint32_t, Role>> involved) {
    std::vector<Involvement> rows;
    for (const auto& [actor, role] : involved) rows.push_back({0, actor, role, Agreement::none});
    return actor_mixes(1, actors, rows)[0];
}

}  // namespace

BOOST_AUTO_TEST_CASE(sectors_give_blau_and_iqv_over_the_five_of_the_codebook) {
    // 3 public, 1 private, 1 civil society: Blau = 1 − (0.36 + 0.04 + 0.04) = 0.56; IQV = 0.56 · 5/4 = 0.7.
    const ActorMix mix = mix_of({{0, Role::leads}, {1, Role::executes}, {2, Role::consulted}, {3, Role::informed}, {4, Role::informed}});
    BOOST_TEST(mix.actors == 5u);
    BOOST_TEST(*mix.blau() == 0.56, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(*mix.iqv() == 0.7, boost::test_tools::tolerance(1e-12));
    BOOST_TEST((mix.covers_three_sectors() == Known::yes));
}

BOOST_AUTO_TEST_CASE(only_public_actors_count_for_levels_and_policy_sectors) {
    const ActorMix mix = mix_of({{0, Role::leads}, {1, Role::executes}, {2, Role::consulted}, {3, Role::decides}});
    BOOST_TEST(mix.levels.seen == 2u);          // municipal, regional
    BOOST_TEST(mix.policy_sectors.seen == 2u);
    BOOST_TEST(mix.effective_sectors.seen == 1u);  // the health service is only consulted
    BOOST_TEST((mix.effective_sectors.at_least(2) == Known::no));
}

BOOST_AUTO_TEST_CASE(an_actor_with_several_roles_counts_once_with_the_one_of_most_say) {
    const ActorMix mix = mix_of({{2, Role::informed}, {2, Role::cofinances}, {0, Role::leads}, {0, Role::decides}});
    BOOST_TEST(mix.actors == 2u);
    BOOST_TEST(mix.effective_sectors.seen == 2u);
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_never_a_no) {
    const ActorMix open_sector = mix_of({{0, Role::leads}, {3, Role::informed}, {5, Role::informed}});
    BOOST_TEST((open_sector.covers_three_sectors() == Known::unknown));
    BOOST_TEST((open_sector.levels.at_least(2) == Known::unknown));
    BOOST_TEST((open_sector.effective_sectors.at_least(2) == Known::no));  // informed: no say, whatever it is
    const ActorMix two_open = mix_of({{3, Role::informed}, {5, Role::informed}});
    BOOST_TEST((two_open.covers_three_sectors() == Known::no));  // one unknown cannot be two sectors
    const ActorMix open_level = mix_of({{0, Role::leads}, {2, Role::executes}, {6, Role::executes}});
    BOOST_TEST((open_level.levels.at_least(2) == Known::yes));
    BOOST_TEST(!open_level.levels.exactly().has_value());
    const ActorMix open_role = mix_of({{0, Role::leads}, {2, Role::unknown}});
    BOOST_TEST((open_role.effective_sectors.at_least(2) == Known::unknown));
    BOOST_TEST(mix_of({{0, Role::leads}, {1, Role::unknown}}).effective_sectors.exactly().value() == 1u);  // the same sector either way
}

BOOST_AUTO_TEST_CASE(what_is_not_known_opens_only_what_it_could_change) {
    // One actor is of one level at most, whatever it is; a public one of exactly one.
    const ActorMix alone = mix_of({{5, Role::leads}}), body = mix_of({{6, Role::leads}});
    BOOST_TEST((alone.levels.at_least(2) == Known::no));
    BOOST_TEST((alone.policy_sectors.at_least(2) == Known::no));
    BOOST_TEST(!alone.levels.exactly().has_value());  // 0 or 1
    BOOST_TEST(*body.levels.exactly() == 1u);
    BOOST_TEST(*body.effective_sectors.exactly() == 1u);
    // A body that may be public adds nothing where its level and policy sector are there already.
    const ActorMix same = mix_of({{0, Role::leads}, {7, Role::leads}});
    BOOST_TEST(*same.levels.exactly() == 1u);
    BOOST_TEST(*same.policy_sectors.exactly() == 1u);
    BOOST_TEST((mix_of({{2, Role::leads}, {7, Role::leads}}).levels.at_least(2) == Known::unknown));
    BOOST_TEST((mix_of({{2, Role::leads}, {7, Role::leads}}).levels.at_least(3) == Known::no));
    BOOST_TEST(same.open_levels[0] == 1u);
    BOOST_TEST(same.open_levels[1] == 0u);
    BOOST_TEST(mix_of({{6, Role::leads}}).open_levels[4] == 1u);
}

BOOST_AUTO_TEST_CASE(the_number_of_sectors_is_open_where_an_unknown_one_could_add_to_it) {
    BOOST_TEST(*mix_of({{0, Role::leads}, {3, Role::informed}}).sector_number().exactly() == 2u);
    BOOST_TEST(!mix_of({{0, Role::leads}, {5, Role::informed}}).sector_number().exactly().has_value());
    BOOST_TEST(*mix_of({{5, Role::informed}}).sector_number().exactly() == 1u);
    BOOST_TEST(*mix_of({}).sector_number().exactly() == 0u);
}

BOOST_AUTO_TEST_CASE(an_initiative_without_actors_has_none_of_anything) {
    const ActorMix none = actor_mixes(1, actors, {})[0];
    BOOST_TEST(none.actors == 0u);
    BOOST_TEST(!none.blau().has_value());
    BOOST_TEST((none.levels.at_least(2) == Known::no));
    BOOST_TEST((none.covers_three_sectors() == Known::no));
}

BOOST_AUTO_TEST_CASE(actors_and_participations_are_counted_by_sector_and_level) {
    const std::vector<Involvement> rows{{0, 0, Role::leads, Agreement::none}, {0, 0, Role::decides, Agreement::none}, {1, 0, Role::leads, Agreement::none},
                                        {1, 5, Role::informed, Agreement::none}};
    BOOST_TEST(count_actors(actors, rows)[0][0] == 1);
    BOOST_TEST(count_participations(actors, rows)[0][0] == 2);
    BOOST_TEST(count_actors(actors, rows)[sector_count][level_count] == 1);
    BOOST_TEST(count_actors(actors, rows)[1][0] == 0);  // the firm takes part nowhere
}

BOOST_AUTO_TEST_SUITE_END()
