// The E–I index with its permutation test.
#include "ei_index.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace cabildo::articulation {
namespace {

std::optional<double> expected_index(const std::vector<std::int32_t>& labels) {
    const auto n = static_cast<double>(labels.size());
    if (labels.size() < 2) return std::nullopt;
    std::map<std::int32_t, double> sizes;
    for (const auto label : labels) ++sizes[label];
    double within = 0;
    for (const auto& [label, size] : sizes) within += size * (size - 1);
    return 1 - 2 * within / (n * (n - 1));
}

}  // namespace

std::int64_t ei_draws(std::size_t ties) {
    return std::clamp<std::int64_t>(200'000'000 / static_cast<std::int64_t>(std::max<std::size_t>(1, ties)), 99, 1999);
}

EiIndex ei_index(const Adjacency& ties, const std::vector<std::int32_t>& groups, stats::Generator& generator, const Progress& progress) {
    EiIndex result;
    std::vector<Node> position(groups.size(), 0);
    std::vector<std::int32_t> labels;
    for (std::size_t v = 0; v < groups.size(); ++v) {
        position[v] = static_cast<Node>(labels.size());
        if (groups[v] >= 0) labels.push_back(groups[v]);
    }
    std::vector<std::pair<Node, Node>> edges;
    for (std::size_t v = 0; v < ties.size(); ++v) {
        for (const Node w : ties.of(v)) {
            if (w > v && groups[v] >= 0 && groups[w] >= 0) edges.emplace_back(position[v], position[w]);
        }
    }
    result.known = static_cast<std::int64_t>(labels.size());
    result.unknown = static_cast<std::int64_t>(groups.size()) - result.known;
    const auto external = [&] {
        std::int64_t count = 0;
        for (const auto& [a, b] : edges) count += labels[a] != labels[b] ? 1 : 0;
        return count;
    };
    result.external = external();
    result.internal = static_cast<std::int64_t>(edges.size()) - result.external;
    result.expected = expected_index(labels);
    if (edges.empty()) return result;
    const auto index_of = [&](std::int64_t outside) { return 2 * static_cast<double>(outside) / static_cast<double>(edges.size()) - 1; };
    result.index = index_of(result.external);
    const double distance = std::fabs(*result.index - *result.expected);
    const std::int64_t draws = ei_draws(edges.size());
    std::int64_t drawn = 0;
    result.permutation = stats::permutation_test(distance, draws, [&] {
        if (drawn++ % 16 == 0) progress(static_cast<double>(drawn) / static_cast<double>(draws));
        stats::shuffle(std::span(labels), generator);
        return std::fabs(index_of(external()) - *result.expected);
    });
    return result;
}

}  // namespace cabildo::articulation
