// The participation of one initiative, worked by hand.
#include "profile.hpp"

#include "mechanism_builder.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace cabildo;
using namespace cabildo::participation;
using cabildo::test::Made;

BOOST_AUTO_TEST_SUITE(profile_test)

namespace {

/// The profile of a single coded initiative.
Profile profile_of(const std::vector<Mechanism>& mechanisms) {
    const std::vector<Coverage> coverage{Coverage::coded};
    return profiles(coverage, mechanisms).front();
}

}  // namespace

// Depths 1, 2, 2, 4. Maximum 4. Median of four ordered values: the second one, 2.
BOOST_AUTO_TEST_CASE(the_deepest_mechanism_gives_d_max_and_the_lower_middle_one_d_median) {
    const Profile profile = profile_of({Made(0, 2, 0), Made(0, 4, 1), Made(0, 1, 0), Made(0, 2, 2)});
    BOOST_TEST(*profile.depth_max == 4);
    BOOST_TEST(*profile.depth_median == 2);
    BOOST_TEST(profile.mechanisms == 4);
    BOOST_TEST(profile.instruments == 3);  // 0, 1, 2; instrument 0 twice
    BOOST_TEST(profile.takes_part());
    BOOST_TEST(!profile.at_most_consults());
}

// Depths 1 and 3: between them lies 2, which nobody coded. The lower median is 1.
BOOST_AUTO_TEST_CASE(the_median_of_an_even_number_is_the_lower_one_and_never_a_mean) {
    BOOST_TEST(*profile_of({Made(0, 3), Made(0, 1)}).depth_median == 1);
    BOOST_TEST(*profile_of({Made(0, 3), Made(0, 1), Made(0, 3)}).depth_median == 3);
}

BOOST_AUTO_TEST_CASE(none_counts_as_depth_zero_and_what_is_not_known_as_no_depth_at_all) {
    const std::vector<Coverage> coverage{Coverage::none, Coverage::not_reported, Coverage::not_coded, Coverage::coded};
    const auto all = profiles(coverage, std::vector<Mechanism>{Made(3, 1)});
    BOOST_TEST(*all[0].depth_max == 0);
    BOOST_TEST(!all[0].takes_part());
    BOOST_TEST(!all[1].depth_max.has_value());
    BOOST_TEST(!all[2].depth_max.has_value());
    BOOST_TEST(all[3].inform_only());
}

BOOST_AUTO_TEST_CASE(a_mechanism_without_reported_depth_is_counted_and_told_apart) {
    const Profile profile = profile_of({Made(0, 2), Made(0)});
    BOOST_TEST(profile.mechanisms == 2);
    BOOST_TEST(profile.without_depth == 1);
    BOOST_TEST(*profile.depth_max == 2);
    BOOST_TEST(profile.open_above());
    BOOST_TEST(!profile_of({Made(0, 5), Made(0)}).open_above());  // nothing is deeper than 5
}

BOOST_AUTO_TEST_CASE(without_any_reported_depth_participation_is_unknown_and_not_absent) {
    BOOST_TEST(!profile_of({Made(0), Made(0)}).known());
    BOOST_TEST(!profile_of({Made(0, 0), Made(0)}).known());
    BOOST_TEST(*profile_of({Made(0, 0), Made(0, 0)}).depth_max == 0);
    BOOST_TEST(!profile_of({}).known());
}

BOOST_AUTO_TEST_CASE(binding_is_never_inferred_from_depth) {
    BOOST_TEST((profile_of({Made(0, 5)}).binding == Answer::no));
    BOOST_TEST((profile_of({Made(0, 1).binds()}).binding == Answer::yes));
    BOOST_TEST((profile_of({Made(0, 5).binds(Answer::unknown)}).binding == Answer::unknown));
}

BOOST_AUTO_TEST_CASE(not_reported_never_counts_as_no) {
    const Mechanism no = Made(0, 2), yes = Made(0, 2).binds(), unknown = Made(0, 2).binds(Answer::unknown);
    BOOST_TEST((profile_of({no, unknown}).binding == Answer::unknown));
    BOOST_TEST((profile_of({no, unknown, yes}).binding == Answer::yes));
    BOOST_TEST((profile_of({no, no}).binding == Answer::no));
    BOOST_TEST((profile_of({}).binding == Answer::unknown));
    BOOST_TEST((profile_of({Made(0, 2), Made(0, 2).role(Centrality::unknown)}).role == Centrality::unknown));
    BOOST_TEST((profile_of({Made(0, 2), Made(0, 2).axis()}).role == Centrality::axis));
    BOOST_TEST((profile_of({Made(0, 2), Made(0, 2)}).role == Centrality::strategy));
}

