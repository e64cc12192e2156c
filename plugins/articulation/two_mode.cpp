// The two-mode network as packed neighbour lists.
#include "two_mode.hpp"

#include <algorithm>
#include <stdexcept>

namespace cabildo::articulation {

TwoModeNetwork::TwoModeNetwork(std::size_t initiatives, std::size_t actors, std::vector<std::pair<Node, Node>> ties)
    : initiatives_(initiatives), actors_(actors) {
    std::sort(ties.begin(), ties.end());
    ties.erase(std::unique(ties.begin(), ties.end()), ties.end());
    std::vector<std::uint64_t> start(size() + 1, 0);
    for (const auto& [initiative, actor] : ties) {
        if (initiative >= initiatives || actor >= actors) throw std::out_of_range("tie of an unknown node");
        ++start[initiative + 1];
        ++start[initiatives + actor + 1];
    }
    for (std::size_t v = 0; v < size(); ++v) start[v + 1] += start[v];
    adjacency_.offsets = start;
    adjacency_.targets.resize(2 * ties.size());
    for (const auto& [initiative, actor] : ties) {
        const auto node = static_cast<Node>(initiatives + actor);
        adjacency_.targets[start[initiative]++] = node;
        adjacency_.targets[start[node]++] = initiative;
    }
}

std::optional<double> TwoModeNetwork::density() const {
    if (initiatives_ == 0 || actors_ == 0) return std::nullopt;
    return static_cast<double>(ties()) / (static_cast<double>(initiatives_) * static_cast<double>(actors_));
}

Components components(const Adjacency& adjacency) {
    constexpr auto unseen = static_cast<std::uint32_t>(-1);
    Components result{std::vector<std::uint32_t>(adjacency.size(), unseen), {}};
    std::vector<Node> queue;
    for (std::size_t first = 0; first < adjacency.size(); ++first) {
        if (result.of[first] != unseen) continue;
        const auto label = static_cast<std::uint32_t>(result.sizes.size());
        queue.assign(1, static_cast<Node>(first));
        result.of[first] = label;
        for (std::size_t at = 0; at < queue.size(); ++at) {
            for (const Node next : adjacency.of(queue[at])) {
                if (result.of[next] != unseen) continue;
                result.of[next] = label;
                queue.push_back(next);
            }
        }
        result.sizes.push_back(static_cast<std::uint32_t>(queue.size()));
    }
    return result;
}

}  // namespace cabildo::articulation
