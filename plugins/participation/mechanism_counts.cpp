// Counts of mechanisms, in one pass each.
#include "mechanism_counts.hpp"

#include <cabildo/analysis/ranking.hpp>

#include <algorithm>
#include <bit>
#include <numeric>

namespace cabildo::participation {
namespace {

/// Counts in how many different initiatives each row has a mechanism: mechanisms come initiative after initiative.
class Distinct {
public:
    Distinct(std::size_t rows) : last_(rows, -1) {}
    bool first(std::size_t row, std::uint32_t initiative) {
        if (last_[row] == initiative) return false;
        last_[row] = initiative;
        return true;
    }

private:
    std::vector<std::int64_t> last_;
};

void add(MechanismRow& row, const Mechanism& mechanism, bool first_of_initiative) {
    ++row.mechanisms;
    row.initiatives += first_of_initiative;
    ++row.by_depth[mechanism.depth ? static_cast<std::size_t>(*mechanism.depth) : depths];
    row.deepest = std::max(row.deepest, mechanism.depth.value_or(-1));
    row.binding.add(mechanism.binding);
}

/// The mechanisms of coded initiatives, initiative after initiative.
std::vector<const Mechanism*> coded(std::span<const Coverage> coverage, std::span<const Mechanism> mechanisms) {
    std::vector<const Mechanism*> kept;
    kept.reserve(mechanisms.size());
    for (const Mechanism& mechanism : mechanisms)
        if (coverage[mechanism.initiative] == Coverage::coded) kept.push_back(&mechanism);
    const auto before = [](const Mechanism* a, const Mechanism* b) { return a->initiative < b->initiative; };
    if (!std::is_sorted(kept.begin(), kept.end(), before)) std::stable_sort(kept.begin(), kept.end(), before);
    return kept;
}

std::size_t role_of(const Mechanism& mechanism) {
    return mechanism.centrality == Centrality::unknown ? 2 : static_cast<std::size_t>(mechanism.centrality);
}

}  // namespace

std::int64_t MechanismCounts::distinct_instruments() const {
    return std::count_if(instruments.begin(), instruments.end() - 1, [](const MechanismRow& row) { return row.mechanisms > 0; });
}

MechanismCounts count_mechanisms(std::span<const Coverage> coverage, std::span<const Mechanism> mechanisms, std::size_t instruments) {
    MechanismCounts counts;
    counts.instruments.resize(instruments + 1);
    Distinct of_instrument(instruments + 1), of_stage(counts.stages.size()), of_role(counts.roles.size()), of_depth(depths + 1), of_all(1);
    for (const Mechanism* each : coded(coverage, mechanisms)) {
        const Mechanism& mechanism = *each;
        const auto count = [&](MechanismRow& row, Distinct& distinct, std::size_t place) {
            add(row, mechanism, distinct.first(place, mechanism.initiative));
        };
        const std::size_t instrument = mechanism.instrument == no_code ? instruments : static_cast<std::size_t>(mechanism.instrument);
        count(counts.instruments[instrument], of_instrument, instrument);
        const std::size_t role = role_of(mechanism), depth = mechanism.depth ? static_cast<std::size_t>(*mechanism.depth) : depths;
        count(counts.roles[role], of_role, role);
        count(counts.by_depth[depth], of_depth, depth);
        count(counts.all, of_all, 0);
        if (!mechanism.stages) count(counts.stages.back(), of_stage, cycle.size());
        for (std::size_t s = 0; s < cycle.size(); ++s)
            if ((mechanism.stages.value_or(0) & cycle[s]) != 0) count(counts.stages[s], of_stage, s);
    }
    return counts;
}

std::optional<double> CoOccurrence::jaccard(std::size_t a, std::size_t b) const {
    const std::int64_t either = initiatives[a] + initiatives[b] - both(a, b);
    if (either == 0) return std::nullopt;
    return static_cast<double>(both(a, b)) / static_cast<double>(either);
}

CoOccurrence co_occurrence(std::span<const Coverage> coverage, std::span<const Mechanism> mechanisms, std::size_t instruments, std::size_t most) {
    const auto kept = coded(coverage, mechanisms);
    std::vector<std::int64_t> counts(instruments);
    Distinct distinct(instruments);
    for (const Mechanism* each : kept) {
        if (each->instrument == no_code) continue;
        const auto instrument = static_cast<std::size_t>(each->instrument);
        counts[instrument] += distinct.first(instrument, each->initiative);
    }
    CoOccurrence result;
    for (std::size_t i = 0; i < instruments; ++i)
        if (counts[i] > 0) result.instruments.push_back(static_cast<Code>(i));
    const auto count_of = [&](Code code) { return counts[static_cast<std::size_t>(code)]; };
    std::stable_sort(result.instruments.begin(), result.instruments.end(), [&](Code a, Code b) { return count_of(a) > count_of(b); });
    const auto tied_with_next = [&](std::size_t i) { return i + 1 < result.instruments.size() && count_of(result.instruments[i]) == count_of(result.instruments[i + 1]); };
    const Cut cut = cut_between_ties(result.instruments.size(), most, tied_with_next);
    result.instruments.resize(cut.shown);
    std::vector<std::size_t> place(instruments, cut.shown);
    for (std::size_t i = 0; i < result.instruments.size(); ++i) {
        place[static_cast<std::size_t>(result.instruments[i])] = i;
        result.initiatives.push_back(count_of(result.instruments[i]));
    }
    result.together.assign(result.instruments.size() * result.instruments.size(), 0);
    std::vector<std::size_t> used;
    const auto add_initiative = [&] {
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        for (const std::size_t a : used)
            for (const std::size_t b : used) ++result.together[a * result.instruments.size() + b];
        used.clear();
    };
    for (std::size_t m = 0; m < kept.size(); ++m) {
        if (m > 0 && kept[m]->initiative != kept[m - 1]->initiative) add_initiative();
        if (kept[m]->instrument == no_code) continue;
        const std::size_t at = place[static_cast<std::size_t>(kept[m]->instrument)];
        if (at < cut.shown) used.push_back(at);
    }
    add_initiative();
    return result;
}

CycleCounts count_cycle(std::span<const Profile> profiles) {
    CycleCounts counts;
    for (const Profile& profile : profiles) {
        if (!profile.takes_part()) continue;
        for (std::size_t s = 0; s < cycle.size(); ++s) counts.reached[s].add(profile.reaches(cycle[s]));
        const auto number = static_cast<std::size_t>(std::popcount(profile.stages));
        if (profile.without_stages > 0 && number < cycle.size()) ++counts.number_unknown;
        else ++counts.by_number[number];
    }
    return counts;
}

}  // namespace cabildo::participation
