// Sectors, levels and policy sectors of the actors of each initiative.
#include "actor_mix.hpp"

#include <cabildo/stats/diversity.hpp>

#include <algorithm>
#include <tuple>

namespace cabildo::articulation {
namespace {

/// An actor in an initiative over all of its roles.
struct Participation {
    std::uint32_t initiative = 0, actor = 0;
    Known effective = Known::no;
};

/// One a pair of initiative and actor, in this order.
std::vector<Participation> participations(std::span<const Involvement> involvements) {
    std::vector<Participation> rows;
    rows.reserve(involvements.size());
    for (const Involvement& each : involvements) rows.push_back({each.initiative, each.actor, effective(each.role)});
    // Of several roles the one with most say stands first: yes, unknown, no.
    const auto say = [](Known known) { return known == Known::yes ? 0 : known == Known::unknown ? 1 : 2; };
    std::sort(rows.begin(), rows.end(), [&](const Participation& a, const Participation& b) {
        return std::tuple(a.initiative, a.actor, say(a.effective)) < std::tuple(b.initiative, b.actor, say(b.effective));
    });
    const auto same = [](const Participation& a, const Participation& b) { return a.initiative == b.initiative && a.actor == b.actor; };
    rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
    return rows;
}

std::uint32_t distinct(std::vector<Code>& codes) {
    std::sort(codes.begin(), codes.end());
    return static_cast<std::uint32_t>(std::unique(codes.begin(), codes.end()) - codes.begin());
}

/// Puts together what the rows of one initiative say.
ActorMix mix_of(std::span<const Participation> rows, std::span<const Actor> actors) {
    ActorMix mix;
    std::vector<Code> policies, effective_policies, open_policies;
    for (const Participation& row : rows) {
        const Actor& actor = actors[row.actor];
        ++mix.actors;
        if (actor.sector == Sector::unknown) {
            // It may be public, of any level and policy sector.
            ++mix.unknown_sector;
            mix.levels.complete = mix.policy_sectors.complete = false;
            if (row.effective != Known::no) mix.effective_sectors.complete = false;
            continue;
        }
        ++mix.sectors[static_cast<std::size_t>(actor.sector)];
        if (actor.sector != Sector::public_sector) continue;
        if (actor.level == Level::unknown) mix.levels.complete = false;
        else if (mix.public_levels[static_cast<std::size_t>(actor.level)]++ == 0) ++mix.levels.seen;
        if (actor.policy_sector == no_code) {
            mix.policy_sectors.complete = false;
            if (row.effective != Known::no) mix.effective_sectors.complete = false;
            continue;
        }
        policies.push_back(actor.policy_sector);
        if (row.effective == Known::yes) effective_policies.push_back(actor.policy_sector);
        if (row.effective == Known::unknown) open_policies.push_back(actor.policy_sector);
    }
    mix.policy_sectors.seen = distinct(policies);
    mix.effective_sectors.seen = distinct(effective_policies);
    // An unknown role matters only where it could add a policy sector.
    open_policies.insert(open_policies.end(), effective_policies.begin(), effective_policies.end());
    if (distinct(open_policies) > mix.effective_sectors.seen) mix.effective_sectors.complete = false;
    return mix;
}

std::vector<std::int64_t> as_counts(const std::array<std::uint32_t, sector_count>& sectors) { return {sectors.begin(), sectors.end()}; }

void add(SectorLevels& counts, const Actor& actor) {
    const std::size_t sector = actor.sector == Sector::unknown ? sector_count : static_cast<std::size_t>(actor.sector);
    const std::size_t level = actor.level == Level::unknown ? level_count : static_cast<std::size_t>(actor.level);
    ++counts[sector][level];
}

}  // namespace

Known Distinct::at_least(std::uint32_t number) const {
    if (seen >= number) return Known::yes;
    return complete ? Known::no : Known::unknown;
}

Known ActorMix::covers_three_sectors() const {
    std::uint32_t missing = 0;
    for (const Sector sector : {Sector::public_sector, Sector::private_sector, Sector::civil_society}) {
        if (sectors[static_cast<std::size_t>(sector)] == 0) ++missing;
    }
    if (missing == 0) return Known::yes;
    return missing <= unknown_sector ? Known::unknown : Known::no;
}

std::optional<double> ActorMix::blau() const { return stats::blau(as_counts(sectors)); }
std::optional<double> ActorMix::iqv() const { return stats::iqv(as_counts(sectors), sector_count); }

Known effective(Role role) {
    switch (role) {
        case Role::leads:
        case Role::decides:
        case Role::cofinances:
        case Role::executes: return Known::yes;
        case Role::consulted:
        case Role::informed: return Known::no;
        case Role::unknown: break;
    }
    return Known::unknown;
}

std::vector<ActorMix> actor_mixes(std::size_t initiatives, std::span<const Actor> actors, std::span<const Involvement> involvements) {
    const std::vector<Participation> rows = participations(involvements);
    std::vector<ActorMix> mixes(initiatives);
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last < rows.size() && rows[last].initiative == rows[first].initiative) ++last;
        mixes.at(rows[first].initiative) = mix_of(std::span(rows).subspan(first, last - first), actors);
        first = last;
    }
    return mixes;
}

SectorLevels count_actors(std::span<const Actor> actors, std::span<const Involvement> involvements) {
    std::vector<bool> seen(actors.size(), false);
    for (const Involvement& each : involvements) seen[each.actor] = true;
    SectorLevels counts{};
    for (std::size_t i = 0; i < actors.size(); ++i) {
        if (seen[i]) add(counts, actors[i]);
    }
    return counts;
}

SectorLevels count_participations(std::span<const Actor> actors, std::span<const Involvement> involvements) {
    SectorLevels counts{};
    for (const Participation& row : participations(involvements)) add(counts, actors[row.actor]);
    return counts;
}

}  // namespace cabildo::articulation
