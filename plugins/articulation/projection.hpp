// The actors' projection: two actors are tied when they share an initiative. It inflates density, since every initiative
// with k actors becomes a clique of k(k−1)/2 ties; weights that discount large initiatives stand beside the count.
#pragma once

#include "paths.hpp"
#include "two_mode.hpp"

#include <optional>

namespace cabildo::articulation {

enum class Mode : std::uint8_t { initiatives, actors };

/// One-mode ties among the nodes of a set, numbered from 0 within it; both directions are kept.
struct Projection {
    Adjacency ties;
    std::vector<std::uint32_t> shared;  ///< nodes of the other set in common; position as in ties.targets
    /// Σ 1/(k−1) over the shared nodes with k members: a meeting of two counts fully, one of twenty hardly.
    /// Newman, M. E. J. (2001). Scientific collaboration networks. II. Physical Review E 64, 016132.
    std::vector<double> newman;

    std::size_t size() const { return ties.size(); }
    std::size_t pairs() const { return ties.targets.size() / 2; }
    std::optional<double> density() const;
};

/// Pairs that a projection has to look at, Σ k(k−1)/2 over the other set.
double projection_work(const TwoModeNetwork& network, Mode mode);

/// Beyond this many pairs no projection is made (about 700 MB of them).
inline constexpr double most_projection_work = 2e7;

Projection project(const TwoModeNetwork& network, Mode mode, const Progress& progress);

/// Shared over all nodes of the other set that either has.
double jaccard(std::size_t shared, std::size_t degree_a, std::size_t degree_b);

/// Ties of a projection over possible ties, without keeping them. Absent below two nodes.
std::optional<double> projected_density(const TwoModeNetwork& network, Mode mode, const Progress& progress);

/// 4·C4/L3: how often a path of three ties is closed into a cycle of four; absent without such paths.
/// Robins, G., Alexander, M. (2004). Small worlds among interlocking directors: network structure and distance in
/// bipartite graphs. Computational and Mathematical Organization Theory 10, 69–94.
std::optional<double> robins_alexander(const TwoModeNetwork& network, const Projection& projection);

}  // namespace cabildo::articulation
