// Where one value stands among those of all initiatives. The measures are kept apart: nothing here adds them up.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace cabildo::findings {

/// Median and middle half of the known values. `ordinal`: the median of an even number is the lower one, since the mean of
/// two ordered steps has no meaning; else the mean of the two in the middle. Quartiles are observed values: the smallest
/// that at least a quarter (three quarters) of the cases do not exceed, type 1 of Hyndman, R. J., Fan, Y. (1996). Sample
/// quantiles in statistical packages. The American Statistician 50, 361–365.
struct Spread {
    std::int64_t n = 0;
    double median = 0, low = 0, high = 0;  ///< meaningless without cases
};

/// NaN is unknown and left out.
[[nodiscard]] Spread spread_of(std::span<const double> values, bool ordinal);

enum class Place : std::uint8_t { below, at, above };

/// Of a value against the median; absent without cases or value.
[[nodiscard]] std::optional<Place> place_of(double value, const Spread& spread);

}  // namespace cabildo::findings
