// Recognition by area, on the published counts of the contest of 2009.
#include "recognition.hpp"

#include <cabildo/analysis/share.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <vector>

using namespace cabildo::tabulation;

BOOST_AUTO_TEST_SUITE(recognition_test)

namespace {

/// Cases of one area: so many with each award, the rest with none. Awards: first, second, honourable mention, none.
void add(std::vector<std::int32_t>& areas, std::vector<std::int32_t>& awards, std::int32_t area, int cases, const std::vector<int>& counts) {
    int left = cases;
    for (std::size_t award = 0; award < counts.size(); ++award) {
        for (int i = 0; i < counts[award]; ++i, --left) areas.push_back(area), awards.push_back(static_cast<std::int32_t>(award));
    }
    for (; left > 0; --left) areas.push_back(area), awards.push_back(3);
}

double rate(const Recognition& row) { return std::round(10 * *cabildo::percentage(row.recognised(), row.initiatives)) / 10; }

}  // namespace

BOOST_AUTO_TEST_CASE(the_contest_recognised_twenty_of_its_initiatives) {
    std::vector<std::int32_t> areas, awards;
    add(areas, awards, 0, 38, {2, 1, 1});
    add(areas, awards, 1, 38, {2, 1, 3});
    add(areas, awards, 2, 24, {1, 1, 2});
    add(areas, awards, 3, 29, {0, 2, 4});
    const std::vector<AwardKind> kinds{award_kind("first"), award_kind("second"), award_kind("honourable_mention"), award_kind("none")};
    const auto rows = recognition(areas, 4, awards, kinds);
    BOOST_TEST(rows.back().prizes == 10);
    BOOST_TEST(rows.back().awards[0] == 5);
    BOOST_TEST(rows.back().mentions == 10);
    BOOST_TEST(rows.back().initiatives == 129);
    BOOST_TEST(rows[3].recognised() == 6);
    BOOST_TEST(rate(rows[3]) == 20.7);
    BOOST_TEST(rows[0].recognised() == 4);
    BOOST_TEST(rows[1].recognised() == 6);
    BOOST_TEST(rows[2].recognised() == 4);
    BOOST_TEST(rate(rows.back()) == 15.5);
}

BOOST_AUTO_TEST_CASE(cases_whose_award_is_not_known_are_no_denominator) {
    const std::vector<std::int32_t> areas{0, 0, 0}, awards{0, 1, -1};
    const auto rows = recognition(areas, 1, awards, std::vector<AwardKind>{AwardKind::prize, AwardKind::none});
    BOOST_TEST(rows[0].initiatives == 2);
    BOOST_TEST(rows[0].recognised() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
