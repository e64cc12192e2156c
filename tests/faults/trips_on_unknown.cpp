// Counts actors by sector and forgets those whose sector nobody knows.
#include "faulty.hpp"

#include <array>

FAULTY_PLUGIN("trips_on_unknown", {
    std::array<int, 5> counted{};
    for (const cabildo::Actor& actor : data.actors()) ++counted.at(static_cast<std::size_t>(actor.sector));
    return faults::good_document(data);
})
