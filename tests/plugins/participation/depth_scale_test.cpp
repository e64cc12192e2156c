// The crosswalk from D to the published scales.
#include "depth_scale.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace cabildo;
using namespace cabildo::participation;

BOOST_AUTO_TEST_SUITE(depth_scale_test)

namespace {

const std::string& step_id(Scale scale, int depth) { return steps(scale)[static_cast<std::size_t>(step_of(scale, depth))].id; }

}  // namespace

BOOST_AUTO_TEST_CASE(each_depth_stands_on_its_step_of_every_scale) {
    struct Row {
        int depth;
        const char *iap2, *arnstein, *oecd;
    };
    for (const Row& row : {Row{0, "none", "0", "none"}, Row{1, "inform", "3", "information"}, Row{2, "consult", "4", "consultation"},
                           Row{3, "involve", "5", "engagement"}, Row{4, "collaborate", "6", "engagement"}, Row{5, "empower", "7-8", "engagement"}}) {
        BOOST_TEST_CONTEXT("D = " << row.depth) {
            BOOST_TEST(step_id(Scale::d, row.depth) == std::to_string(row.depth));
            BOOST_TEST(step_id(Scale::iap2, row.depth) == row.iap2);
            BOOST_TEST(step_id(Scale::arnstein, row.depth) == row.arnstein);
            BOOST_TEST(step_id(Scale::oecd, row.depth) == row.oecd);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_depth_stands_on_the_rungs_of_simulated_participation) {
    for (int depth = 0; depth <= deepest; ++depth) BOOST_TEST(step_of(Scale::arnstein, depth) != simulated_rungs);
    BOOST_TEST(steps(Scale::arnstein)[simulated_rungs].id == "1-2");
}

BOOST_AUTO_TEST_CASE(steps_rise_with_depth_and_consultation_parts_the_same_depths_on_every_scale) {
    for (const Scale scale : {Scale::d, Scale::iap2, Scale::arnstein, Scale::oecd}) {
        for (int depth = 1; depth <= deepest; ++depth) BOOST_TEST(step_of(scale, depth - 1) <= step_of(scale, depth));
        for (int depth = 0; depth <= deepest; ++depth)
            BOOST_TEST((step_of(scale, depth) <= consultation_step(scale)) == (depth <= 2));
    }
}

BOOST_AUTO_TEST_CASE(every_step_has_an_id_and_labels_in_both_languages) {
    for (const char* id : {"d", "iap2", "arnstein", "oecd"}) {
        const Scale scale = *scale_of(id);
        std::set<std::string> ids;
        for (std::size_t s = 0; s < steps(scale).size(); ++s) {
            BOOST_TEST(ids.insert(steps(scale)[s].id).second);
            for (const Language language : {Language::es, Language::en}) {
                BOOST_TEST(!steps(scale)[s].label.in(language).empty());
                BOOST_TEST(!short_label(scale, s).in(language).empty());
            }
        }
    }
    BOOST_TEST(!scale_of("likert").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
