// Where the nodes of a figure stand: tied ones near each other, each component by itself, the components side by side.
#pragma once

#include "two_mode.hpp"

#include <cabildo/stats/random.hpp>

#include <vector>

namespace cabildo::articulation {

struct Place {
    double x = 0, y = 0;
};

/// Kamada–Kawai within each component, the largest first; a tie has length 1 on average, and nodes that would lie on one
/// another are pushed apart, by their `sizes` (areas, one a node; empty for equal ones). For figures: up to some hundred nodes.
/// Kamada, T., Kawai, S. (1989). An algorithm for drawing general undirected graphs. Information Processing Letters 31, 7–15.
std::vector<Place> lay_out(const Adjacency& adjacency, const std::vector<double>& sizes, stats::Generator& generator);

}  // namespace cabildo::articulation
