// Leiden communities by igraph.
#include "communities.hpp"

#include "igraph_session.hpp"

#include <algorithm>
#include <numeric>

namespace cabildo::articulation {
namespace {

constexpr igraph_integer_t iterations = 20;
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

Communities find_communities(const Projection& projection, stats::Generator& generator, const Progress& progress) {
    const std::size_t actors = projection.size();
    Communities best;
    if (projection.pairs() == 0) {
        std::vector<std::uint32_t> alone(actors);
        std::iota(alone.begin(), alone.end(), 0U);
        put_in_order(best, alone, actors);
        return best;
    }
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
        double modularity = 0;
        check(igraph_community_leiden(graph.get(), weights.get(), strengths.get(), 1 / total, randomness, false, iterations, membership.get(), &count, nullptr), "Leiden");
        check(igraph_modularity(graph.get(), membership.get(), weights.get(), 1, false, &modularity), "modularity");
        if (run == 0) best.least_modularity = modularity;
        best.least_modularity = std::min(best.least_modularity, modularity);
        if (run > 0 && modularity <= best.modularity) continue;
        best.modularity = modularity;
        std::vector<std::uint32_t> raw;
        for (std::size_t v = 0; v < actors; ++v) raw.push_back(static_cast<std::uint32_t>(membership[v]));
        put_in_order(best, raw, static_cast<std::size_t>(count));
    }
    best.runs = runs;
    return best;
}

}  // namespace cabildo::articulation
