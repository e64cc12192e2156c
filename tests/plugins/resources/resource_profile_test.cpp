// The resources of one initiative: the external share by amount and by number, worked by hand.
#include "resource_builder.hpp"
#include "resource_profile.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace cabildo;
using namespace cabildo::resources;
using namespace cabildo::test;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(resource_profile_test)

namespace {

Profile profile_of(const std::vector<Resource>& rows, Coverage coverage = Coverage::coded) { return profiles(rows, std::vector{coverage}).at(0); }

}  // namespace

BOOST_AUTO_TEST_CASE(the_external_share_is_of_known_amounts_and_beside_it_of_the_number_of_resources) {
    // Amounts: 60 of 40 + 60 = 0.6. Number: 2 of 3.
    const Profile profile = profile_of({resource(0, Origin::own, 40), resource(0, Origin::external, 60), resource(0, Origin::external)});
    BOOST_TEST((profile.base == ShareBase::amounts));
    BOOST_TEST(profile.by_amount->low == 0.6, tt::tolerance(1e-12));
    BOOST_TEST(profile.by_count->low == 2.0 / 3, tt::tolerance(1e-12));
    BOOST_TEST((profile.by_amount->exact() && profile.by_count->exact()));
    BOOST_TEST(*profile.share() == profile.by_amount->low);
    BOOST_TEST(profile.money.resources == 2);
    BOOST_TEST((profile.dependent == Answer::yes));
}

BOOST_AUTO_TEST_CASE(without_amounts_the_share_is_of_the_number_and_one_half_is_no_dependence) {
    const Profile profile = profile_of({resource(0, Origin::own), resource(0, Origin::external)});
    BOOST_TEST((profile.base == ShareBase::counts));
    BOOST_TEST((profile.no_amounts == NoAmounts::not_known));
    BOOST_TEST(*profile.share() == 0.5);
    BOOST_TEST((profile.dependent == Answer::no));
    BOOST_TEST((profile.mix == Mix::mixed));
}

