// Tests of independence and measures of association of one cross table. Tables are given without empty rows and columns
// (without_empty): such rows say nothing and would distort degrees of freedom and measures.
#pragma once

#include "cross_counts.hpp"

#include <cabildo/stats/random.hpp>

#include <cstdint>
#include <functional>
#include <optional>

namespace cabildo::tabulation {

/// A test statistic with its asymptotic p-value.
struct Test {
    double statistic = 0;
    std::int64_t degrees = 0;
    double p = 1;
};

/// Pearson's χ² = Σ (O−E)²/E. Absent for tables with fewer than two rows or columns, or an empty one; so all below.
/// Pearson, K. (1900). Philosophical Magazine, series 5, 50, 157–175.
std::optional<Test> pearson(const CrossCounts& counts);

/// Likelihood ratio G² = 2 Σ O ln(O/E). Wilks, S. S. (1938). Annals of Mathematical Statistics 9, 60–62.
std::optional<Test> likelihood_ratio(const CrossCounts& counts);

/// χ² of a 2 × 2 table with continuity correction; the correction is min(½, |O−E|), so that it never overshoots.
/// Yates, F. (1934). Supplement to the Journal of the Royal Statistical Society 1, 217–235. Absent unless 2 × 2.
std::optional<Test> yates(const CrossCounts& counts);

/// Cramér's V = √(χ² / (n · min(r−1, c−1))), 0–1; |φ| for 2 × 2.
/// Cramér, H. (1946). Mathematical Methods of Statistics. Princeton University Press.
std::optional<double> cramers_v(const CrossCounts& counts);

/// V corrected for the association that chance alone gives: φ̃² = max(0, χ²/n − (c−1)(r−1)/(n−1)),
/// k̃ = k − (k−1)²/(n−1), Ṽ = √(φ̃² / min(c̃−1, r̃−1)). Absent also where n is too small for the correction (k̃ ≤ 1).
/// Bergsma, W. (2013). A bias-correction for Cramér's V and Tschuprow's T. Journal of the Korean Statistical Society
/// 42, 323–328.
std::optional<double> corrected_v(const CrossCounts& counts);

/// What fixed margins and chance alone give, from random tables.
struct Simulation {
    std::int64_t tables = 0;
    double permutation_p = 1;          ///< of χ² (and of V, which rises with it)
    double permutation_error = 0;      ///< standard error
    double freeman_halton_p = 1;       ///< by the tables' probability
    double freeman_halton_error = 0;
    double mean_v = 0;                 ///< mean V under independence
};

/// Draws `tables` tables with the margins of `counts` and compares each by χ² and by probability in one pass. Equal to
/// shuffling one variable over the cases. Absent as pearson(). `progress`, told which part of the tables is drawn, may throw.
std::optional<Simulation> simulate(const CrossCounts& counts, std::int64_t tables, stats::Generator& generator,
                                   const std::function<void(double)>& progress = [](double) {});

}  // namespace cabildo::tabulation
