// Whether a share is a majority or a minority, and whether it is so beyond chance.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <cstdint>
#include <string>

namespace cabildo {

/// `count` of `total` cases against one half. A majority is count > total/2, a minority count < total/2; beyond chance:
/// the two-sided 95 % Clopper–Pearson interval leaves out ½ (18 of 24 does, 17 of 24 does not).
struct Majority {
    std::int64_t count = 0, total = 0;

    bool majority() const { return 2 * count > total; }
    bool minority() const { return 2 * count < total; }
    bool beyond_chance() const;
};

/// "mayoría, más allá del azar", "minoría, no más allá del azar", "la mitad"; "sin casos" when total is 0.
[[nodiscard]] std::string describe(const Majority& majority, const Run& run);

/// The same as a category: majority, majority_chance, half, minority_chance, minority; undefined when total is 0.
[[nodiscard]] Cell majority_cell(const Majority& majority, const Run& run);

/// The sentence on how to read it.
[[nodiscard]] std::string majority_rule(const Run& run);

}  // namespace cabildo
