// Centralities of a two-mode network, scaled for nodes that can only be tied to the other set. For a node whose own set
// has n nodes and the other m. Isolated nodes have 0 throughout.
//
// Borgatti, S. P., Halgin, D. S. (2011). Analyzing affiliation networks. In: The SAGE Handbook of Social Network
// Analysis, 417–433.
#pragma once

#include "paths.hpp"
#include "two_mode.hpp"

#include <optional>
#include <vector>

namespace cabildo::articulation {

/// Degree over the size of the other set, d/m. Absent when that set is empty.
std::optional<double> degree_centrality(const TwoModeNetwork& network, std::size_t node);

/// (m + 2(n−1)) / Σ distances, times the share of the other nodes that are reached, as NetworkX scales it in a
/// disconnected network.
double closeness_centrality(const TwoModeNetwork& network, std::size_t node, double distance, std::size_t reached);

/// The largest betweenness that a node with these sets can have:
/// ½[m²(s+1)² + m(s+1)(2t−s−1) − t(2s−t+3)], s = (n−1) div m, t = (n−1) mod m.
double largest_betweenness(std::size_t own_set, std::size_t other_set);

/// Each measure of each node with its standard error (0 where exact).
struct Centralities {
    std::vector<std::optional<double>> degree;
    std::vector<std::optional<double>> betweenness, betweenness_error;  ///< over the largest possible; absent where that is 0
    std::vector<double> closeness, closeness_error;
};

Centralities centralities(const TwoModeNetwork& network, const PathFigures& paths);

}  // namespace cabildo::articulation
