// One worker of follow_paths().
#include "path_pass.hpp"

namespace cabildo::articulation {

PathSums::PathSums(std::size_t nodes, bool squares)
    : dependency(nodes, 0), dependency_squares(squares ? nodes : 0, 0), distance(nodes, 0), distance_squares(squares ? nodes : 0, 0) {}

void PathSums::add(const PathSums& other, std::span<const Node> nodes) {
    for (const Node v : nodes) {
        dependency[v] += other.dependency[v];
        distance[v] += other.distance[v];
        if (dependency_squares.empty()) continue;
        dependency_squares[v] += other.dependency_squares[v];
        distance_squares[v] += other.distance_squares[v];
    }
}

void PathSums::clear(std::span<const Node> nodes) {
    for (const Node v : nodes) {
        dependency[v] = distance[v] = 0;
        if (!dependency_squares.empty()) dependency_squares[v] = distance_squares[v] = 0;
    }
}

PathPass::PathPass(const TwoModeNetwork& network)
    : adjacency_(network.adjacency()), distance_(network.size(), -1), paths_(network.size(), 0), share_(network.size(), 0) {
    order_.reserve(network.size());
}

void PathPass::from(Node source, PathSums& sums) {
    discover(source);
    count_paths();
    accumulate(source, sums);
    for (const Node v : order_) {
        distance_[v] = -1;
        paths_[v] = 0;
        share_[v] = 0;
    }
}

void PathPass::discover(Node source) {
    order_.assign(1, source);
    distance_[source] = 0;
    for (std::size_t at = 0; at < order_.size(); ++at) {
        const Node v = order_[at];
        const std::int32_t next = distance_[v] + 1;
        for (const Node w : adjacency_.of(v)) {
            if (distance_[w] >= 0) continue;
            distance_[w] = next;
            order_.push_back(w);
        }
    }
}

void PathPass::count_paths() {
    paths_[order_.front()] = 1;
    for (std::size_t at = 1; at < order_.size(); ++at) {
        double paths = 0;
        for (const Node w : adjacency_.of(order_[at])) paths += paths_[w];
        paths_[order_[at]] = paths;
    }
}

void PathPass::accumulate(Node source, PathSums& sums) {
    const bool squares = !sums.dependency_squares.empty();
    for (std::size_t at = order_.size(); at-- > 0;) {
        const Node v = order_[at];
        double shares = 0;
        for (const Node w : adjacency_.of(v)) shares += share_[w];
        const double dependency = paths_[v] * shares;
        share_[v] = (1 + dependency) / paths_[v];
        const double distance = distance_[v];
        sums.distance[v] += distance;
        if (squares) sums.distance_squares[v] += distance * distance;
        if (v == source) continue;
        sums.dependency[v] += dependency;
        if (squares) sums.dependency_squares[v] += dependency * dependency;
    }
}

}  // namespace cabildo::articulation
