// The two-mode network of initiatives and actors: who takes part in what. Nodes are numbered 0 … n−1 for the initiatives
// and n … n+m−1 for the actors; every tie joins one of each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cabildo::articulation {

using Node = std::uint32_t;

/// Neighbours of each node in one packed array (compressed sparse rows): those of node v are
/// targets[offsets[v]] … targets[offsets[v+1]−1], ascending.
struct Adjacency {
    std::vector<std::uint64_t> offsets{0};
    std::vector<Node> targets;

    std::size_t size() const { return offsets.size() - 1; }
    std::size_t degree(std::size_t node) const { return static_cast<std::size_t>(offsets[node + 1] - offsets[node]); }
    std::span<const Node> of(std::size_t node) const { return std::span(targets).subspan(offsets[node], degree(node)); }
};

class TwoModeNetwork {
public:
    TwoModeNetwork() : TwoModeNetwork(0, 0, {}) {}
    /// Ties as (initiative, actor), both counted from 0; a tie given several times (several roles) is one.
    TwoModeNetwork(std::size_t initiatives, std::size_t actors, std::vector<std::pair<Node, Node>> ties);

    std::size_t initiatives() const { return initiatives_; }
    std::size_t actors() const { return actors_; }
    std::size_t size() const { return initiatives_ + actors_; }
    std::size_t ties() const { return adjacency_.targets.size() / 2; }
    bool is_actor(std::size_t node) const { return node >= initiatives_; }
    /// Nodes of the set that the node belongs to, and of the other set.
    std::size_t own_set(std::size_t node) const { return is_actor(node) ? actors_ : initiatives_; }
    std::size_t other_set(std::size_t node) const { return is_actor(node) ? initiatives_ : actors_; }
    const Adjacency& adjacency() const { return adjacency_; }
    std::size_t degree(std::size_t node) const { return adjacency_.degree(node); }
    std::span<const Node> neighbours(std::size_t node) const { return adjacency_.of(node); }

    /// Ties over possible ties, L/nm; absent when a set is empty.
    std::optional<double> density() const;

private:
    std::size_t initiatives_, actors_;
    Adjacency adjacency_;
};

/// Which nodes reach each other.
struct Components {
    std::vector<std::uint32_t> of;     ///< component of each node, numbered by their first node
    std::vector<std::uint32_t> sizes;  ///< nodes of each component
};

Components components(const Adjacency& adjacency);

}  // namespace cabildo::articulation
