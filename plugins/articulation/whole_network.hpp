// The two-mode network of the selected initiatives and the actors that take part in them, with the way back to the data.
#pragma once

#include "involved.hpp"
#include "two_mode.hpp"

#include <functional>

namespace cabildo::articulation {

struct WholeNetwork {
    explicit WholeNetwork(const Involved& involved);

    const Involved& involved;
    /// Positions in Dataset::initiatives() and Dataset::actors() of the nodes. They are numbered by code, and by name: the
    /// order of the data has no say in what is drawn at random or stands first among equals.
    std::vector<std::uint32_t> initiatives, actors;
    TwoModeNetwork ties;

    const Initiative& initiative(std::size_t number) const { return involved.data.initiatives()[initiatives[number]]; }
    const Actor& actor(std::size_t number) const { return involved.data.actors()[actors[number]]; }
    /// A group of each actor, −1 = unknown.
    std::vector<std::int32_t> groups(const std::function<std::int32_t(const Actor&)>& of) const;
};

/// The note that there are too many ties between actors to look at each.
Notice too_large(const Run& run);

}  // namespace cabildo::articulation
