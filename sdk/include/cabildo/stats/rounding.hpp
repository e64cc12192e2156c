// Rounding of shares so that the rounded parts add up to 100.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace cabildo::stats {

/// Percentages (0–100) of the counts with `decimals` (0–6) decimals, that add to exactly 100: each is rounded down, and
/// the units left go to the largest remainders; equal remainders in the order of the counts (Hamilton's method of
/// apportionment; Balinski, M. L., Young, H. P. (1982). Fair Representation. Yale University Press).
/// All zero when the counts are. Counts must be ≥ 0 and their sum below 10^10.
std::vector<double> largest_remainder_percentages(std::span<const std::int64_t> counts, int decimals);

/// The sum of the percentages each rounded by itself to `decimals`, in units of the last decimal, less 100 in the same
/// unit: 0 when the rounded parts add up. Halves are rounded up.
std::int64_t rounding_gap(std::span<const std::int64_t> counts, int decimals);

/// The same of parts of `whole`, all as percentages of `base`: their rounded sum less the rounded percentage of the whole.
/// 0 when base is.
std::int64_t rounding_gap(std::span<const std::int64_t> parts, std::int64_t whole, std::int64_t base, int decimals);

}  // namespace cabildo::stats
