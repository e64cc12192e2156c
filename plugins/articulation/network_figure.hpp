// The figures of the panel "network": every initiative and actor where that is legible, else the strongest actors and the
// communities.
#pragma once

#include "arrangement.hpp"
#include "network_facts.hpp"

#include <string>
#include <vector>

namespace cabildo::articulation {

/// Up to this many nodes are all drawn.
inline constexpr std::size_t most_nodes = 250;
/// Of larger networks: so many actors, each with its strongest ties among them.
inline constexpr std::size_t backbone_actors = 60, backbone_ties = 3;
/// Communities that are drawn, and that have a colour of their own.
inline constexpr std::size_t most_communities = 30, coloured_communities = 7;

/// What the figures need of the run.
struct FigureWords {
    const NetworkFacts& facts;
    const Run& run;
    std::string colour;  ///< sector, level or community
    stats::Generator generator;
    NetworkChoice choice;
};

/// What is chosen of the network, and how much of it that is.
struct ChosenFigure {
    Network figure;
    std::size_t initiatives = 0, actors = 0;  ///< that are shown
    std::size_t left_out = 0;  ///< neighbours of the nodes that were chosen, beyond `most_nodes`; of a backbone its actors in other sectors
};

/// Initiatives as grey squares, actors as circles, ties with their roles. In a network of more than `most_nodes` only what lies
/// around the nodes of the arrangement, which must name some.
ChosenFigure chosen_figure(FigureWords& words);
/// The actors in most initiatives, those of the chosen sectors.
ChosenFigure backbone_figure(FigureWords& words);
Network community_figure(FigureWords& words);

/// "Comunidad 3".
std::string community_name(std::size_t community, const Run& run);

}  // namespace cabildo::articulation
