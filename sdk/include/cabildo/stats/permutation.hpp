// Permutation and Monte Carlo p-values: how often chance alone gives a statistic at least as large as the observed one.
#pragma once

#include <cmath>
#include <cstdint>

namespace cabildo::stats {

/// `as_extreme` of `draws` random arrangements reached the observed statistic.
struct PermutationResult {
    std::int64_t as_extreme = 0;
    std::int64_t draws = 0;

    /// (b+1)/(m+1): the observed arrangement is one of those that chance may give, so p is never 0.
    /// Phipson, B., Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in
    /// Genetics and Molecular Biology 9, 39.
    double p() const { return static_cast<double>(as_extreme + 1) / static_cast<double>(draws + 1); }

    /// Binomial standard error of p over repeated runs.
    double standard_error() const { return std::sqrt(p() * (1 - p()) / static_cast<double>(draws + 1)); }
};

/// Whether `drawn` counts as large as `observed`: equal statistics must not differ by floating point alone.
inline bool at_least(double drawn, double observed) {
    return drawn >= observed - 1e-7 * std::fmax(1.0, std::fabs(observed));
}

/// `draw()` rearranges the cases at random (with a seeded generator) and gives the statistic; called `draws` times.
template <class Draw>
PermutationResult permutation_test(double observed, std::int64_t draws, Draw&& draw) {
    PermutationResult result{0, draws};
    for (std::int64_t i = 0; i < draws; ++i) {
        if (at_least(draw(), observed)) ++result.as_extreme;
    }
    return result;
}

}  // namespace cabildo::stats
