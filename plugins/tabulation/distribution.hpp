// The distribution of a variable of numbers: its summary and classes of equal width.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cabildo::tabulation {

/// Summary of numbers. The standard deviation divides by n−1 and is absent below two values; quartiles interpolate
/// linearly between order statistics, at 1 + (n−1)q: type 7 of Hyndman, R. J., Fan, Y. (1996). Sample quantiles in
/// statistical packages. The American Statistician 50, 361–365.
struct NumberSummary {
    std::int64_t n = 0;
    std::optional<double> mean, deviation, least, lower_quartile, median, upper_quartile, greatest;
};

/// NaN values are left out.
NumberSummary summarise(std::span<const double> values);

/// From `low` (included) to `high` (left out, unless closed).
struct NumberClass {
    double low = 0, high = 0;
    std::int64_t count = 0;
    bool closed = false;  ///< the only class, from the least value to the greatest
};

/// Classes of equal, round width (1, 2 or 5 times a power of ten), about as many as Sturges' rule asks for, 1 + log2 n
/// (Sturges, H. A. (1926). The choice of a class interval. JASA 21, 65–66). Limits are the doubles
/// nearest to their decimals, so that 0.3 lies above the limit 0.3. One closed class when all values are equal or doubles
/// cannot part them (0 and 5e-324), none without values. Whole numbers never get a width below 1.
std::vector<NumberClass> classes(std::span<const double> values);

}  // namespace cabildo::tabulation
