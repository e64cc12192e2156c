// The depth of participation D (0–5) and the published scales that it is read on. The crosswalk is this program's own:
//   D                                IAP2         Arnstein   OECD
//   0 no participation               –            –          –
//   1 information                    inform       3          information
//   2 consultation                   consult      4          consultation
//   3 involvement                    involve      5          engagement
//   4 collaboration, co-management   collaborate  6          engagement
//   5 delegated decision, control    empower      7–8        engagement
// Arnstein's rungs 1 and 2, where the form of participation hides its absence, are no depth: they are the mark "simulated"
// of a mechanism.
#pragma once

#include <cabildo/dataset.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace cabildo::participation {

inline constexpr int deepest = 5;        ///< D runs from 0 to this
inline constexpr int consultation = 2;   ///< the depth that the majority test asks about
inline constexpr std::size_t depths = 6; ///< how many there are

enum class Scale : std::uint8_t { d, iap2, arnstein, oecd };

/// "d", "iap2", "arnstein", "oecd"; absent for another id.
[[nodiscard]] std::optional<Scale> scale_of(std::string_view id);
[[nodiscard]] const Text& scale_label(Scale scale);

/// The steps of a scale, lowest first; the first is "no participation". The number that leads a label is the scale's own.
[[nodiscard]] const std::vector<Category>& steps(Scale scale);

/// The same for the heads of columns: "3 Involucr.".
[[nodiscard]] const Text& short_label(Scale scale, std::size_t step);

/// Position in steps() of a depth 0–5.
[[nodiscard]] Code step_of(Scale scale, int depth);

/// Position in steps(Scale::arnstein) of rungs 1–2.
inline constexpr Code simulated_rungs = 1;

/// Position of the highest step that does not go beyond consultation.
[[nodiscard]] Code consultation_step(Scale scale);

}  // namespace cabildo::participation