BOOST_AUTO_TEST_CASE(a_stage_is_reached_by_one_mechanism_and_unknown_while_one_does_not_report) {
    const Profile profile = profile_of({Made(0, 2).at(std::uint8_t{agenda | evaluation}), Made(0, 1).at({})});
    BOOST_TEST((profile.reaches(agenda) == Answer::yes));
    BOOST_TEST((profile.reaches(formulation) == Answer::unknown));
    BOOST_TEST((profile_of({Made(0, 2).at(std::uint8_t{agenda})}).reaches(formulation) == Answer::no));
}

// A committee of depth 4 that is simulated, and a survey of depth 1 that is not: D max is 4, while the highest rung of
// Arnstein's that a mechanism reaches is 3 (information). With the committee alone it is rungs 1–2.
BOOST_AUTO_TEST_CASE(simulated_mechanisms_stand_on_the_lowest_rungs_of_arnstein_and_keep_their_d) {
    const Profile both = profile_of({Made(0, 4).simulates(), Made(0, 1)}), alone = profile_of({Made(0, 4).simulates()});
    BOOST_TEST(*both.depth_max == 4);
    BOOST_TEST(both.step(Scale::d) == 4);
    BOOST_TEST(both.step(Scale::arnstein) == step_of(Scale::arnstein, 1));
    BOOST_TEST(alone.step(Scale::d) == 4);
    BOOST_TEST(alone.step(Scale::arnstein) == simulated_rungs);
    BOOST_TEST(profile_of({Made(0, 0).simulates()}).step(Scale::arnstein) == 0);
    BOOST_TEST(profile_of({Made(0)}).step(Scale::arnstein) == no_code);
}

// A mark that is not reported leaves the rung open only where the mechanism stands above all that are surely not simulated.
BOOST_AUTO_TEST_CASE(a_mark_not_reported_leaves_the_rung_of_arnstein_open_where_it_could_change_it) {
    const Profile alone = profile_of({Made(0, 4).simulates(Answer::unknown)});
    BOOST_TEST(alone.step(Scale::arnstein) == no_code);
    BOOST_TEST(alone.step(Scale::d) == 4);
    BOOST_TEST((alone.at_most_consults(Scale::arnstein) == Answer::unknown));  // rung 6, or 1–2
    const Profile below = profile_of({Made(0, 3), Made(0, 2).simulates(Answer::unknown)});
    BOOST_TEST(below.step(Scale::arnstein) == step_of(Scale::arnstein, 3));
    BOOST_TEST((below.at_most_consults(Scale::arnstein) == Answer::no));
    const Profile shallow = profile_of({Made(0, 2).simulates(Answer::unknown)});
    BOOST_TEST(shallow.step(Scale::arnstein) == no_code);
    BOOST_TEST((shallow.at_most_consults(Scale::arnstein) == Answer::yes));  // rung 4 at most
    BOOST_TEST((shallow.at_most_consults(Scale::iap2) == Answer::yes));
    BOOST_TEST(profile_of({Made(0, 0).simulates(Answer::unknown)}).step(Scale::arnstein) == 0);
}

BOOST_AUTO_TEST_CASE(the_number_of_instruments_is_open_where_one_not_reported_could_be_another) {
    BOOST_TEST(*profile_of({Made(0, 2, 0), Made(0, 1, 1)}).instrument_number() == 2);
    BOOST_TEST(!profile_of({Made(0, 2, 0), Made(0, 1, no_code)}).instrument_number().has_value());
    BOOST_TEST(*profile_of({Made(0, 1, no_code)}).instrument_number() == 1);
    BOOST_TEST(!profile_of({Made(0, 1, no_code), Made(0, 1, no_code)}).instrument_number().has_value());
}

BOOST_AUTO_TEST_CASE(the_order_of_mechanisms_changes_nothing_and_those_of_uncoded_initiatives_are_left_out) {
    const std::vector<Coverage> coverage{Coverage::coded, Coverage::not_coded, Coverage::coded};
    std::vector<Mechanism> mechanisms{Made(2, 3, 1).binds(), Made(0, 1, 0), Made(1, 5, 0), Made(2, 1, 2).axis(), Made(0, 2, 4)};
    const auto before = profiles(coverage, mechanisms);
    std::reverse(mechanisms.begin(), mechanisms.end());
    const auto after = profiles(coverage, mechanisms);
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        BOOST_TEST((before[i].depth_max == after[i].depth_max));
        BOOST_TEST((before[i].depth_median == after[i].depth_median));
        BOOST_TEST(before[i].instruments == after[i].instruments);
        BOOST_TEST((before[i].role == after[i].role && before[i].binding == after[i].binding));
    }
    BOOST_TEST(!before[1].known());
    BOOST_TEST(before[1].mechanisms == 0);
    BOOST_TEST(*before[2].depth_max == 3);
}

BOOST_AUTO_TEST_SUITE_END()