BOOST_AUTO_TEST_CASE(amounts_in_several_currencies_are_counted_and_never_added) {
    const Profile profile = profile_of({resource(0, Origin::own, 1'000'000, "CLP"), resource(0, Origin::external, 10, "USD"), resource(0, Origin::external, 5, "USD")});
    BOOST_TEST((profile.base == ShareBase::counts));
    BOOST_TEST((profile.no_amounts == NoAmounts::several_currencies));
    BOOST_TEST(!profile.by_amount);
    BOOST_TEST(profile.money.total() == 0.0);
    BOOST_TEST(*profile.share() == 2.0 / 3, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_currency_not_given_is_a_currency_of_its_own) {
    BOOST_TEST((profile_of({resource(0, Origin::own, 1, ""), resource(0, Origin::external, 3, "")}).base == ShareBase::amounts));
    BOOST_TEST((profile_of({resource(0, Origin::own, 1, "CLP"), resource(0, Origin::external, 3, "")}).no_amounts == NoAmounts::several_currencies));
}

BOOST_AUTO_TEST_CASE(amounts_that_are_no_amounts_are_left_out) {
    const Profile profile = profile_of({resource(0, Origin::own, -5), resource(0, Origin::external, std::numeric_limits<double>::quiet_NaN())});
    BOOST_TEST(profile.money.resources == 0);
    BOOST_TEST((profile.base == ShareBase::counts));
    const Profile zero = profile_of({resource(0, Origin::own, 0), resource(0, Origin::external, 0)});
    BOOST_TEST((zero.no_amounts == NoAmounts::all_zero));
    BOOST_TEST(*zero.share() == 0.5);
}

BOOST_AUTO_TEST_CASE(an_origin_not_reported_leaves_open_what_it_might_change) {
    BOOST_TEST((profile_of({resource(0, Origin::own), resource(0, Origin::unknown)}).mix == Mix::unknown));
    BOOST_TEST((profile_of({resource(0, Origin::own), resource(0, Origin::unknown)}).both_origins == Answer::unknown));
    BOOST_TEST((profile_of({resource(0, Origin::own), resource(0, Origin::external), resource(0, Origin::unknown)}).mix == Mix::mixed));
    const Profile nothing = profile_of({resource(0, Origin::unknown)});
    BOOST_TEST(!nothing.share());
    BOOST_TEST((nothing.dependent == Answer::unknown));
}

// Own 1, unknown 2: between 0 and 2/3. External 1, unknown 2: between 1/3 and 1. External 3, unknown 2: 3/5 at least.
// Own 3, external 1, unknown 2: one half at most.
BOOST_AUTO_TEST_CASE(dependence_is_decided_where_no_origin_not_reported_could_change_it) {
    const auto counted = [](int own, int external, int unknown) {
        std::vector<Resource> rows;
        for (const auto& [origin, number] : {std::pair{Origin::own, own}, {Origin::external, external}, {Origin::unknown, unknown}}) rows.insert(rows.end(), static_cast<std::size_t>(number), resource(0, origin));
        return profile_of(rows);
    };
    BOOST_TEST((counted(1, 0, 2).dependent == Answer::unknown));
    BOOST_TEST((counted(0, 1, 2).dependent == Answer::unknown));
    BOOST_TEST((counted(0, 3, 2).dependent == Answer::yes));
    BOOST_TEST((counted(3, 1, 2).dependent == Answer::no));
    BOOST_TEST(!counted(0, 3, 2).share());
    BOOST_TEST(counted(1, 0, 2).bounds()->high == 2.0 / 3, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(an_amount_of_unknown_origin_leaves_the_share_of_amounts_open) {
    // 10 own and 90 of unknown origin: between 0 and 90 %, whatever the number of resources says.
    const Profile open = profile_of({resource(0, Origin::own, 10), resource(0, Origin::own), resource(0, Origin::own), resource(0, Origin::unknown, 90)});
    BOOST_TEST((open.base == ShareBase::amounts));
    BOOST_TEST((open.dependent == Answer::unknown));
    // 10 of unknown origin beside 90 external decide nothing any more.
    const Profile decided = profile_of({resource(0, Origin::external, 90), resource(0, Origin::unknown, 10)});
    BOOST_TEST((decided.dependent == Answer::yes));
    BOOST_TEST(decided.bounds()->low == 0.9, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(one_resource_alone_combines_nothing_whatever_its_origin) {
    BOOST_TEST((profile_of({resource(0, Origin::unknown)}).both_origins == Answer::no));
    BOOST_TEST((profile_of({resource(0, Origin::unknown), resource(0, Origin::unknown)}).both_origins == Answer::unknown));
    BOOST_TEST((profile_of({resource(0, Origin::external), resource(0, Origin::unknown)}).is(Mix::own_only) == Answer::no));
    BOOST_TEST((profile_of({resource(0, Origin::external), resource(0, Origin::unknown)}).is(Mix::external_only) == Answer::unknown));
}

BOOST_AUTO_TEST_CASE(none_depends_on_nobody_and_not_reported_is_unknown) {
    const Profile none = profile_of({}, Coverage::none);
    BOOST_TEST((none.mix == Mix::none));
    BOOST_TEST((none.dependent == Answer::no));
    BOOST_TEST((none.planned == Answer::no));
    BOOST_TEST((none.both_origins == Answer::no));
    BOOST_TEST(!none.share());
    for (const Coverage coverage : {Coverage::not_reported, Coverage::not_coded}) {
        const Profile unknown = profile_of({}, coverage);
        BOOST_TEST((unknown.mix == Mix::unknown));
        BOOST_TEST((unknown.dependent == Answer::unknown));
        BOOST_TEST((unknown.planned == Answer::unknown));
    }
}

BOOST_AUTO_TEST_CASE(one_planned_resource_is_enough_and_an_unknown_one_is_no_no) {
    const auto with = [](Answer a, Answer b) { return profile_of({resource(0, Origin::own, {}, "", no_code, a), resource(0, Origin::own, {}, "", no_code, b)}).planned; };
    BOOST_TEST((with(Answer::no, Answer::yes) == Answer::yes));
    BOOST_TEST((with(Answer::no, Answer::unknown) == Answer::unknown));
    BOOST_TEST((with(Answer::no, Answer::no) == Answer::no));
}

BOOST_AUTO_TEST_CASE(the_concentration_of_sources_is_on_the_base_of_the_share) {
    // By amounts: sources 0 and 1 give 75 and 25, HHI 0.5625 + 0.0625 = 0.625; the resource without amount is left out.
    const Profile profile = profile_of({resource(0, Origin::external, 50, "CLP", 0), resource(0, Origin::own, 25, "CLP", 1), resource(0, Origin::external, 25, "CLP", 0), resource(0, Origin::own, {}, "", 2)});
    BOOST_TEST(profile.sources.sources == 2);
    BOOST_TEST(*profile.sources.hhi == 0.625, tt::tolerance(1e-12));
    // By number: 2 of source 0, 1 of source 1: 4/9 + 1/9.
    const Profile counted = profile_of({resource(0, Origin::external, {}, "", 0), resource(0, Origin::external, {}, "", 1), resource(0, Origin::external, {}, "", 0)});
    BOOST_TEST(*counted.sources.hhi == 5.0 / 9, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(rows_in_any_order_belong_to_their_initiative) {
    const auto all = profiles(std::vector{resource(1, Origin::own), resource(0, Origin::external), resource(1, Origin::external)}, std::vector{Coverage::coded, Coverage::coded});
    BOOST_TEST((all[0].mix == Mix::external_only));
    BOOST_TEST((all[1].mix == Mix::mixed));
}

BOOST_AUTO_TEST_SUITE_END()
