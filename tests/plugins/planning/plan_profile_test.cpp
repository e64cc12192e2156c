// The plans of one initiative.
#include "plan_profile.hpp"

#include <boost/test/unit_test.hpp>

using namespace cabildo;
using namespace cabildo::planning;

BOOST_AUTO_TEST_SUITE(plan_profile_test)

namespace {

constexpr Code framework = 0, strategy = 1;

Plan plan(Code instrument, Approach approach, Answer collective, std::optional<std::uint8_t> checks = std::nullopt, std::uint32_t initiative = 0) {
    return {initiative, instrument, approach, collective, checks};
}

Profile profile_of(const std::vector<Plan>& plans, Coverage coverage = Coverage::coded) { return profiles(plans, std::vector{coverage}, framework).at(0); }

}  // namespace

BOOST_AUTO_TEST_CASE(one_collective_plan_is_enough) {
    BOOST_TEST((profile_of({plan(strategy, Approach::sectoral, Answer::no), plan(strategy, Approach::sectoral, Answer::yes)}).collective == Answer::yes));
    BOOST_TEST((profile_of({plan(strategy, Approach::sectoral, Answer::no)}).collective == Answer::no));
    BOOST_TEST((profile_of({plan(strategy, Approach::sectoral, Answer::no), plan(strategy, Approach::sectoral, Answer::unknown)}).collective == Answer::unknown));
}

BOOST_AUTO_TEST_CASE(territorial_or_participatory_is_either) {
    BOOST_TEST((profile_of({plan(strategy, Approach::participatory, Answer::no)}).territorial_or_participatory == Answer::yes));
    BOOST_TEST((profile_of({plan(strategy, Approach::participatory, Answer::no)}).territorial == Answer::no));
    BOOST_TEST((profile_of({plan(strategy, Approach::sectoral, Answer::no)}).territorial_or_participatory == Answer::no));
    BOOST_TEST((profile_of({plan(strategy, Approach::sectoral, Answer::no), plan(strategy, Approach::unknown, Answer::no)}).territorial_or_participatory == Answer::unknown));
}

BOOST_AUTO_TEST_CASE(the_best_framework_passes_most_checks_and_other_plans_are_no_frameworks) {
    const Profile profile = profile_of({plan(framework, Approach::sectoral, Answer::no, check_cells), plan(strategy, Approach::sectoral, Answer::no, 127),
                                        plan(framework, Approach::sectoral, Answer::no, static_cast<std::uint8_t>(check_cells | check_links))});
    BOOST_TEST(profile.plans == 3);
    BOOST_TEST(profile.logical_frameworks == 2);
    BOOST_TEST(passed_count(*profile.best_framework) == 2);
    BOOST_TEST((profile.complete_framework == Answer::no));
    BOOST_TEST((profile_of({plan(framework, Approach::sectoral, Answer::no, 127)}).complete_framework == Answer::yes));
}

BOOST_AUTO_TEST_CASE(a_framework_without_reported_checks_may_be_complete) {
    const Profile profile = profile_of({plan(framework, Approach::sectoral, Answer::no)});
    BOOST_TEST((profile.logical_framework == Answer::yes));
    BOOST_TEST((profile.complete_framework == Answer::unknown));
    BOOST_TEST(!profile.best_framework);
}

BOOST_AUTO_TEST_CASE(an_instrument_not_reported_may_be_a_framework) {
    BOOST_TEST((profile_of({plan(no_code, Approach::sectoral, Answer::no)}).logical_framework == Answer::unknown));
    BOOST_TEST((profile_of({plan(strategy, Approach::sectoral, Answer::no)}).logical_framework == Answer::no));
}

BOOST_AUTO_TEST_CASE(no_plans_is_no_and_not_reported_is_unknown) {
    BOOST_TEST((profile_of({}, Coverage::none).collective == Answer::no));
    BOOST_TEST((profile_of({}, Coverage::none).complete_framework == Answer::no));
    BOOST_TEST((profile_of({}, Coverage::not_reported).collective == Answer::unknown));
}

BOOST_AUTO_TEST_CASE(a_vocabulary_without_logical_frameworks_has_only_other_plans) {
    const std::vector<Category> vocabulary{{"strategic_plan", {"Plan", "Plan"}}, {"logical_framework", {"Marco lógico", "Logical framework"}}};
    BOOST_TEST(logical_framework_of(vocabulary) == 1);
    BOOST_TEST(logical_framework_of(std::span(vocabulary).first(1)) == no_code);
    const auto counts = checks_by_instrument(std::vector{plan(strategy, Approach::sectoral, Answer::no, 127), plan(no_code, Approach::sectoral, Answer::no, 127)}, no_code);
    BOOST_TEST(counts.frameworks.reported == 0);
    BOOST_TEST(counts.others.complete() == 1);
    BOOST_TEST(counts.instrument_unknown == 1);  // it may be either
}

BOOST_AUTO_TEST_CASE(an_instrument_not_reported_leaves_open_only_what_its_checks_could_change) {
    const auto other = [](std::optional<std::uint8_t> checks) { return plan(no_code, Approach::sectoral, Answer::no, checks); };
    BOOST_TEST((profile_of({other(std::uint8_t{check_cells})}).complete_framework == Answer::no));
    BOOST_TEST((profile_of({other(std::uint8_t{127})}).complete_framework == Answer::unknown));
    BOOST_TEST((profile_of({other(std::nullopt)}).complete_framework == Answer::unknown));
    // A framework that passes two: one not reported may pass more where it passes three, not where it passes one.
    const Plan two = plan(framework, Approach::sectoral, Answer::no, static_cast<std::uint8_t>(check_cells | check_links));
    BOOST_TEST(!profile_of({two, other(static_cast<std::uint8_t>(check_cells | check_links | check_date))}).best_framework);
    BOOST_TEST(profile_of({two, other(std::uint8_t{check_cells})}).best_framework.has_value());
    BOOST_TEST(!profile_of({two, plan(framework, Approach::sectoral, Answer::no)}).best_framework);
}

BOOST_AUTO_TEST_SUITE_END()
