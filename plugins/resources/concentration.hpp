// Concentration of a whole over its sources, from what each contributes (an amount or a count).
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace cabildo::resources {

/// Hirschman–Herfindahl index. Sources that contribute nothing do not count.
/// Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54, 761–762.
struct Concentration {
    std::int64_t sources = 0;              ///< k
    std::optional<double> hhi;             ///< Σs², from 1/k to 1; absent without sources
    std::optional<double> normalised;      ///< (HHI − 1/k)/(1 − 1/k), 0–1; absent below two sources
    std::optional<double> effective;       ///< 1/HHI: so many equal sources give the same index (Adelman 1969)
};

/// Contributions are not negative.
Concentration concentration(std::span<const double> contributions);

}  // namespace cabildo::resources
