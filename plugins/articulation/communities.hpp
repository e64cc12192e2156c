// Communities of the actors' projection: groups with more ties within than chance gives, weighted by shared initiatives.
//
// Traag, V. A., Waltman, L., van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing well-connected communities.
// Scientific Reports 9, 5233. Objective: modularity (Newman, M. E. J. (2006). PNAS 103, 8577–8582).
#pragma once

#include "projection.hpp"

namespace cabildo::articulation {

struct Communities {
    std::vector<std::uint32_t> of;     ///< community of each actor; the largest is 0, equal ones by their first actor
    std::vector<std::uint32_t> sizes;  ///< actors of each
    double modularity = 0;             ///< of the best run
    double least_modularity = 0;       ///< of the worst one: how much the result depends on chance
    std::size_t runs = 0;
    bool strongest_ties = false;       ///< sought among the strongest ties of each actor; the modularity is of all ties

    /// Communities of two or more actors.
    std::size_t groups() const;
};

/// Runs of the algorithm, of which the best is kept: 20 for a small projection, one for a large one.
std::size_t community_runs(const Projection& projection);

/// Beyond so many ties communities are sought among so many ties of each actor, its strongest by Newman's weight.
inline constexpr std::size_t most_community_ties = 500'000, strongest_community_ties = 20;

/// The strongest ties of each node, also where they are not among those of the other end; of equal ones the first.
Projection strongest_ties(const Projection& projection, std::size_t each);

/// Part of the weight of the ties (shared nodes) within the groups, less what chance would give.
double modularity(const Projection& projection, const std::vector<std::uint32_t>& group);

/// Leiden with at most 20 iterations a run. No ties: every actor alone, modularity 0.
Communities find_communities(const Projection& projection, stats::Generator& generator, const Progress& progress);

}  // namespace cabildo::articulation
