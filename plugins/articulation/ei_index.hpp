// Do actors deal with their own kind or with others? The E–I index of a network whose nodes are in groups:
// (external − internal) / (external + internal) ties, −1 all within, 1 all between the groups.
//
// Krackhardt, D., Stern, R. N. (1988). Informal networks and organizational crises: an experimental simulation. Social
// Psychology Quarterly 51, 123–140.
#pragma once

#include "paths.hpp"
#include "two_mode.hpp"

#include <cabildo/stats/permutation.hpp>

#include <optional>

namespace cabildo::articulation {

struct EiIndex {
    std::int64_t known = 0, unknown = 0;       ///< nodes with and without a group; only ties among the known count
    std::int64_t external = 0, internal = 0;   ///< ties
    std::optional<double> index;               ///< absent without ties among known nodes
    /// 1 − 2·Σ n_g(n_g−1) / (N(N−1)): what ties that do not care for groups give; absent below two known nodes.
    std::optional<double> expected;
    /// Groups dealt anew among the known nodes: how often the index is at least as far from the expected one.
    std::optional<stats::PermutationResult> permutation;
};

/// Draws of the permutation test: 1999, fewer in large networks so that draws · ties stay near 2·10⁸, never under 99.
std::int64_t ei_draws(std::size_t ties);

/// `groups` one a node, −1 = unknown.
EiIndex ei_index(const Adjacency& ties, const std::vector<std::int32_t>& groups, stats::Generator& generator, const Progress& progress);

}  // namespace cabildo::articulation
