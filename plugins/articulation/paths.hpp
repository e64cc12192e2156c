// Shortest paths of the two-mode network: betweenness and distances of every node, in one pass from each source.
// From all nodes the figures are exact; from a random sample of them they are estimates with a standard error. A sampled
// source says too much of the nodes beside it, so that paths count by where on them a node lies (Geisberger, Sanders &
// Schultes, who scale linearly or cut at the middle; the smooth function between the two is ours).
//
// Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25, 163–177.
// Brandes, U., Pich, C. (2007). Centrality estimation in large networks. International Journal of Bifurcation and Chaos
// 17, 2303–2318.
// Geisberger, R., Sanders, P., Schultes, D. (2008). Better approximation of betweenness centrality. Proceedings of the Tenth
// Workshop on Algorithm Engineering and Experiments (ALENEX), 90–100.
#pragma once

#include "two_mode.hpp"

#include <cabildo/stats/random.hpp>

#include <functional>

namespace cabildo::articulation {

/// A set of nodes of which some are sources: all, or a simple random sample without replacement.
struct Stratum {
    std::size_t nodes = 0;  ///< that the sources stand for
    std::vector<Node> sources;
    std::vector<Node> reach;  ///< nodes that the sources reach

    bool complete() const { return sources.size() == nodes; }
};

/// From where the paths are followed. A component is in one stratum when all of its nodes are sources, else in two: its
/// initiatives and its actors, sampled in proportion.
struct SourcePlan {
    std::vector<Stratum> strata;
    std::size_t sources = 0, nodes = 0;

    bool exact() const { return sources == nodes; }
};

/// Every node.
SourcePlan all_sources(const TwoModeNetwork& network);

/// Components of at most this many nodes are followed from all of them: it costs next to nothing.
inline constexpr std::size_t small_component = 200;

/// About `sampled` nodes (at least 2 of each set) of each larger component, all of the small ones.
SourcePlan sampled_sources(const TwoModeNetwork& network, std::size_t sampled, stats::Generator& generator);

/// The work of the exact pass, nodes · ties. Up to this much it is always made (about a second on one machine of 2020);
/// what decides is the size, never the time, so that every machine gives the same.
inline constexpr double exact_work = 1.5e8;
double path_work(const TwoModeNetwork& network);

/// How many sources to sample in a network of so many ties: 1600 at 80,000 ties, fewer as each pass takes longer, at most 2500.
std::size_t sample_size(const TwoModeNetwork& network);

struct PathFigures {
    /// Σ over pairs {s, t} of the share of their shortest paths that pass through the node.
    std::vector<double> betweenness;
    /// Standard error; 0 where exact. Dependencies are skewed, so that two of them cover about nine nodes in ten.
    std::vector<double> betweenness_error;
    /// Sum of the distances to the nodes of its component.
    std::vector<double> distance;
    std::vector<double> distance_error;
    std::vector<std::uint32_t> reached;  ///< nodes of its component, itself left out
};

/// Called with the fraction done, in the calling thread; may throw to stop.
using Progress = std::function<void(double)>;

/// Two workers take every second source each, and their sums are added in that order: the same plan gives the same
/// bytes, whether the workers run side by side (large networks) or one after the other.
PathFigures follow_paths(const TwoModeNetwork& network, const SourcePlan& plan, const Progress& progress);

}  // namespace cabildo::articulation
