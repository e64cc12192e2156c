// Rounding of shares by the largest remainder, in whole numbers so that nothing is lost.
#include <cabildo/stats/rounding.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace cabildo::stats {
namespace {

/// 100 % in units of the last decimal.
std::int64_t units_of(int decimals) {
    if (decimals < 0 || decimals > 6) throw std::invalid_argument("rounding: decimals must lie between 0 and 6");
    std::int64_t units = 100;
    for (int i = 0; i < decimals; ++i) units *= 10;
    return units;
}

}  // namespace

std::vector<double> largest_remainder_percentages(std::span<const std::int64_t> counts, int decimals) {
    const std::int64_t units = units_of(decimals);
    const std::int64_t total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    std::vector<double> percentages(counts.size(), 0.0);
    if (total == 0) return percentages;

    std::vector<std::int64_t> shares(counts.size()), remainders(counts.size());
    std::int64_t left = units;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        shares[i] = counts[i] * units / total;
        remainders[i] = counts[i] * units % total;
        left -= shares[i];
    }
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) ++shares[order[i]];
    for (std::size_t i = 0; i < counts.size(); ++i) {
        percentages[i] = static_cast<double>(shares[i]) / (static_cast<double>(units) / 100.0);
    }
    return percentages;
}

std::int64_t rounding_gap(std::span<const std::int64_t> counts, int decimals) {
    const std::int64_t total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    return rounding_gap(counts, total, total, decimals);
}

std::int64_t rounding_gap(std::span<const std::int64_t> parts, std::int64_t whole, std::int64_t base, int decimals) {
    const std::int64_t units = units_of(decimals);
    if (base == 0) return 0;
    const auto rounded = [&](std::int64_t count) { return (2 * count * units + base) / (2 * base); };
    std::int64_t sum = 0;
    for (const auto part : parts) sum += rounded(part);
    return sum - rounded(whole);
}

}  // namespace cabildo::stats
