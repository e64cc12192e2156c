// Checks of the logical framework (CEPAL/ILPES, Manual 42): which ones a plan passes and fails.
#pragma once

#include <cabildo/dataset.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cabildo::planning {

/// In the order of the vocabulary "plans.checks": cells, baseline, target, date, source, assumptions, links.
inline constexpr std::size_t checks = 7;

/// Positions of the checks that are not among the passed ones (bits of PlanCheck), ascending.
[[nodiscard]] std::vector<std::size_t> failed_checks(std::uint8_t passed);
[[nodiscard]] int passed_count(std::uint8_t passed);

/// Plans by check. `reported` is the denominator: plans whose checks are not reported are counted apart.
struct CheckCounts {
    std::array<std::int64_t, checks> passed{};
    std::array<std::int64_t, checks + 1> by_number{};  ///< plans that pass so many checks
    std::int64_t reported = 0, not_reported = 0;

    std::int64_t failed(std::size_t check) const { return reported - passed[check]; }
    std::int64_t complete() const { return by_number[checks]; }
};

/// Adds one plan; absent checks are not reported.
void add_checks(CheckCounts& counts, std::optional<std::uint8_t> passed);

}  // namespace cabildo::planning
