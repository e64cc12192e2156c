// Confidence intervals of a share.
#include <cabildo/stats/intervals.hpp>

#include <cabildo/stats/distributions.hpp>

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace cabildo::stats {
namespace {

void check(std::int64_t count, std::int64_t total, double confidence) {
    if (count < 0 || count > total) throw std::invalid_argument("interval of a share: count must lie between 0 and total");
    if (!(confidence > 0 && confidence < 1)) throw std::invalid_argument("interval of a share: confidence must lie in (0, 1)");
}

}  // namespace

std::optional<Interval> wilson(std::int64_t count, std::int64_t total, double confidence) {
    check(count, total, confidence);
    if (total == 0) return std::nullopt;
    const double n = static_cast<double>(total);
    const double share = static_cast<double>(count) / n;
    const double z = normal_quantile(0.5 + confidence / 2);
    const double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    // The ends are exactly 0 and 1 there; floating point would leave them a hair off.
    return Interval{count == 0 ? 0.0 : std::max(0.0, centre - half), count == total ? 1.0 : std::min(1.0, centre + half)};
}

std::optional<Interval> clopper_pearson(std::int64_t count, std::int64_t total, double confidence) {
    check(count, total, confidence);
    if (total == 0) return std::nullopt;
    const double x = static_cast<double>(count);
    const double rest = static_cast<double>(total - count);
    const double tail = (1 - confidence) / 2;
    return Interval{count == 0 ? 0.0 : boost::math::ibeta_inv(x, rest + 1, tail),
                    count == total ? 1.0 : boost::math::ibetac_inv(x + 1, rest, tail)};
}

bool beyond_chance(std::int64_t count, std::int64_t total, double confidence) {
    const auto interval = clopper_pearson(count, total, confidence);
    return interval && (interval->low > 0.5 || interval->high < 0.5);
}

}  // namespace cabildo::stats
