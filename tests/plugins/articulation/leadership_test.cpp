// Leadership, worked by hand.
#include "leadership.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::articulation;

BOOST_AUTO_TEST_SUITE(leadership_test)

BOOST_AUTO_TEST_CASE(is_single_shared_none_or_not_known) {
    const std::vector<Actor> actors{{"a", "A", Sector::public_sector, Level::municipal, 0}, {"b", "B", Sector::civil_society, Level::provincial, no_code},
                                    {"c", "C", Sector::unknown, Level::unknown, no_code}};
    const Agreement kind = Agreement::none;
    const std::vector<Involvement> rows{{0, 0, Role::leads, kind}, {0, 0, Role::leads, kind},  // twice the same actor: single
                                        {1, 0, Role::leads, kind}, {1, 1, Role::leads, kind}, {1, 2, Role::unknown, kind},
                                        {2, 0, Role::executes, kind},
                                        {3, 0, Role::leads, kind}, {3, 1, Role::unknown, kind},
                                        {4, 2, Role::leads, kind}};
    const Leadership found = leadership(6, actors, rows);
    const std::vector<Leading> expected{Leading::single, Leading::shared, Leading::none, Leading::unknown, Leading::single, Leading::none};
    BOOST_TEST((found.initiatives == expected));
    BOOST_TEST(found.total() == 5);
    BOOST_TEST(found.leaders[0][0] == 3);
    BOOST_TEST(found.leaders[2][1] == 1);
    BOOST_TEST(found.levels()[level_count] == 1);
    BOOST_TEST(found.by_kind[static_cast<std::size_t>(Leading::shared)][2][1] == 1);
    BOOST_TEST(found.by_kind[static_cast<std::size_t>(Leading::single)][0][0] == 1);  // that of initiative 3 is not known
    BOOST_TEST(found.unknown_roles == 2);
}

BOOST_AUTO_TEST_CASE(whether_it_is_shared_is_known_where_too_few_could_lead) {
    const std::vector<Actor> actors{{"a", "A", Sector::public_sector, Level::municipal, 0}, {"b", "B", Sector::civil_society, Level::unknown, no_code}};
    const Agreement kind = Agreement::none;
    const std::vector<Involvement> rows{{0, 0, Role::unknown, kind},                                      // none or single
                                        {1, 0, Role::leads, kind}, {1, 0, Role::unknown, kind},           // it leads already
                                        {2, 0, Role::leads, kind}, {2, 1, Role::unknown, kind},
                                        {3, 0, Role::unknown, kind}, {3, 1, Role::unknown, kind}};
    const Leadership found = leadership(4, actors, rows);
    BOOST_TEST((found.shared == std::vector<Known>{Known::no, Known::no, Known::unknown, Known::unknown}));
    BOOST_TEST((found.initiatives == std::vector<Leading>{Leading::unknown, Leading::single, Leading::unknown, Leading::unknown}));
    BOOST_TEST(found.possible_levels()[0] == 2);            // a in the first and the last
    BOOST_TEST(found.possible_levels()[level_count] == 2);  // b in the last two
}

BOOST_AUTO_TEST_SUITE_END()
