// Association of two yes-or-no variables across strata.
#include "stratified.hpp"

#include <cabildo/stats/distributions.hpp>

#include <algorithm>
#include <cmath>

namespace cabildo::tabulation {
namespace {

/// Sums over the strata, named as in Robins, Breslow and Greenland: P = (a+d)/n, Q = (b+c)/n, R = ad/n, S = bc/n.
struct Sums {
    double difference = 0, variance = 0;
    double r = 0, s = 0, pr = 0, ps_qr = 0, qs = 0;
    std::size_t informative = 0;
};

void add(Sums& sums, const CrossCounts& table) {
    const double a = static_cast<double>(table.cells[0]), b = static_cast<double>(table.cells[1]);
    const double c = static_cast<double>(table.cells[2]), d = static_cast<double>(table.cells[3]);
    const double n = a + b + c + d;
    if (n < 2) return;
    const double variance = (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
    if (variance > 0) ++sums.informative;
    sums.difference += a - (a + b) * (a + c) / n;
    sums.variance += variance;
    const double p = (a + d) / n, q = (b + c) / n, r = a * d / n, s = b * c / n;
    sums.r += r;
    sums.s += s;
    sums.pr += p * r;
    sums.ps_qr += p * s + q * r;
    sums.qs += q * s;
}

Test test_of(double difference, double variance) {
    const double statistic = difference * difference / variance;
    return {statistic, 1, stats::chi_squared_upper(statistic, 1)};
}

}  // namespace

std::optional<CochranMantelHaenszel> cochran_mantel_haenszel(std::span<const CrossCounts> strata, double confidence) {
    Sums sums;
    for (const auto& table : strata) {
        if (table.rows != 2 || table.columns != 2) return std::nullopt;
        add(sums, table);
    }
    if (sums.variance <= 0) return std::nullopt;

    CochranMantelHaenszel result;
    const double distance = std::abs(sums.difference);
    result.uncorrected = test_of(distance, sums.variance);
    result.corrected = test_of(distance - std::min(0.5, distance), sums.variance);
    result.strata = sums.informative;
    if (sums.s > 0) {
        result.odds_ratio = sums.r / sums.s;
        if (sums.r > 0) {
            const double error = std::sqrt(sums.pr / (2 * sums.r * sums.r) + sums.ps_qr / (2 * sums.r * sums.s) +
                                           sums.qs / (2 * sums.s * sums.s));
            const double z = stats::normal_quantile(0.5 + confidence / 2);
            result.low = *result.odds_ratio * std::exp(-z * error);
            result.high = *result.odds_ratio * std::exp(z * error);
        }
    }
    return result;
}

}  // namespace cabildo::tabulation
