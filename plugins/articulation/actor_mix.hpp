// Which kinds of actors an initiative brings together: sectors, levels of the public ones, policy sectors, with what is
// not known of them kept apart. "Public" is the sector of the codebook.
#pragma once

#include <cabildo/dataset.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cabildo::articulation {

inline constexpr std::size_t sector_count = 5, level_count = 5;

/// An answer that unknown values leave open is unknown, never "no".
enum class Known : std::int8_t { unknown = -1, no = 0, yes = 1 };

/// A number of distinct things, between the bounds that what is not reported leaves: an actor of unknown kind adds one at most.
struct Distinct {
    std::uint32_t seen = 0;
    std::uint32_t least = 0, most = 0;  ///< least: seen, or 1 where there is one that does not tell which

    /// Whether there are at least so many.
    Known at_least(std::uint32_t number) const;
    /// Absent where the bounds differ.
    std::optional<std::uint32_t> exactly() const { return least == most ? std::optional(least) : std::nullopt; }
};

struct ActorMix {
    std::uint32_t actors = 0;                          ///< distinct ones
    std::array<std::uint32_t, sector_count> sectors{};  ///< distinct actors by Sector
    std::uint32_t unknown_sector = 0;
    std::array<std::uint32_t, level_count> public_levels{};  ///< distinct public actors by Level
    std::array<std::uint32_t, level_count> open_levels{};    ///< actors that may be public ones of that Level
    Distinct levels;            ///< levels among the public actors
    Distinct policy_sectors;    ///< policy sectors among the public actors
    Distinct effective_sectors; ///< the same, of those that lead, decide, co-finance or execute

    /// Whether public, private and civil-society actors take part.
    Known covers_three_sectors() const;
    /// Of how many sectors the actors are.
    Distinct sector_number() const;
    /// Diversity over the sectors, unknown ones left out; absent without actors of known sector.
    std::optional<double> blau() const;
    std::optional<double> iqv() const;  ///< with K = 5, the sectors of the codebook
};

/// Roles with a say or a stake: leads, decides, co-finances, executes. Unknown for an unknown role.
Known effective(Role role);

/// Of each initiative. An actor with several roles in one initiative counts once.
std::vector<ActorMix> actor_mixes(std::size_t initiatives, std::span<const Actor> actors, std::span<const Involvement> involvements);

/// Actors by sector and level, unknown ones in the last row and column.
using SectorLevels = std::array<std::array<std::int64_t, level_count + 1>, sector_count + 1>;

/// Distinct actors that take part in any initiative.
SectorLevels count_actors(std::span<const Actor> actors, std::span<const Involvement> involvements);

/// Participations: each actor once in each initiative.
SectorLevels count_participations(std::span<const Actor> actors, std::span<const Involvement> involvements);

}  // namespace cabildo::articulation
