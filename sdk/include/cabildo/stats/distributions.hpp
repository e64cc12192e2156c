// Tail probabilities and quantiles that tests and intervals need, so that authors need not know Boost.Math.
#pragma once

#include <cstdint>

namespace cabildo::stats {

/// P(X ≥ x) of a chi-squared variable with `degrees` > 0 degrees of freedom; x ≥ 0.
double chi_squared_upper(double x, double degrees);

/// P(|Z| ≥ |z|) of a standard normal variable.
double normal_two_sided(double z);

/// The z with P(Z ≤ z) = `probability`, 0 < probability < 1.
double normal_quantile(double probability);

/// P(X ≥ least) of the successes in `trials` trials with success probability 0 ≤ `probability` ≤ 1.
double binomial_upper(std::int64_t least, std::int64_t trials, double probability);

}  // namespace cabildo::stats
