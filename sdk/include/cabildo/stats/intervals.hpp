// Confidence intervals of a share: `count` of `total` cases. Shares are 0–1.
#pragma once

#include <cstdint>
#include <optional>

namespace cabildo::stats {

struct Interval {
    double low = 0, high = 1;
};

/// The score interval. Its mean coverage is close to the nominal one also for few cases.
/// Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. JASA 22, 209–212.
/// Absent when total is 0. Throws std::invalid_argument unless 0 ≤ count ≤ total and 0 < confidence < 1.
std::optional<Interval> wilson(std::int64_t count, std::int64_t total, double confidence = 0.95);

/// The exact (central) interval: never covers less than the nominal confidence, usually more.
/// Clopper, C. J., Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the
/// binomial. Biometrika 26, 404–413. Absent and throwing as wilson().
std::optional<Interval> clopper_pearson(std::int64_t count, std::int64_t total, double confidence = 0.95);

/// Whether the exact interval leaves out one half: a majority (or minority) beyond chance. False when total is 0.
bool beyond_chance(std::int64_t count, std::int64_t total, double confidence = 0.95);

}  // namespace cabildo::stats
