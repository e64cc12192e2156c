// Participation over many initiatives.
#include "portfolio.hpp"

namespace cabildo::participation {
namespace {

void add_participating(Portfolio& sum, const Profile& profile, std::size_t depth) {
    std::size_t role = 2;
    if (profile.role == Centrality::axis) role = 0;
    else if (profile.role == Centrality::strategy) role = 1;
    ++(role == 0 ? sum.axis : role == 1 ? sum.strategy : sum.unknown_role);
    ++sum.by_role[role][depth];
    sum.binding.add(profile.binding);
    sum.simulated.add(profile.simulated);
}

}  // namespace

void Answers::add(Answer answer) { ++(answer == Answer::yes ? yes : answer == Answer::no ? no : unknown); }

Portfolio portfolio(std::span<const Profile> profiles) {
    Portfolio sum;
    for (const Profile& profile : profiles) {
        sum.mechanisms += profile.mechanisms;
        sum.without_depth += profile.without_depth;
        if (!profile.known()) {
            ++(profile.coverage == Coverage::coded          ? sum.unknown_depth
               : profile.coverage == Coverage::not_reported ? sum.not_reported
                                                            : sum.not_coded);
            continue;
        }
        const auto depth = static_cast<std::size_t>(*profile.depth_max);
        ++sum.valid;
        ++sum.by_depth[depth];
        sum.open_by_depth[depth] += profile.open_above();
        if (profile.takes_part()) add_participating(sum, profile, depth);
    }
    return sum;
}

std::vector<std::int64_t> by_step(std::span<const Profile> profiles, Scale scale) {
    std::vector<std::int64_t> counts(steps(scale).size());
    for (const Profile& profile : profiles) {
        if (const Code step = profile.step(scale); step != no_code) ++counts[static_cast<std::size_t>(step)];
    }
    return counts;
}

}  // namespace cabildo::participation
