// Mechanisms over instruments, stages and roles, each by depth and by binding; and which instruments go together.
#pragma once

#include "portfolio.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace cabildo::participation {

/// Mechanisms that share something: by depth (the last place: depth not reported) and by binding.
struct MechanismRow {
    std::array<std::int64_t, depths + 1> by_depth{};
    Answers binding;
    std::int64_t mechanisms = 0;
    std::int64_t initiatives = 0;  ///< different ones
    int deepest = -1;              ///< greatest reported depth; −1 without one
};

inline constexpr std::array<Stage, 4> cycle{agenda, formulation, implementation, evaluation};

struct MechanismCounts {
    std::vector<MechanismRow> instruments;     ///< by code; the last one: instrument not reported
    std::array<MechanismRow, 5> stages;        ///< in the order of the cycle; the last one: stages not reported
    std::array<MechanismRow, 3> roles;         ///< axis, strategy, not reported
    std::array<MechanismRow, depths + 1> by_depth;  ///< the last one: depth not reported
    MechanismRow all;
    std::int64_t distinct_instruments() const;
};

/// Over the mechanisms of coded initiatives; `instruments` is the size of the vocabulary "mechanisms.instrument". A
/// mechanism that reaches several stages counts in each.
[[nodiscard]] MechanismCounts count_mechanisms(std::span<const Coverage> coverage, std::span<const Mechanism> mechanisms,
                                               std::size_t instruments);

/// Which instruments the same initiatives use.
struct CoOccurrence {
    std::vector<Code> instruments;            ///< those that occur, most frequent first, about as many as asked for: a tie is not parted
    std::vector<std::int64_t> initiatives;    ///< that use each of them
    std::vector<std::int64_t> together;       ///< row after row: initiatives that use both

    std::int64_t both(std::size_t a, std::size_t b) const { return together[a * instruments.size() + b]; }
    /// Jaccard: both / (one or the other). Absent when neither occurs.
    std::optional<double> jaccard(std::size_t a, std::size_t b) const;
};

[[nodiscard]] CoOccurrence co_occurrence(std::span<const Coverage> coverage, std::span<const Mechanism> mechanisms,
                                         std::size_t instruments, std::size_t most);

/// The policy cycle over the initiatives that take part.
struct CycleCounts {
    std::array<Answers, 4> reached;                             ///< each stage
    std::array<std::int64_t, 5> by_number{};                    ///< initiatives by the number of stages, all stages reported
    std::int64_t number_unknown = 0;                            ///< stages of a mechanism not reported, and not all four reached
};

[[nodiscard]] CycleCounts count_cycle(std::span<const Profile> profiles);

}  // namespace cabildo::participation
