// Exact tests of independence in a contingency table, given its margins.
#pragma once

#include <cabildo/stats/random.hpp>

#include <cstdint>
#include <optional>
#include <span>

namespace cabildo::stats {

/// Two tables count as equally probable when their probabilities differ by less than this factor.
inline constexpr double probability_tolerance = 1e-7;

/// Fisher's exact test of the table [a b; c d], two-sided: the sum of the probabilities of all tables with the same
/// margins that are at most as probable as the observed one. 1 when a margin is 0.
/// Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society 98, 39–82.
double fisher_two_sided(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d);

/// How much work the exact r × c test may take, and what replaces it beyond: never decided by time, so that the same
/// table gives the same result on every machine.
struct FreemanHaltonLimits {
    /// Steps of the network of partial tables. 1,000,000 take about a tenth of a second.
    std::int64_t steps = 1'000'000;
    /// Simulated tables when the exact test would need more steps.
    std::int64_t simulated = 4'999;
};

struct FreemanHaltonResult {
    double p = 1;
    bool exact = true;
    double standard_error = 0;   ///< of a simulated p; 0 when exact
    std::int64_t simulated = 0;  ///< tables drawn; 0 when exact
};

/// Fisher's test for r × c tables: cells row after row, rows · columns = cells.size().
/// Freeman, G. H., Halton, J. H. (1951). Note on an exact treatment of contingency, goodness of fit and other problems
/// of significance. Biometrika 38, 141–149. Computed over a network of partial tables: Mehta, C. R., Patel, N. R.
/// (1983). A network algorithm for performing Fisher's exact test in r × c contingency tables. JASA 78, 427–434.
/// Absent when more than `steps` are needed.
std::optional<double> freeman_halton_exact(std::span<const std::int64_t> cells, std::size_t rows, std::size_t columns,
                                           std::int64_t steps);

/// The same by simulation, with the statistic's own p-value (b+1)/(m+1).
FreemanHaltonResult freeman_halton_simulated(std::span<const std::int64_t> cells, std::size_t rows, std::size_t columns,
                                             std::int64_t tables, Generator& generator);

/// Exact within the limits, simulated beyond.
FreemanHaltonResult freeman_halton(std::span<const std::int64_t> cells, std::size_t rows, std::size_t columns,
                                   const FreemanHaltonLimits& limits, Generator& generator);

}  // namespace cabildo::stats
