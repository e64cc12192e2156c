// Cuts of ranked lists.
#include "panel_run.hpp"

#include <cabildo/analysis/ranking.hpp>

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace cabildo;
using namespace cabildo::test;

BOOST_AUTO_TEST_SUITE(ranking_test)

namespace {

struct Row {
    const char* name;
    std::vector<int> values;  ///< falling
    std::size_t wanted, shown, tied;
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_cut_never_parts_a_tie) {
    const std::vector<Row> rows{
        {"nothing to cut", {3, 2, 1}, 4, 3, 0},
        {"as many as wanted", {1, 1, 1}, 3, 3, 0},
        {"no tie at the cut", {5, 4, 3, 2, 2}, 3, 3, 0},
        {"a tie before the cut only", {5, 4, 4, 2, 1}, 3, 3, 0},
        {"a tie that fits", {9, 8, 7, 6, 6, 6, 1}, 4, 6, 0},
        {"a tie to the end that fits", {9, 8, 7, 6, 6}, 4, 5, 0},
        {"a tie that is too long", {9, 8, 7, 6, 6, 6, 6, 1}, 4, 3, 4},
        {"all tied and too many", {1, 1, 1, 1, 1, 1, 1}, 4, 0, 7},
        {"an empty list", {}, 4, 0, 0},
        {"none wanted", {2, 1}, 0, 0, 0}};
    for (const Row& row : rows) {
        const Cut cut = cut_between_ties(row.values.size(), row.wanted, [&](std::size_t i) { return i + 1 < row.values.size() && row.values[i] == row.values[i + 1]; });
        BOOST_TEST(cut.shown == row.shown, row.name);
        BOOST_TEST(cut.tied == row.tied, row.name);
        BOOST_TEST(cut.shown <= most_shown(row.wanted), row.name);
    }
}

BOOST_AUTO_TEST_CASE(what_a_tie_leaves_out_is_told) {
    TestRun run(Language::es);
    BOOST_TEST(tie_sentence({3, 0}, run).empty());
    BOOST_TEST(tie_sentence({3, 4}, run) == " Quedan fuera 4 que empatan en el valor siguiente.");
}

BOOST_AUTO_TEST_SUITE_END()
