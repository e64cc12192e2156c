// The median of ordered categories.
#include <cabildo/stats/median.hpp>

#include <cabildo/stats/distributions.hpp>

#include <numeric>
#include <stdexcept>

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

std::optional<MedianInterval> bootstrap_median(std::span<const std::int64_t> counts, double confidence) {
    if (!(confidence > 0 && confidence < 1)) throw std::invalid_argument("interval of a median: confidence must lie in (0, 1)");
    const std::int64_t n = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    if (n == 0) return std::nullopt;
    const double tail = (1 - confidence) / 2;
    std::optional<std::size_t> low;
    std::int64_t reached = 0;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        reached += counts[k];
        const double at_most = binomial_upper((n + 1) / 2, n, static_cast<double>(reached) / static_cast<double>(n));
        if (!low && at_most > tail) low = k;
        if (low && (at_most >= 1 - tail || reached == n)) return MedianInterval{*low, k};
    }
    return std::nullopt;
}

}  // namespace cabildo::stats
