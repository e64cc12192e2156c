// Tests of independence and measures of association of one cross table.
#include "association.hpp"

#include <cabildo/stats/distributions.hpp>
#include <cabildo/stats/permutation.hpp>
#include <cabildo/stats/random_table.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace cabildo::tabulation {
namespace {

bool testable(const CrossCounts& counts) { return counts.rows >= 2 && counts.columns >= 2 && counts.total() > 0; }

std::int64_t degrees_of(const CrossCounts& counts) {
    return static_cast<std::int64_t>((counts.rows - 1) * (counts.columns - 1));
}

Test test_of(double statistic, std::int64_t degrees) {
    return {statistic, degrees, stats::chi_squared_upper(std::max(0.0, statistic), static_cast<double>(degrees))};
}

double chi_squared(std::span<const std::int64_t> cells, std::span<const double> expected) {
    double sum = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (expected[i] == 0) continue;
        const double difference = static_cast<double>(cells[i]) - expected[i];
        sum += difference * difference / expected[i];
    }
    return sum;
}

double v_of(double chi, const CrossCounts& counts) {
    return std::sqrt(chi / (static_cast<double>(counts.total()) * static_cast<double>(std::min(counts.rows, counts.columns) - 1)));
}

}  // namespace

std::optional<Test> pearson(const CrossCounts& counts) {
    if (!testable(counts)) return std::nullopt;
    return test_of(chi_squared(counts.cells, expected_counts(counts)), degrees_of(counts));
}

std::optional<Test> likelihood_ratio(const CrossCounts& counts) {
    if (!testable(counts)) return std::nullopt;
    const auto expected = expected_counts(counts);
    double sum = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double observed = static_cast<double>(counts.cells[i]);
        if (observed > 0) sum += observed * std::log(observed / expected[i]);
    }
    return test_of(std::max(0.0, 2 * sum), degrees_of(counts));
}

std::optional<Test> yates(const CrossCounts& counts) {
    if (!testable(counts) || counts.rows != 2 || counts.columns != 2) return std::nullopt;
    const auto expected = expected_counts(counts);
    double sum = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const double distance = std::abs(static_cast<double>(counts.cells[i]) - expected[i]);
        const double corrected = distance - std::min(0.5, distance);
        if (expected[i] > 0) sum += corrected * corrected / expected[i];
    }
    return test_of(sum, 1);
}

std::optional<double> cramers_v(const CrossCounts& counts) {
    const auto test = pearson(counts);
    if (!test) return std::nullopt;
    return std::min(1.0, v_of(test->statistic, counts));
}

std::optional<double> corrected_v(const CrossCounts& counts) {
    const auto test = pearson(counts);
    const double n = static_cast<double>(counts.total());
    if (!test || n < 2) return std::nullopt;
    const double r = static_cast<double>(counts.rows), c = static_cast<double>(counts.columns);
    const double squared = std::max(0.0, test->statistic / n - (c - 1) * (r - 1) / (n - 1));
    const auto corrected = [n](double k) { return k - (k - 1) * (k - 1) / (n - 1); };
    const double least = std::min(corrected(r), corrected(c)) - 1;
    if (least <= 0) return std::nullopt;
    return std::min(1.0, std::sqrt(squared / least));
}

std::optional<Simulation> simulate(const CrossCounts& counts, std::int64_t tables, stats::Generator& generator,
                                   const std::function<void(double)>& progress) {
    const auto observed = pearson(counts);
    if (!observed || tables < 1) return std::nullopt;
    const auto expected = expected_counts(counts);
    stats::RandomTable random(counts.row_totals(), counts.column_totals());
    const auto ln = random.log_factorials();
    const auto improbability = [ln](std::span<const std::int64_t> cells) {
        double sum = 0;
        for (const auto x : cells) sum += ln[static_cast<std::size_t>(x)];
        return sum;
    };
    const double observed_improbability = improbability(counts.cells);
    stats::PermutationResult by_chi{0, tables}, by_probability{0, tables};
    double sum_v = 0;
    std::vector<std::int64_t> cells(counts.cells.size());
    for (std::int64_t i = 0; i < tables; ++i) {
        progress(static_cast<double>(i) / static_cast<double>(tables));
        random.draw(generator, cells);
        const double chi = chi_squared(cells, expected);
        if (stats::at_least(chi, observed->statistic)) ++by_chi.as_extreme;
        if (stats::at_least(improbability(cells), observed_improbability)) ++by_probability.as_extreme;
        sum_v += v_of(chi, counts);
    }
    return Simulation{tables, by_chi.p(), by_chi.standard_error(), by_probability.p(), by_probability.standard_error(),
                      sum_v / static_cast<double>(tables)};
}

}  // namespace cabildo::tabulation
