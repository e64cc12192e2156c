// The bases on which each initiative lasts, and how high it stands on the ladder of institutionalisation.
#pragma once

#include <cabildo/analysis/outcome.hpp>
#include <cabildo/dataset.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cabildo::sustainability {

inline constexpr std::size_t bases = 4;  ///< in the order of Basis
inline constexpr std::size_t steps = 6;  ///< 0–5

/// Rungs 0–5, ids "0" … "5": none; informal commitment; agreement or protocol; ad-hoc organ with staff; administrative act
/// or budget line; law. The upper ones after LATINNO's classes of formalisation; the ladder is ours.
[[nodiscard]] const std::vector<Category>& ladder();

/// From this step on something stands that does not hang on persons: an organ, an act, a law. Ours.
inline constexpr int institutional_step = 3;

/// What is known of one basis of an initiative. Observed goes before a horizon not reported, this before expected.
enum class BasisState : std::uint8_t { absent, expected, horizon_unknown, observed, unknown };

/// Between which rungs the highest one lies, whatever the steps and horizons are that are not reported.
struct RungRange {
    int low = 0, high = 0;

    std::optional<int> exact() const { return low == high ? std::optional(low) : std::nullopt; }
};

struct Profile {
    Coverage coverage = Coverage::not_coded;
    std::array<BasisState, bases> states{BasisState::unknown, BasisState::unknown, BasisState::unknown, BasisState::unknown};
    std::int64_t rows = 0;
    RungRange observed_range{0, steps - 1}, expected_range{0, steps - 1};
    /// Highest observed step. 0 where nothing is observed: no bases, or expected ones alone. Absent where a step or horizon
    /// that is not reported could change it.
    std::optional<int> observed;
    /// Highest expected step; absent where nothing is expected, or where what is not reported could change it.
    std::optional<int> expected;
    Answer expects = Answer::unknown;  ///< has an expected basis

    BasisState state(Basis basis) const { return states[static_cast<std::size_t>(basis)]; }
    /// Observed, expected or of unknown horizon: yes.
    Answer has(Basis basis) const;
    /// Number of bases that are reported.
    std::int64_t basis_count() const;
    /// No row without its basis could be one more.
    bool bases_known() const;
    /// Stands on the step or above, observed.
    Answer reaches(int step) const;
    Answer institutional() const { return reaches(institutional_step); }
    /// What is expected is above what is observed.
    Answer expects_more() const;
};

/// One an initiative, by its coverage of the part `sustainability`. Rows in any order.
[[nodiscard]] std::vector<Profile> profiles(std::span<const SustainabilityBasis> rows, std::span<const Coverage> coverage);

/// Initiatives by the state of one basis.
struct BasisCounts {
    std::int64_t observed = 0, expected = 0, horizon_unknown = 0, absent = 0;
    std::int64_t unknown = 0;  ///< coded, but a row's basis is not reported

    std::int64_t with() const { return observed + expected + horizon_unknown; }
    std::int64_t known() const { return with() + absent; }
};

[[nodiscard]] BasisCounts basis_counts(std::span<const Profile> profiles, Basis basis);

/// Initiatives by their highest step.
struct LadderCounts {
    std::array<std::int64_t, steps> observed{}, expected{};
    std::array<OutcomeCount, steps> reach{};  ///< who stands on the step or above, observed
    std::int64_t observed_unknown = 0;  ///< coded, and what is not reported leaves the observed step open
    std::int64_t expected_unknown = 0;  ///< expect something, and its step is open
    std::int64_t expects_nothing = 0;   ///< with a value, and no expected basis
    std::int64_t expects_unknown = 0;   ///< with a value, and a horizon not reported leaves open whether they expect anything
    OutcomeCount expects_more;          ///< the expected step is above the observed one
    std::array<std::int64_t, steps> lowest{}, highest{};  ///< by the ends of the observed range, what is not reported as a whole included

    std::int64_t known() const;
    std::int64_t at_least(int step) const { return reach[static_cast<std::size_t>(step)].yes; }
    std::int64_t expecting() const;     ///< with an expected basis
};

[[nodiscard]] LadderCounts ladder_counts(std::span<const Profile> profiles);

}  // namespace cabildo::sustainability
