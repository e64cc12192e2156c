// Who leads each initiative: the actors with the role "leads", never the applicant as such.
#pragma once

#include "actor_mix.hpp"

namespace cabildo::articulation {

/// In the order in which tables show them.
enum class Leading : std::int8_t { unknown = -1, none, single, shared };
inline constexpr std::size_t leading_count = 3;

struct Leadership {
    /// Of each initiative. Unknown where a role is not reported and could change the answer.
    std::vector<Leading> initiatives;
    /// Whether two actors or more lead it: known also where "none" and "single" are not told apart.
    std::vector<Known> shared;
    /// Actors that lead, by sector and level; each counts once in each initiative that it leads.
    SectorLevels leaders{};
    /// The same actors by the kind of leadership that they are part of.
    std::array<SectorLevels, leading_count> by_kind{};
    std::int64_t unknown_roles = 0;  ///< involvements without a role
    /// Actors in an initiative that do not lead it as far as is known, with a role not reported: it may be that of a leader.
    SectorLevels possible{};

    std::int64_t total() const;
    /// Leaders of a level, unknown ones at the end.
    std::array<std::int64_t, level_count + 1> levels() const;
    std::array<std::int64_t, level_count + 1> possible_levels() const;
};

Leadership leadership(std::size_t initiatives, std::span<const Actor> actors, std::span<const Involvement> involvements);

}  // namespace cabildo::articulation
