// The plans of each initiative.
#include "plan_profile.hpp"

#include <algorithm>

namespace cabildo::planning {
namespace {

Answer is(Approach approach, Approach wanted) {
    if (approach == Approach::unknown) return Answer::unknown;
    return approach == wanted ? Answer::yes : Answer::no;
}

Answer yes_if(bool condition) { return condition ? Answer::yes : Answer::no; }

/// What is gathered of one initiative over its plans.
struct Gathered {
    AnyOf collective, territorial, participatory, either, framework, complete;
    int may_pass = 0;  ///< checks that a plan passes at most that may be a framework, or does not report its checks
};

/// Whether it passes all checks: no as soon as one fails, whatever its instrument is.
Answer is_complete(const Plan& plan) {
    if (!plan.checks) return Answer::unknown;
    if (passed_count(*plan.checks) < static_cast<int>(checks)) return Answer::no;
    return plan.instrument < 0 ? Answer::unknown : Answer::yes;
}

void gather(const Plan& plan, Code logical_framework, Profile& profile, Gathered& gathered) {
    ++profile.plans;
    gathered.collective.add(plan.collective);
    gathered.territorial.add(is(plan.approach, Approach::territorial));
    gathered.participatory.add(is(plan.approach, Approach::participatory));
    gathered.either.add(plan.approach == Approach::unknown ? Answer::unknown : yes_if(plan.approach != Approach::sectoral));
    const bool unknown = plan.instrument < 0, framework = !unknown && plan.instrument == logical_framework;
    gathered.framework.add(unknown ? Answer::unknown : yes_if(framework));
    if (!unknown && !framework) return;
    gathered.complete.add(is_complete(plan));
    profile.logical_frameworks += framework;
    if (unknown || !plan.checks) {
        gathered.may_pass = std::max(gathered.may_pass, plan.checks ? passed_count(*plan.checks) : static_cast<int>(checks));
    } else if (!profile.best_framework || passed_count(*plan.checks) > passed_count(*profile.best_framework)) {
        profile.best_framework = plan.checks;
    }
}

}  // namespace

std::vector<Profile> profiles(std::span<const Plan> plans, std::span<const Coverage> coverage, Code logical_framework) {
    std::vector<Profile> result(coverage.size());
    std::vector<Gathered> gathered(coverage.size());
    for (const Plan& plan : plans) gather(plan, logical_framework, result[plan.initiative], gathered[plan.initiative]);
    for (std::size_t i = 0; i < result.size(); ++i) {
        Profile& profile = result[i];
        profile.coverage = coverage[i];
        profile.collective = gathered[i].collective.value(coverage[i]);
        profile.territorial = gathered[i].territorial.value(coverage[i]);
        profile.participatory = gathered[i].participatory.value(coverage[i]);
        profile.territorial_or_participatory = gathered[i].either.value(coverage[i]);
        profile.logical_framework = gathered[i].framework.value(coverage[i]);
        profile.complete_framework = gathered[i].complete.value(coverage[i]);
        if (profile.best_framework && gathered[i].may_pass > passed_count(*profile.best_framework)) profile.best_framework.reset();
    }
    return result;
}

Code logical_framework_of(std::span<const Category> instruments) {
    const auto found = std::find_if(instruments.begin(), instruments.end(), [](const Category& each) { return each.id == "logical_framework"; });
    return found == instruments.end() ? no_code : static_cast<Code>(found - instruments.begin());
}

ChecksByInstrument checks_by_instrument(std::span<const Plan> plans, Code logical_framework) {
    ChecksByInstrument counts;
    for (const Plan& plan : plans) {
        if (plan.instrument < 0) ++counts.instrument_unknown;
        else add_checks(plan.instrument == logical_framework ? counts.frameworks : counts.others, plan.checks);
    }
    return counts;
}

}  // namespace cabildo::planning
