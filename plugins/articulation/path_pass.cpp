// One worker of follow_paths().
#include "path_pass.hpp"

namespace cabildo::articulation {

PathSums::PathSums(std::size_t nodes, Dependency summed)
    : dependency(nodes, 0), dependency_squares(summed == Dependency::scaled ? nodes : 0, 0), distance(nodes, 0), distance_squares(dependency_squares) {}

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

PathPass::PathPass(const TwoModeNetwork& network, Dependency summed)
    : adjacency_(network.adjacency()), summed_(summed), distance_(network.size(), -1), paths_(network.size(), 0),
      share_(summed == Dependency::whole ? network.size() : 0, 0), scaled_(summed == Dependency::scaled ? network.size() : 0) {
    order_.reserve(network.size());
}

void PathPass::from(Node source, PathSums& sums) {
    discover(source);
    count_paths();
    if (summed_ == Dependency::whole) accumulate(source, sums);
    else accumulate_scaled(source, sums);
    for (const Node v : order_) {
        distance_[v] = -1;
        paths_[v] = 0;
        if (summed_ == Dependency::whole) share_[v] = 0;
        else scaled_[v] = {};
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
    for (std::size_t at = order_.size(); at-- > 0;) {
        const Node v = order_[at];
        double shares = 0;
        for (const Node w : adjacency_.of(v)) shares += share_[w];
        const double dependency = paths_[v] * shares;
        share_[v] = (1 + dependency) / paths_[v];
        sums.distance[v] += distance_[v];
        if (v != source) sums.dependency[v] += dependency;
    }
}

void PathPass::accumulate_scaled(Node source, PathSums& sums) {
    for (std::size_t at = order_.size(); at-- > 0;) {
        const Node v = order_[at];
        const double distance = distance_[v];
        sums.distance[v] += distance;
        sums.distance_squares[v] += distance * distance;
        if (v == source) continue;
        Scaled shares;
        for (const Node w : adjacency_.of(v)) {
            shares.square += scaled_[w].square;
            shares.cube += scaled_[w].cube;
        }
        const double square = distance * distance, cube = square * distance;
        scaled_[v] = {1 / (square * paths_[v]) + shares.square, 1 / (cube * paths_[v]) + shares.cube};
        const double dependency = paths_[v] * (3 * square * shares.square - 2 * cube * shares.cube);
        sums.dependency[v] += dependency;
        sums.dependency_squares[v] += dependency * dependency;
    }
}

}  // namespace cabildo::articulation
