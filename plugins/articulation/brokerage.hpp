// Who stands between actors that are not tied to each other, by the groups of the three.
//
// Gould, R. V., Fernandez, R. M. (1989). Structures of mediation: a formal approach to brokerage in transaction networks.
// Sociological Methodology 19, 89–126.
#pragma once

#include "paths.hpp"
#include "two_mode.hpp"

namespace cabildo::articulation {

/// Ordered pairs (a, c) of neighbours of a broker b that are not tied to each other. Undirected ties: each pair counts in
/// both orders, so that a representative A→A→B is a gatekeeper B→A→A read backwards and both have the same number.
struct Brokerage {
    std::int64_t coordinator = 0;     ///< AAA: all of one group
    std::int64_t itinerant = 0;       ///< ABA: an outsider between two of one group
    std::int64_t representative = 0;  ///< AAB, and as many gatekeepers ABB
    std::int64_t liaison = 0;         ///< ABC: three groups

    std::int64_t gatekeeper() const { return representative; }
    std::int64_t total() const { return coordinator + itinerant + 2 * representative + liaison; }
    Brokerage& operator+=(const Brokerage& other);
    bool operator==(const Brokerage&) const = default;
};

/// Of each node; `groups` one a node, −1 = unknown: such nodes neither broker nor are brokered.
std::vector<Brokerage> brokerage(const Adjacency& ties, const std::vector<std::int32_t>& groups, const Progress& progress);

}  // namespace cabildo::articulation
