// Agreements, worked by hand.
#include "agreements.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::articulation;

BOOST_AUTO_TEST_SUITE(agreements_test)

BOOST_AUTO_TEST_CASE(are_counted_by_role_sector_and_initiative) {
    const std::vector<Actor> actors{{"a", "A", Sector::public_sector, Level::municipal, 0}, {"b", "B", Sector::unknown, Level::unknown, no_code}};
    const std::vector<Involvement> rows{{0, 0, Role::leads, Agreement::convenio}, {0, 1, Role::informed, Agreement::unknown},
                                        {1, 0, Role::leads, Agreement::protocol}, {1, 1, Role::unknown, Agreement::unknown},
                                        {2, 0, Role::decides, Agreement::none}, {2, 1, Role::decides, Agreement::informal}};
    const Agreements found = count_agreements(4, actors, rows);
    BOOST_TEST(found.involvements == (AgreementCounts{1, 1, 1, 1, 2}), boost::test_tools::per_element());
    BOOST_TEST(found.by_role[0] == (AgreementCounts{0, 0, 1, 1, 0}), boost::test_tools::per_element());
    BOOST_TEST(found.by_role[role_count] == (AgreementCounts{0, 0, 0, 0, 1}), boost::test_tools::per_element());
    BOOST_TEST(found.by_sector[sector_count] == (AgreementCounts{0, 1, 0, 0, 2}), boost::test_tools::per_element());
    BOOST_TEST(reported(found.involvements) == 4);
    // Nothing is more formal than a convenio; a protocol may be outdone by what is not reported; no actors, no agreement.
    const std::vector<Agreement> expected{Agreement::convenio, Agreement::unknown, Agreement::informal, Agreement::none};
    BOOST_TEST((found.strongest == expected));
    const std::vector<Known> signed_ones{Known::yes, Known::yes, Known::no, Known::no};
    BOOST_TEST((found.formal == signed_ones));
    const std::vector<Involvement> open{{0, 0, Role::leads, Agreement::informal}, {0, 1, Role::informed, Agreement::unknown}};
    BOOST_TEST((count_agreements(1, actors, open).formal[0] == Known::unknown));
}

BOOST_AUTO_TEST_SUITE_END()
