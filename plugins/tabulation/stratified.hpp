// Association of two yes-or-no variables across strata: 2 × 2 × K tables.
#pragma once

#include "association.hpp"
#include "cross_counts.hpp"

#include <optional>
#include <span>

namespace cabildo::tabulation {

struct CochranMantelHaenszel {
    Test corrected;                   ///< with continuity correction min(½, |Σ(a−E)|), 1 degree of freedom
    Test uncorrected;
    std::optional<double> odds_ratio; ///< common to the strata, Mantel–Haenszel; absent when Σbc/n = 0
    std::optional<double> low, high;  ///< its confidence limits; absent with it, and where it is 0
    std::size_t strata = 0;           ///< that carry information (two cases or more, no empty margin)
};

/// Absent when a table is not 2 × 2 or no stratum carries information. Strata whose margins leave nothing to vary change
/// nothing in the test.
/// Cochran, W. G. (1954). Biometrics 10, 417–451. Mantel, N., Haenszel, W. (1959). Journal of the National Cancer
/// Institute 22, 719–748. Limits: Robins, J., Breslow, N., Greenland, S. (1986). Biometrics 42, 311–323.
std::optional<CochranMantelHaenszel> cochran_mantel_haenszel(std::span<const CrossCounts> strata, double confidence = 0.95);

}  // namespace cabildo::tabulation
