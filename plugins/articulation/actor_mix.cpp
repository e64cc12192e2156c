// Sectors, levels and policy sectors of the actors of each initiative.
#include "actor_mix.hpp"

#include <cabildo/stats/diversity.hpp>

#include <algorithm>
#include <limits>
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

/// Gathers the levels or policy sectors of public actors, some of which may not be public, or not tell theirs.
class Kinds {
public:
    /// `belongs`: the actor is public (and has a say, where that is asked); `code` below 0: not reported.
    void add(Known belongs, Code code) {
        if (belongs == Known::no) return;
        if (code < 0) {
            ++untold_;
            some_ = some_ || belongs == Known::yes;
        } else {
            (belongs == Known::yes ? seen_ : possible_).push_back(code);
        }
    }

    Distinct count(std::uint32_t kinds) {
        Distinct result;
        result.seen = distinct(seen_);
        result.least = std::max(result.seen, some_ ? 1u : 0u);
        possible_.insert(possible_.end(), seen_.begin(), seen_.begin() + result.seen);
        result.most = std::min(distinct(possible_) + untold_, kinds);
        return result;
    }

private:
    std::vector<Code> seen_, possible_;
    std::uint32_t untold_ = 0;
    bool some_ = false;
};

Known both(Known one, Known other) {
    if (one == Known::no || other == Known::no) return Known::no;
    return one == Known::yes && other == Known::yes ? Known::yes : Known::unknown;
}

/// Puts together what the rows of one initiative say.
ActorMix mix_of(std::span<const Participation> rows, std::span<const Actor> actors) {
    ActorMix mix;
    Kinds levels, policies, effective_policies;
    for (const Participation& row : rows) {
        const Actor& actor = actors[row.actor];
        const auto level = static_cast<Code>(actor.level);
        ++mix.actors;
        if (actor.sector == Sector::unknown) ++mix.unknown_sector;
        else ++mix.sectors[static_cast<std::size_t>(actor.sector)];
        const Known is_public = actor.sector == Sector::unknown ? Known::unknown : actor.sector == Sector::public_sector ? Known::yes : Known::no;
        levels.add(is_public, level);
        policies.add(is_public, actor.policy_sector);
        effective_policies.add(both(is_public, row.effective), actor.policy_sector);
        if (is_public == Known::yes && level >= 0) ++mix.public_levels[static_cast<std::size_t>(level)];
        else if (is_public != Known::no)
            for (std::size_t each = 0; each < level_count; ++each)
                if (level < 0 || static_cast<std::size_t>(level) == each) ++mix.open_levels[each];
    }
    // The list of policy sectors is open: one that is not reported may be a new one.
    constexpr std::uint32_t any = std::numeric_limits<std::uint32_t>::max();
    mix.levels = levels.count(level_count);
    mix.policy_sectors = policies.count(any);
    mix.effective_sectors = effective_policies.count(any);
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
    if (least >= number) return Known::yes;
    return most >= number ? Known::unknown : Known::no;
}

Known ActorMix::covers_three_sectors() const {
    std::uint32_t missing = 0;
    for (const Sector sector : {Sector::public_sector, Sector::private_sector, Sector::civil_society}) {
        if (sectors[static_cast<std::size_t>(sector)] == 0) ++missing;
    }
    if (missing == 0) return Known::yes;
    return missing <= unknown_sector ? Known::unknown : Known::no;
}

Distinct ActorMix::sector_number() const {
    const auto seen = static_cast<std::uint32_t>(std::count_if(sectors.begin(), sectors.end(), [](std::uint32_t count) { return count > 0; }));
    return {seen, std::max(seen, std::min(actors, 1u)), std::min<std::uint32_t>(seen + unknown_sector, sector_count)};
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
