// Whether a share is a majority or a minority, and whether it is so beyond chance, also where some answers are open.
#pragma once

#include <cabildo/analysis/outcome.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <cstdint>
#include <string>

namespace cabildo {

/// `count` of `total` cases against one half. A majority is count > total/2, a minority count < total/2; beyond chance:
/// the two-sided 95 % Clopper–Pearson interval leaves out ½ (18 of 24 does, 17 of 24 does not). With all values there are
/// total + open cases, and between count and count + open of them have it: what is said holds at both bounds.
struct Majority {
    std::int64_t count = 0, total = 0;
    std::int64_t open = 0;  ///< cases outside of `total`, where a value that would decide is not reported

    bool majority() const { return 2 * count > total + open; }
    bool minority() const { return 2 * (count + open) < total + open; }
    /// Neither of both, nor the half, whatever the open ones are.
    bool undecided() const { return open > 0 && !majority() && !minority(); }
    /// Beyond chance at both bounds.
    bool beyond_chance() const;
    /// Beyond chance at one bound at least.
    bool may_be_beyond_chance() const;
};

/// Of the answers to a question.
[[nodiscard]] Majority majority_of(const OutcomeCount& count);

/// "mayoría, más allá del azar", "minoría, no más allá del azar", "la mitad", "no se sabe si es mayoría o minoría: faltan datos"; "sin casos"
/// when total is 0.
[[nodiscard]] std::string describe(const Majority& majority, const Run& run);

/// The same as a category: majority, majority_open (whether it is beyond chance is open), majority_chance, half,
/// minority_chance, minority_open, minority, open; undefined when total is 0.
[[nodiscard]] Cell majority_cell(const Majority& majority, const Run& run);

/// " En 2 iniciativas más falta un dato…", with the bounds that the open ones leave, as open_sentence() of their answers tells it;
/// empty where none is open.
[[nodiscard]] std::string bounds_sentence(const Majority& majority, const Run& run);

/// The sentence on how to read it.
[[nodiscard]] std::string majority_rule(const Run& run);

}  // namespace cabildo
