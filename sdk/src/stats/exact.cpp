// Fisher's exact test for 2 × 2 tables, and the choice between exact and simulated for larger ones.
#include <cabildo/stats/exact.hpp>

#include <cabildo/stats/permutation.hpp>
#include <cabildo/stats/random_table.hpp>

#include <algorithm>
#include <vector>

namespace cabildo::stats {

double fisher_two_sided(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    const std::int64_t drawn = a + b, marked = a + c, total = a + b + c + d;
    const std::int64_t least = std::max<std::int64_t>(0, drawn + marked - total);
    const std::int64_t most = std::min(drawn, marked);
    if (least == most) return 1;
    // Probabilities relative to that of the mode, by the ratio of neighbours.
    const auto ratio_up = [&](std::int64_t x) {
        return static_cast<double>(marked - x) * static_cast<double>(drawn - x) /
               (static_cast<double>(x + 1) * static_cast<double>(total - marked - drawn + x + 1));
    };
    const std::int64_t mode = std::clamp<std::int64_t>(
        static_cast<std::int64_t>(static_cast<double>(drawn + 1) * static_cast<double>(marked + 1) /
                                  static_cast<double>(total + 2)),
        least, most);
    std::vector<double> relative(static_cast<std::size_t>(most - least + 1));
    const auto at = [&](std::int64_t x) -> double& { return relative[static_cast<std::size_t>(x - least)]; };
    at(mode) = 1;
    for (std::int64_t x = mode; x < most; ++x) at(x + 1) = at(x) * ratio_up(x);
    for (std::int64_t x = mode; x > least; --x) at(x - 1) = at(x) / ratio_up(x - 1);
    const double limit = at(a) * (1 + probability_tolerance);
    double all = 0, extreme = 0;
    for (const double probability : relative) {
        all += probability;
        if (probability <= limit) extreme += probability;
    }
    return std::min(1.0, extreme / all);
}

FreemanHaltonResult freeman_halton_simulated(std::span<const std::int64_t> cells, std::size_t rows, std::size_t columns,
                                             std::int64_t tables, Generator& generator) {
    std::vector<std::int64_t> row_totals(rows), column_totals(columns);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row_totals[i / columns] += cells[i];
        column_totals[i % columns] += cells[i];
    }
    RandomTable random(std::move(row_totals), std::move(column_totals));
    // Given the margins, a table is the less probable the larger Σ ln x!.
    const auto ln = random.log_factorials();
    const auto improbability = [ln](std::span<const std::int64_t> table) {
        double sum = 0;
        for (const auto x : table) sum += ln[static_cast<std::size_t>(x)];
        return sum;
    };
    std::vector<std::int64_t> drawn(cells.size());
    const auto result = permutation_test(improbability(cells), tables, [&] {
        random.draw(generator, drawn);
        return improbability(drawn);
    });
    return {result.p(), false, result.standard_error(), tables};
}

FreemanHaltonResult freeman_halton(std::span<const std::int64_t> cells, std::size_t rows, std::size_t columns,
                                   const FreemanHaltonLimits& limits, Generator& generator) {
    if (const auto p = freeman_halton_exact(cells, rows, columns, limits.steps)) return {*p, true, 0, 0};
    return freeman_halton_simulated(cells, rows, columns, limits.simulated, generator);
}

}  // namespace cabildo::stats
