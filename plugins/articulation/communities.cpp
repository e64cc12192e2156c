// Leiden communities by igraph.
#include "communities.hpp"

#include "igraph_session.hpp"

#include <algorithm>
#include <numeric>

namespace cabildo::articulation {
namespace {

constexpr igraph_integer_t until_stable = -1;  ///< iterations, until no node moves
constexpr double randomness = 0.01;  ///< of the refinement, as its authors propose

/// Renumbers by falling size, equal sizes by first member.
void put_in_order(Communities& communities, const std::vector<std::uint32_t>& raw, std::size_t count) {
    std::vector<std::uint32_t> sizes(count, 0), first(count, static_cast<std::uint32_t>(raw.size())), order(count), place(count);
    for (std::size_t i = 0; i < raw.size(); ++i) {
        ++sizes[raw[i]];
        first[raw[i]] = std::min(first[raw[i]], static_cast<std::uint32_t>(i));
    }
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return std::pair(sizes[b], first[a]) < std::pair(sizes[a], first[b]); });
    communities.sizes.clear();
    for (std::size_t i = 0; i < count; ++i) {
        place[order[i]] = static_cast<std::uint32_t>(i);
        if (sizes[order[i]] > 0) communities.sizes.push_back(sizes[order[i]]);
    }
    communities.of.clear();
    for (const auto each : raw) communities.of.push_back(place[each]);
}

}  // namespace

std::size_t Communities::groups() const {
    return static_cast<std::size_t>(std::count_if(sizes.begin(), sizes.end(), [](auto size) { return size > 1; }));
}

std::size_t community_runs(const Projection& projection) {
    return std::clamp<std::size_t>(300'000 / std::max<std::size_t>(1, projection.pairs()), 1, 20);
}

Projection strongest_ties(const Projection& projection, std::size_t each) {
    const auto& ties = projection.ties;
    std::vector<std::uint8_t> kept(ties.targets.size(), 0);
    std::vector<std::uint64_t> order;
    for (std::size_t v = 0; v < projection.size(); ++v) {
        order.resize(ties.degree(v));
        std::iota(order.begin(), order.end(), ties.offsets[v]);
        const auto last = order.begin() + static_cast<std::ptrdiff_t>(std::min(each, order.size()));
        std::partial_sort(order.begin(), last, order.end(), [&](auto a, auto b) { return std::pair(projection.newman[b], a) < std::pair(projection.newman[a], b); });
        for (auto at = order.begin(); at != last; ++at) {
            kept[*at] = 1;
            const Node w = ties.targets[*at];  // and the same tie as the other end has it
            const auto first = ties.targets.begin() + static_cast<std::ptrdiff_t>(ties.offsets[w]), end = ties.targets.begin() + static_cast<std::ptrdiff_t>(ties.offsets[w + 1]);
            kept[static_cast<std::size_t>(std::lower_bound(first, end, static_cast<Node>(v)) - ties.targets.begin())] = 1;
        }
    }
    Projection result;
    for (std::size_t v = 0; v < projection.size(); ++v) {
        for (auto at = ties.offsets[v]; at < ties.offsets[v + 1]; ++at) {
            if (kept[at] == 0) continue;
            result.ties.targets.push_back(ties.targets[at]);
            result.shared.push_back(projection.shared[at]);
            result.newman.push_back(projection.newman[at]);
        }
        result.ties.offsets.push_back(result.ties.targets.size());
    }
    return result;
}

double modularity(const Projection& projection, const std::vector<std::uint32_t>& group) {
    std::vector<double> within(group.empty() ? 0 : 1 + *std::max_element(group.begin(), group.end()), 0), strength(within);
    double total = 0;
    for (std::size_t v = 0; v < projection.size(); ++v) {
        for (auto at = projection.ties.offsets[v]; at < projection.ties.offsets[v + 1]; ++at) {
            const double weight = projection.shared[at];
            total += weight;
            strength[group[v]] += weight;
            if (group[projection.ties.targets[at]] == group[v]) within[group[v]] += weight;
        }
    }
    double result = 0;
    for (std::size_t g = 0; g < within.size() && total > 0; ++g) result += within[g] / total - strength[g] / total * strength[g] / total;
    return result;
}

Communities find_communities(const Projection& all, stats::Generator& generator, const Progress& progress) {
    const std::size_t actors = all.size();
    Communities best;
    if (all.pairs() == 0) {
        std::vector<std::uint32_t> alone(actors);
        std::iota(alone.begin(), alone.end(), 0U);
        put_in_order(best, alone, actors);
        return best;
    }
    best.strongest_ties = all.pairs() > most_community_ties;
    const Projection strongest = best.strongest_ties ? strongest_ties(all, strongest_community_ties) : Projection();
    const Projection& projection = best.strongest_ties ? strongest : all;
    const IgraphSession session(generator);
    const IgraphGraph graph(projection.ties);
    const std::vector<double> shared(projection.shared.begin(), projection.shared.end());
    IgraphVector weights(edge_values(projection.ties, shared)), strengths(actors);
    double total = 0;
    for (std::size_t v = 0; v < actors; ++v) {
        for (auto at = projection.ties.offsets[v]; at < projection.ties.offsets[v + 1]; ++at) strengths[v] += shared[at];
        total += strengths[v];
    }
    const std::size_t runs = community_runs(projection);
    for (std::size_t run = 0; run < runs; ++run) {
        progress(static_cast<double>(run) / static_cast<double>(runs));
        IgraphIntegers membership;
        igraph_integer_t count = 0;
        check(igraph_community_leiden(graph.get(), weights.get(), strengths.get(), 1 / total, randomness, false, until_stable, membership.get(), &count, nullptr), "Leiden");
        std::vector<std::uint32_t> raw;
        for (std::size_t v = 0; v < actors; ++v) raw.push_back(static_cast<std::uint32_t>(membership[v]));
        const double found = modularity(all, raw);
        if (run == 0) best.least_modularity = found;
        best.least_modularity = std::min(best.least_modularity, found);
        if (run > 0 && found <= best.modularity) continue;
        best.modularity = found;
        put_in_order(best, raw, static_cast<std::size_t>(count));
    }
    best.runs = runs;
    return best;
}

}  // namespace cabildo::articulation
