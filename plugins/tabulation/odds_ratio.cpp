// The odds ratio of a 2 × 2 table, estimated given its margins.
#include "odds_ratio.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cabildo::tabulation {
namespace {

/// Upper left count of a 2 × 2 table with these margins.
struct Margins {
    double first_row, first_column, total;
    double least, most;
};

struct Moments {
    double mean = 0, at_most = 0, at_least = 0;  ///< P(X ≤ x), P(X ≥ x)
};

/// The non-central hypergeometric distribution with odds ratio e^log_odds, summed outwards from its mode until what is
/// left cannot matter; all weights are relative to the mode's.
Moments moments(const Margins& margins, double log_odds, double x) {
    const double odds = std::exp(log_odds);
    const auto ratio_up = [&](double k) {  // P(k+1) / P(k)
        return (margins.first_column - k) * (margins.first_row - k) /
               ((k + 1) * (margins.total - margins.first_column - margins.first_row + k + 1)) * odds;
    };
    // ratio_up falls in k: the mode is the first k where it is below 1.
    double low = margins.least, high = margins.most;
    while (low < high) {
        const double middle = std::floor((low + high) / 2);
        if (ratio_up(middle) < 1) high = middle; else low = middle + 1;
    }
    const double mode = low;
    double all = 0, weighted = 0, below = 0, above = 0;
    const auto add = [&](double k, double weight) {
        all += weight;
        weighted += k * weight;
        if (k <= x) below += weight;
        if (k >= x) above += weight;
    };
    add(mode, 1);
    double weight = 1;
    for (double k = mode; k < margins.most && weight > 1e-25; ++k) {
        weight *= ratio_up(k);
        add(k + 1, weight);
    }
    weight = 1;
    for (double k = mode; k > margins.least && weight > 1e-25; --k) {
        weight /= ratio_up(k - 1);
        add(k - 1, weight);
    }
    return {weighted / all, below / all, above / all};
}

/// The root of an increasing function of the log odds ratio, by bisection.
template <class Function>
double solve(Function&& function) {
    double low = -1, high = 1;
    while (function(low) > 0 && low > -700) low *= 2;
    while (function(high) < 0 && high < 700) high *= 2;
    for (int i = 0; i < 200 && high - low > 1e-13 * std::max(1.0, std::abs(low)); ++i) {
        const double middle = (low + high) / 2;
        (function(middle) < 0 ? low : high) = middle;
    }
    return std::exp((low + high) / 2);
}

}  // namespace

std::optional<OddsRatio> conditional_odds_ratio(const CrossCounts& counts, double confidence) {
    if (counts.rows != 2 || counts.columns != 2) return std::nullopt;
    const auto rows = counts.row_totals(), columns = counts.column_totals();
    if (rows[0] == 0 || rows[1] == 0 || columns[0] == 0 || columns[1] == 0) return std::nullopt;
    const std::int64_t total = rows[0] + rows[1];
    const Margins margins{static_cast<double>(rows[0]), static_cast<double>(columns[0]), static_cast<double>(total),
                          static_cast<double>(std::max<std::int64_t>(0, rows[0] + columns[0] - total)),
                          static_cast<double>(std::min(rows[0], columns[0]))};
    const double x = static_cast<double>(counts.at(0, 0));
    const double tail = (1 - confidence) / 2;
    const double infinity = std::numeric_limits<double>::infinity();

    OddsRatio result;
    if (x == margins.least) {
        result.estimate = 0;
    } else if (x == margins.most) {
        result.estimate = infinity;
    } else {
        result.estimate = solve([&](double t) { return moments(margins, t, x).mean - x; });
    }
    result.low = x == margins.least ? 0 : solve([&](double t) { return moments(margins, t, x).at_least - tail; });
    result.high = x == margins.most ? infinity : solve([&](double t) { return tail - moments(margins, t, x).at_most; });
    return result;
}

}  // namespace cabildo::tabulation
