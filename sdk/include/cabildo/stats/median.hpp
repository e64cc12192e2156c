// The median of ordered categories, from their counts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace cabildo::stats {

/// Position of the median category: of an even number of cases the lower one, since the mean of two ordered categories
/// has no meaning. Absent without cases.
std::optional<std::size_t> lower_median(std::span<const std::int64_t> counts);

/// Positions of two categories, low ≤ high.
struct MedianInterval {
    std::size_t low = 0, high = 0;
};

/// The percentile interval of the lower median under resampling with replacement. Its bootstrap distribution is known
/// exactly, so that no draws are needed: the median of n resampled cases is at most category k when at least ⌈n/2⌉ of
/// them are, each with the probability F(k) of the data. The ends are the (1∓confidence)/2 quantiles.
/// Efron, B. (1979). Bootstrap methods: another look at the jackknife. The Annals of Statistics 7, 1–26 (section 3).
/// Absent without cases. Throws std::invalid_argument unless 0 < confidence < 1.
std::optional<MedianInterval> bootstrap_median(std::span<const std::int64_t> counts, double confidence = 0.95);

}  // namespace cabildo::stats
