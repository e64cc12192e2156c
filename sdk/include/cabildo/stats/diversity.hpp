// Diversity of a distribution over categories, from its counts (zeros allowed). Absent where a measure is undefined.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace cabildo::stats {

/// Blau's index 1 − Σp²: the chance that two cases drawn with replacement differ. Absent without cases.
/// Blau, P. M. (1977). Inequality and Heterogeneity. Free Press.
std::optional<double> blau(std::span<const std::int64_t> counts);

/// Index of qualitative variation, Blau · K/(K−1), 0–1, with K the number of categories that the codebook offers (all of
/// `counts` by default of the caller). Absent without cases or for K < 2.
/// Mueller, J. H., Schuessler, K. F. (1961). Statistical Reasoning in Sociology. Houghton Mifflin.
std::optional<double> iqv(std::span<const std::int64_t> counts, std::int64_t categories);

/// Shannon's entropy −Σ p ln p, in nats. Absent without cases.
/// Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27, 379–423.
std::optional<double> shannon(std::span<const std::int64_t> counts);

/// Pielou's evenness H / ln S, 0–1, with S the number of categories that occur. Absent for S < 2.
/// Pielou, E. C. (1966). The measurement of diversity in different types of biological collections. Journal of
/// Theoretical Biology 13, 131–144.
std::optional<double> pielou(std::span<const std::int64_t> counts);

}  // namespace cabildo::stats
