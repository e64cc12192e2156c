// The median of ordered categories, from their counts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace cabildo::stats {

/// Position of the median category: of an even number of cases the lower one, since the mean of two ordered categories
/// has no meaning. Absent without cases.
std::optional<std::size_t> lower_median(std::span<const std::int64_t> counts);

}  // namespace cabildo::stats
