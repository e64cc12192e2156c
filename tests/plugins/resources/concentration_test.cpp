// Concentration over sources, worked by hand.
#include "concentration.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace cabildo::resources;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(concentration_test)

BOOST_AUTO_TEST_CASE(three_unequal_sources_are_as_worked_by_hand) {
    // Shares 0.5, 0.3, 0.2: HHI = 0.25 + 0.09 + 0.04 = 0.38; normalised (0.38 − 1/3)/(1 − 1/3) = 0.07; effective 1/0.38.
    const auto result = concentration(std::vector<double>{50, 30, 20});
    BOOST_TEST(result.sources == 3);
    BOOST_TEST(*result.hhi == 0.38, tt::tolerance(1e-12));
    BOOST_TEST(*result.normalised == 0.07, tt::tolerance(1e-12));
    BOOST_TEST(*result.effective == 2.6315789473684212, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(equal_sources_are_not_concentrated_at_all) {
    const auto result = concentration(std::vector<double>{7, 7, 7, 7});
    BOOST_TEST(*result.hhi == 0.25);
    BOOST_TEST(*result.normalised == 0.0);
    BOOST_TEST(*result.effective == 4.0);
}

BOOST_AUTO_TEST_CASE(one_source_is_all_there_is_and_has_no_normalised_index) {
    const auto result = concentration(std::vector<double>{0, 12, 0});
    BOOST_TEST(result.sources == 1);
    BOOST_TEST(*result.hhi == 1.0);
    BOOST_TEST(*result.effective == 1.0);
    BOOST_TEST(!result.normalised);
}

BOOST_AUTO_TEST_CASE(sources_that_give_nothing_do_not_count) {
    const auto with = concentration(std::vector<double>{50, 0, 30, 0, 20}), without = concentration(std::vector<double>{50, 30, 20});
    BOOST_TEST(with.sources == 3);
    BOOST_TEST(*with.normalised == *without.normalised);
}

BOOST_AUTO_TEST_CASE(without_contributions_nothing_is_defined) {
    for (const auto& none : {std::vector<double>{}, std::vector<double>{0, 0}}) {
        const auto result = concentration(none);
        BOOST_TEST(result.sources == 0);
        BOOST_TEST((!result.hhi && !result.normalised && !result.effective));
    }
}

BOOST_AUTO_TEST_CASE(the_order_of_the_sources_changes_nothing) {
    const auto a = concentration(std::vector<double>{5, 1, 3}), b = concentration(std::vector<double>{1, 3, 5});
    BOOST_TEST(*a.hhi == *b.hhi, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()
