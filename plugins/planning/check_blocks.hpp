// The checks of the logical framework as tables and figure, and the table of plans.
#pragma once

#include "plan_profile.hpp"

#include <cabildo/analysis/share.hpp>
#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <vector>

namespace cabildo::planning {

/// A row a check: logical frameworks that pass and fail it, and other plans that pass it.
[[nodiscard]] Table check_table(const ChecksByInstrument& counts, const ShareInterval& interval, const Run& run);
/// Logical frameworks that pass and fail each check.
[[nodiscard]] Chart check_chart(const ChecksByInstrument& counts, const Run& run);
/// Plans by the number of checks passed, 0–7.
[[nodiscard]] Table completeness_table(const ChecksByInstrument& counts, const Run& run);
/// A row a plan, with the checks that it fails by name.
[[nodiscard]] Table plan_table(const Dataset& data, Code logical_framework, const Run& run);

}  // namespace cabildo::planning
