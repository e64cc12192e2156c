// The bases on which each initiative lasts, and how high it stands on the ladder of institutionalisation.
#pragma once

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

struct Profile {
    Coverage coverage = Coverage::not_coded;
    std::array<BasisState, bases> states{BasisState::unknown, BasisState::unknown, BasisState::unknown, BasisState::unknown};
    std::int64_t rows = 0;
    /// Highest observed step that is reported. 0 where nothing is observed: no bases, or expected ones alone. Absent where
    /// it may be any: the step or the horizon of what there is is not reported.
    std::optional<int> observed;
    /// Highest expected step; absent where nothing is expected or no step of it is reported.
    std::optional<int> expected;
    bool expects = false;  ///< has an expected basis

    BasisState state(Basis basis) const { return states[static_cast<std::size_t>(basis)]; }
    /// Observed, expected or of unknown horizon: yes.
    Answer has(Basis basis) const;
    /// Number of bases; a basis that is not reported does not count.
    std::int64_t basis_count() const;
    /// At or above institutional_step, observed.
    Answer institutional() const;
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
    std::int64_t observed_unknown = 0;  ///< coded, and the observed step is not reported
    std::int64_t expected_unknown = 0;  ///< expect something, and its step is not reported
    std::int64_t expects_nothing = 0;   ///< with a value, and no expected basis
    std::int64_t expects_more = 0;      ///< the expected step is above the observed one, both known

    std::int64_t known() const;
    std::int64_t at_least(int step) const;  ///< observed
};

[[nodiscard]] LadderCounts ladder_counts(std::span<const Profile> profiles);

}  // namespace cabildo::sustainability
