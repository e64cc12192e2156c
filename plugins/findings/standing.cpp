// Median and quartiles of observed values.
#include "standing.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace cabildo::findings {

Spread spread_of(std::span<const double> values, bool ordinal) {
    std::vector<double> known;
    std::copy_if(values.begin(), values.end(), std::back_inserter(known), [](double value) { return std::isfinite(value); });
    std::sort(known.begin(), known.end());
    Spread spread;
    spread.n = static_cast<std::int64_t>(known.size());
    if (known.empty()) return spread;
    const std::size_t n = known.size();
    const double lower = known[(n - 1) / 2], upper = known[n / 2];
    spread.median = ordinal ? lower : (lower + upper) / 2;
    spread.low = known[(n + 3) / 4 - 1];
    spread.high = known[(3 * n + 3) / 4 - 1];
    return spread;
}

std::optional<Place> place_of(double value, const Spread& spread) {
    if (spread.n == 0 || !std::isfinite(value)) return std::nullopt;
    if (value == spread.median) return Place::at;
    return value < spread.median ? Place::below : Place::above;
}

}  // namespace cabildo::findings
