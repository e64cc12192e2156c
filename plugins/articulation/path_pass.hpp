// One worker of follow_paths(): passes from single sources, summed up by stratum.
#pragma once

#include "two_mode.hpp"

#include <span>
#include <vector>

namespace cabildo::articulation {

/// How the dependency of a source on a node is summed.
enum class Dependency : std::uint8_t {
    whole,   ///< every shortest path through the node: each pair of ends is met from both of them
    scaled,  ///< by f(x) = 3x² − 2x³ of the part x of the path that lies behind the node: f(x) + f(1 − x) = 1, so each pair is met once
};

/// Sums over the sources of one stratum, for each node. Squares are kept only of scaled dependencies, for standard errors.
struct PathSums {
    std::vector<double> dependency, dependency_squares;
    std::vector<double> distance, distance_squares;

    PathSums(std::size_t nodes, Dependency summed);
    /// Of these nodes only.
    void add(const PathSums& other, std::span<const Node> nodes);
    void clear(std::span<const Node> nodes);
};

/// The passes of one thread. Two neighbours of a two-mode network never have the same distance from a source, so that
/// both sums of Brandes' algorithm run over all neighbours without asking which of them are predecessors: the others
/// still hold 0.
class PathPass {
public:
    PathPass(const TwoModeNetwork& network, Dependency summed);

    /// Adds the dependencies of all nodes on the source, and their distances from it.
    void from(Node source, PathSums& sums);

private:
    void discover(Node source);
    void count_paths();
    std::span<const Node> found() const { return std::span(order_).first(levels_.back()); }
    std::span<const Node> at(std::size_t distance) const { return std::span(order_).subspan(levels_[distance], levels_[distance + 1] - levels_[distance]); }
    void accumulate(std::size_t distance, PathSums& sums);
    void accumulate_scaled(std::size_t distance, PathSums& sums);

    const Adjacency& adjacency_;
    Dependency summed_;
    std::vector<std::uint8_t> reached_;
    std::vector<double> paths_;           ///< number of shortest paths from the source
    std::vector<double> share_;           ///< (1 + dependency) / paths
    struct Scaled {
        double square = 0, cube = 0;
    };
    std::vector<Scaled> scaled_;          ///< the same with the ends over the square and the cube of their distance
    std::vector<Node> order_;             ///< reached nodes by distance; what is behind them means nothing
    std::vector<std::size_t> levels_;     ///< where each distance begins in it, and the end of the last
};

}  // namespace cabildo::articulation
