// The median of ordered categories.
#include <cabildo/stats/median.hpp>

#include <numeric>

namespace cabildo::stats {

std::optional<std::size_t> lower_median(std::span<const std::int64_t> counts) {
    const std::int64_t n = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    if (n == 0) return std::nullopt;
    std::int64_t reached = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        reached += counts[i];
        if (2 * reached >= n) return i;
    }
    return std::nullopt;
}

}  // namespace cabildo::stats
