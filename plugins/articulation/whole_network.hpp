// The two-mode network of the selected initiatives and the actors that take part in them, with the way back to the data.
#pragma once

#include "involved.hpp"
#include "two_mode.hpp"

#include <functional>

namespace cabildo::articulation {

struct WholeNetwork {
    explicit WholeNetwork(const Involved& involved);

    const Involved& involved;
    std::vector<std::uint32_t> actors;  ///< position in Dataset::actors() of each actor of the network
    TwoModeNetwork ties;                ///< initiatives as in Involved::initiatives

    const Initiative& initiative(std::size_t number) const { return involved.data.initiatives()[involved.initiatives[number]]; }
    const Actor& actor(std::size_t number) const { return involved.data.actors()[actors[number]]; }
    /// A group of each actor, −1 = unknown.
    std::vector<std::int32_t> groups(const std::function<std::int32_t(const Actor&)>& of) const;
};

/// The note that there are too many ties between actors to look at each.
Notice too_large(const Run& run);

}  // namespace cabildo::articulation
