// Concentration of a whole over its sources.
#include "concentration.hpp"

#include <algorithm>

namespace cabildo::resources {

Concentration concentration(std::span<const double> contributions) {
    Concentration result;
    double whole = 0;
    for (const double each : contributions) {
        result.sources += each > 0;
        whole += each;
    }
    if (result.sources == 0) return result;
    double hhi = 0;
    for (const double each : contributions) hhi += (each / whole) * (each / whole);
    result.hhi = hhi;
    result.effective = 1 / hhi;
    if (result.sources > 1) {
        const double least = 1 / static_cast<double>(result.sources);
        // Rounding may leave equal shares a hair below 1/k.
        result.normalised = std::clamp((hhi - least) / (1 - least), 0.0, 1.0);
    }
    return result;
}

}  // namespace cabildo::resources
