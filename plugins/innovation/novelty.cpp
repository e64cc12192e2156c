// Novelty claimed against novelty assessed.
#include "novelty.hpp"

#include <numeric>

namespace cabildo::innovation {
namespace {

std::size_t place(Novelty novelty) { return novelty == Novelty::unknown ? novelties : static_cast<std::size_t>(novelty); }

}  // namespace

std::optional<int> gap(const Innovation& innovation) {
    if (innovation.claimed == Novelty::unknown || innovation.assessed == Novelty::unknown) return std::nullopt;
    return static_cast<int>(innovation.claimed) - static_cast<int>(innovation.assessed);
}

bool compared(const Innovation& innovation) {
    return innovation.claimed != Novelty::unknown && innovation.claimed != Novelty::none && innovation.assessed != Novelty::unknown;
}

std::int64_t NoveltyTable::at(Novelty claimed, Novelty assessed) const { return innovations[place(claimed)][place(assessed)]; }

std::int64_t NoveltyTable::claimed(Novelty novelty) const {
    const auto& row = innovations[place(novelty)];
    return std::accumulate(row.begin(), row.end(), std::int64_t{0});
}

std::int64_t NoveltyTable::assessed(Novelty novelty) const {
    std::int64_t total = 0;
    for (const auto& row : innovations) total += row[place(novelty)];
    return total;
}

std::int64_t NoveltyTable::total() const {
    std::int64_t total = 0;
    for (const auto& row : innovations) total = std::accumulate(row.begin(), row.end(), total);
    return total;
}

NoveltyTable novelty_table(std::span<const Innovation> innovations) {
    NoveltyTable table;
    for (const Innovation& each : innovations) ++table.innovations[place(each.claimed)][place(each.assessed)];
    return table;
}

GapCounts gap_counts(std::span<const Innovation> innovations) {
    GapCounts counts;
    for (const Innovation& each : innovations) {
        if (each.claimed == Novelty::unknown) ++counts.claim_unknown;
        else if (each.claimed == Novelty::none) ++counts.claim_none;
        else if (const auto steps = gap(each)) ++(*steps > 0 ? counts.below : *steps == 0 ? counts.equal : counts.above);
        else ++counts.assessment_unknown;
    }
    return counts;
}

}  // namespace cabildo::innovation
