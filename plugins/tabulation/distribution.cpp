// The distribution of one variable.
#include "distribution.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace cabildo::tabulation {
namespace {

std::vector<double> known(std::span<const double> values) {
    std::vector<double> kept;
    kept.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(kept), [](double value) { return std::isfinite(value); });
    return kept;
}

double quantile(const std::vector<double>& sorted, double q) {
    const double position = static_cast<double>(sorted.size() - 1) * q;
    const auto below = static_cast<std::size_t>(std::floor(position));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = position - static_cast<double>(below), gap = sorted[above] - sorted[below];
    return std::isfinite(gap) ? sorted[below] + part * gap : (1 - part) * sorted[below] + part * sorted[above];
}

/// With n−1. Where squares of the distances would leave the range of doubles, of distances in units of the largest.
double deviation(const std::vector<double>& sorted, double mean) {
    const double farthest = std::max(mean - sorted.front(), sorted.back() - mean);
    const double unit = farthest > 0 && (farthest < 1e-140 || farthest > 1e140) ? farthest : 1;
    double squares = 0;
    for (const double value : sorted) squares += (value - mean) / unit * ((value - mean) / unit);
    return unit * std::sqrt(squares / static_cast<double>(sorted.size() - 1));
}

/// A round width: 1, 2 or 5 times a power of ten.
struct Width {
    double step = 1;
    int exponent = 0;

    double value() const { return limit(1); }
    /// The double nearest to index · width, for powers of ten that doubles hold exactly.
    double limit(double index) const {
        const double power = std::pow(10.0, std::abs(exponent));
        return exponent < 0 ? index * step / power : index * step * power;
    }
    /// The class that a value lies in: division alone would put 0.3 below 3 · 0.1.
    double index_of(double number) const {
        double index = std::floor(number / value());
        if (number >= limit(index + 1)) ++index;
        if (number < limit(index)) --index;
        return index;
    }
};

/// The least round width that is not below `wanted`; absent where no double of the size of `greatest` tells classes apart.
std::optional<Width> round_width(double wanted, double greatest) {
    if (!std::isfinite(wanted) || wanted < 1e-12 * greatest || wanted < 1e-290 || wanted > 1e300) return std::nullopt;
    const int exponent = static_cast<int>(std::floor(std::log10(wanted)));
    for (const double step : {1.0, 2.0, 5.0}) {
        const Width width{step, exponent};
        if (wanted <= width.value() * (1 + 1e-9)) return width;
    }
    return Width{1, exponent + 1};
}

}  // namespace

NumberSummary summarise(std::span<const double> values) {
    std::vector<double> sorted = known(values);
    std::sort(sorted.begin(), sorted.end());
    NumberSummary summary;
    summary.n = static_cast<std::int64_t>(sorted.size());
    if (sorted.empty()) return summary;
    const double n = static_cast<double>(sorted.size());
    double mean = 0;
    for (const double value : sorted) mean += value / n;
    summary.mean = mean;
    if (sorted.size() > 1) summary.deviation = deviation(sorted, mean);
    summary.least = sorted.front();
    summary.lower_quartile = quantile(sorted, 0.25);
    summary.median = quantile(sorted, 0.5);
    summary.upper_quartile = quantile(sorted, 0.75);
    summary.greatest = sorted.back();
    return summary;
}

std::vector<NumberClass> classes(std::span<const double> values) {
    const std::vector<double> kept = known(values);
    if (kept.empty()) return {};
    const auto [least, greatest] = std::minmax_element(kept.begin(), kept.end());
    const auto n = static_cast<std::int64_t>(kept.size());
    const double wanted = (*greatest - *least) / std::ceil(1 + std::log2(static_cast<double>(n)));
    auto width = round_width(wanted, std::max(std::abs(*least), std::abs(*greatest)));
    if (*least == *greatest || !width) return {{*least, *greatest, n, true}};
    const bool whole = std::all_of(kept.begin(), kept.end(), [](double value) { return value == std::floor(value); });
    if (whole && width->exponent < 0) width = Width{};

    const double first = width->index_of(*least);
    std::vector<NumberClass> result(static_cast<std::size_t>(width->index_of(*greatest) - first) + 1);
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i].low = width->limit(first + static_cast<double>(i));
        result[i].high = width->limit(first + static_cast<double>(i) + 1);
    }
    for (const double value : kept) ++result[static_cast<std::size_t>(width->index_of(value) - first)].count;
    return result;
}

}  // namespace cabildo::tabulation
