// The resources of all initiatives together.
#include "resource_builder.hpp"
#include "resource_portfolio.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::resources;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(resource_portfolio_test)

namespace {

/// 0: 100 own, 300 external in CLP; 1: counted, 2 own, 1 external; 2: both currencies, 1 own, 2 external; 3: own without
/// amount and 10 external in CLP; 4: none; 5: not reported; 6: origin not reported.
const std::vector<Resource> rows{resource(0, Origin::own, 100, "CLP", 0),   resource(0, Origin::external, 300, "CLP", 1), resource(1, Origin::own), resource(1, Origin::own), resource(1, Origin::external, {}, "", 1),
                                 resource(2, Origin::own, 5, "USD", 0),     resource(2, Origin::external, 7, "CLP", 1),   resource(2, Origin::external, 2, "USD", 2),
                                 resource(3, Origin::own),                  resource(3, Origin::external, 10, "CLP", 0),  resource(6, Origin::unknown, 1000, "CLP", 0)};
const std::vector<Coverage> coverage{Coverage::coded, Coverage::coded, Coverage::coded, Coverage::coded, Coverage::none, Coverage::not_reported, Coverage::coded};

}  // namespace

BOOST_AUTO_TEST_CASE(resources_are_counted_by_origin_and_kind) {
    auto some = rows;
    some[0].kind = ResourceKind::human;
    some[2].kind = ResourceKind::unknown;
    const OriginByKind counts = origin_by_kind(some);
    BOOST_TEST(counts.of(Origin::own) == 5);
    BOOST_TEST(counts.of(Origin::external) == 5);
    BOOST_TEST(counts.of(Origin::unknown) == 1);
    BOOST_TEST(counts.at(Origin::own, ResourceKind::human) == 1);
    BOOST_TEST(counts.of(ResourceKind::unknown) == 1);
    BOOST_TEST(counts.total() == 11);
}

BOOST_AUTO_TEST_CASE(each_currency_has_a_sum_of_its_own) {
    const auto money = money_by_currency(rows);
    BOOST_TEST(money.size() == 2u);
    BOOST_TEST(money.at("CLP").own == 100.0);
    BOOST_TEST(money.at("CLP").external == 317.0);  // 300 + 7 + 10; the one of unknown origin is left out
    BOOST_TEST(money.at("CLP").resources == 4);
    BOOST_TEST(money.at("USD").total() == 7.0);
}

BOOST_AUTO_TEST_CASE(initiatives_are_parted_by_their_origins) {
    const MixCounts counts = mix_counts(profiles(rows, coverage));
    BOOST_TEST(counts.mixed == 4);
    BOOST_TEST(counts.none == 1);
    BOOST_TEST(counts.unknown == 1);
    BOOST_TEST(counts.known() == 5);
}

BOOST_AUTO_TEST_CASE(shares_are_counted_by_class_and_by_what_they_rest_on) {
    // 0: 300/400 by amounts; 1: 1/3 by number; 2: 2/3 by number, since its currencies differ; 3: 10/10 by amounts; 4: none.
    const ShareCounts counts = share_counts(profiles(rows, coverage));
    BOOST_TEST(counts.amounts() == 2);
    BOOST_TEST(counts.counts() == 2);
    BOOST_TEST(counts.of(ShareClass::over_half) == 2);
    BOOST_TEST(counts.of(ShareClass::up_to_half) == 1);
    BOOST_TEST(counts.of(ShareClass::all) == 1);
    BOOST_TEST(counts.of(ShareClass::zero) == 1);
    BOOST_TEST(counts.known() == 5);
    BOOST_TEST(counts.unknown == 1);
    BOOST_TEST(counts.several_currencies == 1);
    BOOST_TEST(counts.own_without_amount == 1);
    // 0 is 1/2 by number and 3 is 1/2 by number: both depend by amounts alone.
    BOOST_TEST(counts.disagree == 2);
}

BOOST_AUTO_TEST_CASE(a_class_that_an_origin_not_reported_could_change_is_open) {
    // 0: 3 external, 2 unknown: over one half or all, and dependent anyway. 1: 1 own, 2 unknown: any class but all.
    // 2: 2 own, 1 external, 1 unknown: 1/4 to 1/2.
    const std::vector<Resource> some{resource(0, Origin::external), resource(0, Origin::external), resource(0, Origin::external), resource(0, Origin::unknown), resource(0, Origin::unknown),
                                     resource(1, Origin::own), resource(1, Origin::unknown), resource(1, Origin::unknown),
                                     resource(2, Origin::own), resource(2, Origin::own), resource(2, Origin::external), resource(2, Origin::unknown)};
    const auto all = profiles(some, std::vector<Coverage>(3, Coverage::coded));
    const ShareCounts counts = share_counts(all);
    BOOST_TEST(counts.unknown == 2);
    BOOST_TEST(counts.unknown_decided == 1);
    BOOST_TEST(counts.of(ShareClass::up_to_half) == 1);
    const MixCounts mix = mix_counts(all);
    BOOST_TEST(mix.base(Mix::mixed) == 1);          // 2
    BOOST_TEST(mix.base(Mix::own_only) == 2);       // 0 and 2
    BOOST_TEST(mix.base(Mix::external_only) == 2);  // 1 and 2
}

BOOST_AUTO_TEST_CASE(sources_contribute_by_number_and_by_amounts_of_one_currency) {
    BOOST_TEST(contributions_by_count(rows, 3) == (std::vector<double>{4, 3, 1}), boost::test_tools::per_element());
    BOOST_TEST(contributions_by_amount(rows, 3, "CLP") == (std::vector<double>{1110, 307, 0}), boost::test_tools::per_element());
    BOOST_TEST(contributions_by_amount(rows, 3, "USD") == (std::vector<double>{5, 0, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
