// Everything that the panel "network" computes, before it is put into tables and figures.
#pragma once

#include "brokerage.hpp"
#include "centrality.hpp"
#include "communities.hpp"
#include "spectral.hpp"
#include "whole_network.hpp"

namespace cabildo::articulation {

struct NetworkFacts {
    /// `exact`: also beyond the size up to which every path is followed anyhow.
    NetworkFacts(const WholeNetwork& whole, bool exact, Run& run);

    const WholeNetwork& whole;
    SourcePlan plan;  ///< from where paths were followed
    Centralities central;
    Spectrum spectrum;
    Components parts;
    std::optional<double> initiative_density;  ///< of the projection on initiatives; absent where it is too large
    std::optional<Projection> projection;      ///< on actors; absent where it is too large
    std::optional<double> clustering;
    Communities communities;            ///< of the projection
    std::vector<Brokerage> brokers;     ///< of each actor, between sectors; empty where it is too large

    std::size_t actor_node(std::size_t actor) const { return whole.ties.initiatives() + actor; }
    std::size_t largest_component() const;
    /// Actors by falling betweenness, then degree, then name.
    std::vector<std::size_t> actors_by_weight() const;
    std::vector<std::size_t> initiatives_by_weight() const;
    /// Of actors in falling order of betweenness the first ones that stand out: about `wanted`, none with a betweenness of 0 or
    /// undefined, and never through a tie. Empty where too many are alike.
    std::vector<std::size_t> standing_out(const std::vector<std::size_t>& order, std::size_t wanted) const;

private:
    /// What needs no paths: spectrum, projections, communities, brokerage.
    void find_structure(Run& run);
    /// Sums of the same shares in another order differ in their last digits, which do not count.
    double rounded_betweenness(std::size_t node) const;
    std::vector<std::size_t> by_weight(std::size_t first, std::size_t count) const;
};

}  // namespace cabildo::articulation
