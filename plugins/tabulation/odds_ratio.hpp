// The odds ratio of a 2 × 2 table, estimated given its margins.
#pragma once

#include "cross_counts.hpp"

#include <optional>

namespace cabildo::tabulation {

struct OddsRatio {
    double estimate = 1;      ///< 0 … infinity; may be infinite
    double low = 0, high = 0; ///< confidence limits; `high` may be infinite
};

/// Conditional maximum likelihood: the ψ whose non-central hypergeometric distribution has the observed upper left count
/// as its mean; limits from the exact tails (1−confidence)/2. Absent unless 2 × 2 with all margins above zero.
/// Cornfield, J. (1956). A statistical problem arising from retrospective studies. Proceedings of the Third Berkeley
/// Symposium 4, 135–148. Breslow, N. E., Day, N. E. (1980). Statistical Methods in Cancer Research I. IARC, §4.2.
std::optional<OddsRatio> conditional_odds_ratio(const CrossCounts& counts, double confidence = 0.95);

}  // namespace cabildo::tabulation
