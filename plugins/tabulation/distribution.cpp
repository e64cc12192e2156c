// The distribution of one variable.
#include "distribution.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

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
    return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// The least of 1, 2, 5, 10, … times a power of ten that is not below `width`.
double round_width(double width) {
    const double power = std::pow(10.0, std::floor(std::log10(width)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (width <= step * power * (1 + 1e-9)) return step * power;
    }
    return 10 * power;
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
    double squares = 0;
    for (const double value : sorted) squares += (value - mean) * (value - mean);
    summary.mean = mean;
    if (sorted.size() > 1) summary.deviation = std::sqrt(squares / (n - 1));
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
    if (*least == *greatest) return {{*least, *greatest, n}};

    const double wanted = std::ceil(1 + std::log2(static_cast<double>(n)));
    double width = round_width((*greatest - *least) / wanted);
    if (std::all_of(kept.begin(), kept.end(), [](double value) { return value == std::floor(value); })) {
        width = std::max(1.0, width);
    }
    const double first = std::floor(*least / width);
    const auto number = static_cast<std::size_t>(std::max(1.0, std::floor(*greatest / width) - first + 1));
    std::vector<NumberClass> result(number);
    for (std::size_t i = 0; i < number; ++i) {
        result[i].low = (first + static_cast<double>(i)) * width;
        result[i].high = (first + static_cast<double>(i) + 1) * width;
    }
    for (const double value : kept) {
        const auto place = static_cast<std::size_t>(std::clamp(std::floor(value / width) - first, 0.0,
                                                              static_cast<double>(number - 1)));
        ++result[place].count;
    }
    return result;
}

}  // namespace cabildo::tabulation
