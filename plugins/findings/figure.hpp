// The figures of a measure over some of the initiatives: how many of how many.
#pragma once

#include <cabildo/text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cabildo::findings {

struct CountedCategory {
    std::string id;
    Text label;
    std::int64_t count = 0;
    std::int64_t possible = 0;  ///< tally: rows of this category of which it is not known whether they are counted at all
};

/// n of N at one end of what is not reported.
struct Bound {
    std::int64_t count = 0, total = 0;
};

struct Figure {
    std::int64_t cases = 0;    ///< initiatives that were looked at
    std::int64_t count = 0;    ///< n
    std::int64_t total = 0;    ///< N: those that are known
    std::int64_t unknown = 0;  ///< not reported: outside of N, and never a no
    std::vector<CountedCategory> categories;  ///< tally: those that the claim names
    std::int64_t greatest_other = 0;          ///< tally: the count of the most frequent category that it does not name
    /// Tally: the same with the rows that may be counted. `others`: there is a category that the claim does not name.
    std::int64_t greatest_other_possible = 0;
    bool others = true;
    /// Tally: rows of which it is not known whether they are counted at all, of named, of other, and of unknown category.
    std::int64_t possible_named = 0, possible_other = 0, possible_unknown = 0;
    std::optional<double> median;             ///< number
    /// Number: the median with the least and the greatest values of what is not reported; absent where all are reported.
    std::optional<double> median_low, median_high;
    std::optional<Text> gap;                  ///< why there is nothing to count: the codebook lacks what the claim names

    /// Cases that might be any: of unknown category, or not reported.
    std::int64_t pool() const { return unknown + possible_unknown; }
    bool open() const { return pool() + possible_named + possible_other > 0; }
    /// With all values, as few and as many as can be.
    Bound low() const { return {count, total + pool() + possible_other}; }
    Bound high() const { return {count + pool() + possible_named, total + pool() + possible_named}; }
};

}  // namespace cabildo::findings
