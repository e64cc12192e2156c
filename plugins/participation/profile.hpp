// The participation of one initiative, from its mechanisms: depth, instruments, role, stages, binding. Each axis is kept
// apart; they are never multiplied into one volume, and none is inferred from another.
#pragma once

#include "depth_scale.hpp"

#include <cabildo/dataset.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cabildo::participation {

/// What "yes" of several mechanisms makes of their initiative: yes where one says yes; unknown where none does and one is
/// not reported; else no. So that "not reported" never counts as "no".
struct Profile {
    Coverage coverage = Coverage::not_coded;  ///< of the part "mechanisms"
    std::int32_t mechanisms = 0;
    std::int32_t without_depth = 0;  ///< mechanisms whose depth is not reported
    std::int32_t instruments = 0;    ///< different ones, of those reported
    std::int32_t without_instrument = 0;  ///< mechanisms whose instrument is not reported

    /// D max: the greatest reported depth; 0 where there is no mechanism (`none`). Absent where nothing is known: not
    /// reported, not coded, no reported depth, or 0 as the only reported one beside others not reported.
    std::optional<int> depth_max;
    /// D median of the reported depths, the lower one of an even number; absent as depth_max.
    std::optional<int> depth_median;
    /// The greatest reported depth of mechanisms that are not simulated, and of those whose mark is not reported; absent where
    /// depth_max is, 0 where there is none.
    std::optional<int> unsimulated_max, unmarked_max;

    Centrality role = Centrality::unknown;  ///< axis where a mechanism is one (as "yes" above); unknown without mechanisms
    Answer binding = Answer::unknown;       ///< unknown without mechanisms
    Answer simulated = Answer::unknown;     ///< unknown without mechanisms
    std::uint8_t stages = 0;                ///< bits of Stage that a mechanism reaches
    std::int32_t without_stages = 0;        ///< mechanisms whose stages are not reported

    bool known() const { return depth_max.has_value(); }
    /// D ≥ 1.
    bool takes_part() const { return depth_max && *depth_max >= 1; }
    /// D max = 1.
    bool inform_only() const { return depth_max && *depth_max == 1; }
    /// Takes part and D max ≤ 2.
    bool at_most_consults() const { return takes_part() && *depth_max <= consultation; }
    /// It takes part and has mechanisms without a reported depth, so that D max may be greater.
    bool open_above() const { return takes_part() && without_depth > 0 && *depth_max < deepest; }
    /// Position in steps(scale) of the highest step that a mechanism reaches, or no_code: that of D max. On Arnstein's scale
    /// mechanisms of D ≥ 1 with the mark "simulated" stand on rungs 1–2; where a mark that is not reported could change the step,
    /// it is not known.
    Code step(Scale scale) const;
    /// Whether the step of an initiative that takes part is not beyond consultation; unknown where a mark could change that.
    Answer at_most_consults(Scale scale) const;
    /// How many different instruments there are; absent where one that is not reported could be another one.
    std::optional<std::int32_t> instrument_number() const;
    /// Whether a mechanism reaches the stage; unknown where none does and one does not report its stages.
    Answer reaches(Stage stage) const;
};

/// One for each initiative. `coverage` is that of the part "mechanisms"; mechanisms of initiatives that are not `coded`
/// are left out. Any order of the mechanisms gives the same.
[[nodiscard]] std::vector<Profile> profiles(std::span<const Coverage> coverage, std::span<const Mechanism> mechanisms);

}  // namespace cabildo::participation
