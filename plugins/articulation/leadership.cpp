// Leaders by initiative, level and sector.
#include "leadership.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cabildo::articulation {

namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // initiative and actor

std::array<std::int64_t, level_count + 1> by_level(const SectorLevels& counts) {
    std::array<std::int64_t, level_count + 1> sums{};
    for (const auto& row : counts) {
        for (std::size_t level = 0; level < row.size(); ++level) sums[level] += row[level];
    }
    return sums;
}

std::int64_t& at(SectorLevels& counts, const Actor& actor) {
    const std::size_t sector = actor.sector == Sector::unknown ? sector_count : static_cast<std::size_t>(actor.sector);
    const std::size_t level = actor.level == Level::unknown ? level_count : static_cast<std::size_t>(actor.level);
    return counts[sector][level];
}

void make_distinct(Pairs& pairs) {
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// `leads` actors lead, and `open` more may.
Leading leading(std::uint32_t leads, std::uint32_t open) {
    if (leads > 1) return Leading::shared;
    if (open > 0) return Leading::unknown;
    return leads == 1 ? Leading::single : Leading::none;
}

Known shared_by(std::uint32_t leads, std::uint32_t open) { return leads > 1 ? Known::yes : leads + open > 1 ? Known::unknown : Known::no; }

}  // namespace

std::int64_t Leadership::total() const {
    std::int64_t sum = 0;
    for (const auto count : levels()) sum += count;
    return sum;
}

std::array<std::int64_t, level_count + 1> Leadership::levels() const { return by_level(leaders); }
std::array<std::int64_t, level_count + 1> Leadership::possible_levels() const { return by_level(possible); }

Leadership leadership(std::size_t initiatives, std::span<const Actor> actors, std::span<const Involvement> involvements) {
    Leadership result;
    Pairs leaders, open, candidates;
    for (const Involvement& each : involvements) {
        if (each.role == Role::leads) leaders.emplace_back(each.initiative, each.actor);
        if (each.role != Role::unknown) continue;
        candidates.emplace_back(each.initiative, each.actor);
        ++result.unknown_roles;
    }
    make_distinct(leaders);
    make_distinct(candidates);
    std::set_difference(candidates.begin(), candidates.end(), leaders.begin(), leaders.end(), std::back_inserter(open));
    std::vector<std::uint32_t> number(initiatives, 0), more(initiatives, 0);
    for (const auto& [initiative, actor] : leaders) ++number[initiative];
    for (const auto& [initiative, actor] : open) {
        ++more[initiative];
        ++at(result.possible, actors[actor]);
    }
    for (std::size_t i = 0; i < initiatives; ++i) {
        result.initiatives.push_back(leading(number[i], more[i]));
        result.shared.push_back(shared_by(number[i], more[i]));
    }
    for (const auto& [initiative, actor] : leaders) {
        ++at(result.leaders, actors[actor]);
        const Leading kind = result.initiatives[initiative];
        if (kind != Leading::unknown) ++at(result.by_kind[static_cast<std::size_t>(kind)], actors[actor]);
    }
    return result;
}

}  // namespace cabildo::articulation
