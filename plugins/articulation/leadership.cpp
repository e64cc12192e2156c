// Leaders by initiative, level and sector.
#include "leadership.hpp"

#include <algorithm>

namespace cabildo::articulation {

std::int64_t Leadership::total() const {
    std::int64_t sum = 0;
    for (const auto count : levels()) sum += count;
    return sum;
}

std::array<std::int64_t, level_count + 1> Leadership::levels() const {
    std::array<std::int64_t, level_count + 1> sums{};
    for (const auto& row : leaders) {
        for (std::size_t level = 0; level < row.size(); ++level) sums[level] += row[level];
    }
    return sums;
}

Leadership leadership(std::size_t initiatives, std::span<const Actor> actors, std::span<const Involvement> involvements) {
    Leadership result;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> leaders;
    std::vector<std::uint32_t> unknown(initiatives, 0), number(initiatives, 0);
    for (const Involvement& each : involvements) {
        if (each.role == Role::leads) leaders.emplace_back(each.initiative, each.actor);
        if (each.role != Role::unknown) continue;
        ++unknown[each.initiative];
        ++result.unknown_roles;
    }
    std::sort(leaders.begin(), leaders.end());
    leaders.erase(std::unique(leaders.begin(), leaders.end()), leaders.end());
    for (const auto& [initiative, actor] : leaders) ++number[initiative];
    for (std::size_t i = 0; i < initiatives; ++i) {
        result.initiatives.push_back(number[i] > 1     ? Leading::shared
                                     : unknown[i] > 0  ? Leading::unknown
                                     : number[i] == 1  ? Leading::single
                                                       : Leading::none);
    }
    for (const auto& [initiative, actor] : leaders) {
        const Actor& leader = actors[actor];
        const std::size_t sector = leader.sector == Sector::unknown ? sector_count : static_cast<std::size_t>(leader.sector);
        const std::size_t level = leader.level == Level::unknown ? level_count : static_cast<std::size_t>(leader.level);
        ++result.leaders[sector][level];
        const Leading kind = result.initiatives[initiative];
        if (kind != Leading::unknown) ++result.by_kind[static_cast<std::size_t>(kind)][sector][level];
    }
    return result;
}

}  // namespace cabildo::articulation
