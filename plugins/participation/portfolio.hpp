// Participation over many initiatives: who takes part, how deeply, in which role.
#pragma once

#include "profile.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace cabildo::participation {

/// Counts of initiatives by an answer.
struct Answers {
    std::int64_t yes = 0, no = 0, unknown = 0;

    std::int64_t valid() const { return yes + no; }
    void add(Answer answer);
};

/// Counts of initiatives. N is valid + unknown_depth + not_reported.
struct Portfolio {
    std::int64_t valid = 0;          ///< D max is known
    std::int64_t unknown_depth = 0;  ///< they have mechanisms, none with a depth from which D max is known
    std::int64_t not_reported = 0, not_coded = 0;

    std::array<std::int64_t, depths> by_depth{};      ///< of the valid ones, by D max
    std::array<std::int64_t, depths> open_by_depth{}; ///< of these, those whose D max may be greater (Profile::open_above)

    // Of those that take part:
    std::int64_t axis = 0, strategy = 0, unknown_role = 0;
    std::array<std::array<std::int64_t, depths>, 3> by_role{};  ///< axis, strategy, not reported; by D max
    Answers binding, simulated;

    std::int64_t mechanisms = 0;     ///< of coded initiatives
    std::int64_t without_depth = 0;  ///< of these, without a reported depth

    /// D ≥ 1.
    std::int64_t takes_part() const { return valid - by_depth[0]; }
    /// D max = 1.
    std::int64_t inform_only() const { return by_depth[1]; }
    /// 1 ≤ D max ≤ 2.
    std::int64_t at_most_consult() const { return by_depth[1] + by_depth[2]; }
    /// Of at_most_consult(), those that a depth not reported may put beyond consultation.
    std::int64_t at_most_consult_open() const { return open_by_depth[1] + open_by_depth[2]; }
};

[[nodiscard]] Portfolio portfolio(std::span<const Profile> profiles);

/// Initiatives by the steps of a scale (steps(scale)), of the valid ones.
[[nodiscard]] std::vector<std::int64_t> by_step(std::span<const Profile> profiles, Scale scale);

}  // namespace cabildo::participation
