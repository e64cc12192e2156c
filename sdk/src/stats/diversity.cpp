// Diversity of a distribution over categories.
#include <cabildo/stats/diversity.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cabildo::stats {
namespace {

double sum(std::span<const std::int64_t> counts) {
    return static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
}

}  // namespace

std::optional<double> blau(std::span<const std::int64_t> counts) {
    const double n = sum(counts);
    if (n == 0) return std::nullopt;
    double squares = 0;
    for (const auto count : counts) squares += (static_cast<double>(count) / n) * (static_cast<double>(count) / n);
    return 1 - squares;
}

std::optional<double> iqv(std::span<const std::int64_t> counts, std::int64_t categories) {
    const auto index = blau(counts);
    if (!index || categories < 2) return std::nullopt;
    const double k = static_cast<double>(categories);
    return *index * k / (k - 1);
}

std::optional<double> shannon(std::span<const std::int64_t> counts) {
    const double n = sum(counts);
    if (n == 0) return std::nullopt;
    double entropy = 0;
    for (const auto count : counts) {
        if (count == 0) continue;
        const double share = static_cast<double>(count) / n;
        entropy -= share * std::log(share);
    }
    return std::max(0.0, entropy);
}

std::optional<double> pielou(std::span<const std::int64_t> counts) {
    const auto present = std::count_if(counts.begin(), counts.end(), [](std::int64_t count) { return count > 0; });
    if (present < 2) return std::nullopt;
    return *shannon(counts) / std::log(static_cast<double>(present));
}

}  // namespace cabildo::stats
