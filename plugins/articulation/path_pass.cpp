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
    : adjacency_(network.adjacency()), summed_(summed), reached_(network.size(), 0), paths_(network.size(), 0),
      share_(summed == Dependency::whole ? network.size() : 0, 0), scaled_(summed == Dependency::scaled ? network.size() : 0),
      order_(network.size() + 1, 0) {}

void PathPass::from(Node source, PathSums& sums) {
    discover(source);
    count_paths();
    for (std::size_t distance = levels_.size() - 1; distance-- > 1;) {
        if (summed_ == Dependency::whole) accumulate(distance, sums);
        else accumulate_scaled(distance, sums);
    }
    for (const Node v : found()) {
        reached_[v] = 0;
        paths_[v] = 0;
        if (summed_ == Dependency::whole) share_[v] = 0;
        else scaled_[v] = {};
    }
}

void PathPass::discover(Node source) {
    order_.front() = source;
    reached_[source] = 1;
    levels_ = {0};
    std::size_t found = 1;
    for (std::size_t from = 0; from < found; from = levels_.back()) {
        levels_.push_back(found);
        for (std::size_t i = from, end = found; i < end; ++i) {
            for (const Node w : adjacency_.of(order_[i])) {  // written in any case, and kept where it is new: nothing to foresee
                order_[found] = w;
                found += reached_[w] ^ 1u;
                reached_[w] = 1;
            }
        }
    }
}

void PathPass::count_paths() {
    paths_[order_.front()] = 1;
    for (const Node v : found().subspan(1)) {
        double paths = 0;
        for (const Node w : adjacency_.of(v)) paths += paths_[w];
        paths_[v] = paths;
    }
}

void PathPass::accumulate(std::size_t distance, PathSums& sums) {
    for (const Node v : at(distance)) {
        double shares = 0;
        for (const Node w : adjacency_.of(v)) shares += share_[w];
        const double dependency = paths_[v] * shares;
        share_[v] = (1 + dependency) / paths_[v];
        sums.distance[v] += static_cast<double>(distance);
        sums.dependency[v] += dependency;
    }
}

void PathPass::accumulate_scaled(std::size_t level, PathSums& sums) {
    const auto distance = static_cast<double>(level);
    const double square = distance * distance, cube = square * distance;
    for (const Node v : at(level)) {
        Scaled shares;
        for (const Node w : adjacency_.of(v)) {
            shares.square += scaled_[w].square;
            shares.cube += scaled_[w].cube;
        }
        scaled_[v] = {1 / (square * paths_[v]) + shares.square, 1 / (cube * paths_[v]) + shares.cube};
        const double dependency = paths_[v] * (3 * square * shares.square - 2 * cube * shares.cube);
        sums.distance[v] += distance;
        sums.distance_squares[v] += square;
        sums.dependency[v] += dependency;
        sums.dependency_squares[v] += dependency * dependency;
    }
}

}  // namespace cabildo::articulation
