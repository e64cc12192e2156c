// The plans of each initiative: collective or not, in which approach, with a logical framework and how complete.
#pragma once

#include "plan_checks.hpp"

#include <cabildo/analysis/outcome.hpp>
#include <cabildo/dataset.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cabildo::planning {

struct Profile {
    Coverage coverage = Coverage::not_coded;
    std::int64_t plans = 0, logical_frameworks = 0;
    Answer collective = Answer::unknown;                    ///< has a collective plan
    Answer territorial = Answer::unknown, participatory = Answer::unknown;
    Answer territorial_or_participatory = Answer::unknown;  ///< a plan in either approach
    Answer logical_framework = Answer::unknown;             ///< has one
    Answer complete_framework = Answer::unknown;            ///< has one that passes all seven checks
    /// Of the logical framework that passes most checks; of equals the first. Absent without one whose checks are reported, and
    /// where a plan that does not report its instrument or its checks might pass more.
    std::optional<std::uint8_t> best_framework;
};

/// One an initiative, by its coverage of the part `plans`. `logical_framework` is the position of that instrument in the
/// vocabulary "plans.instrument", or no_code where the store has none. Rows in any order.
[[nodiscard]] std::vector<Profile> profiles(std::span<const Plan> plans, std::span<const Coverage> coverage, Code logical_framework);

/// The instrument that the checks are made for, by its id "logical_framework"; no_code where the vocabulary lacks it.
[[nodiscard]] Code logical_framework_of(std::span<const Category> instruments);

/// Checks of the logical frameworks and of all other plans.
struct ChecksByInstrument {
    CheckCounts frameworks, others;
    std::int64_t instrument_unknown = 0;  ///< plans that may be either, in neither of both
};

[[nodiscard]] ChecksByInstrument checks_by_instrument(std::span<const Plan> plans, Code logical_framework);

}  // namespace cabildo::planning
