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
};

struct Figure {
    std::int64_t cases = 0;    ///< initiatives that were looked at
    std::int64_t count = 0;    ///< n
    std::int64_t total = 0;    ///< N: those that are known
    std::int64_t unknown = 0;  ///< not reported: outside of N, and never a no
    std::vector<CountedCategory> categories;  ///< tally: those that the claim names
    std::int64_t greatest_other = 0;          ///< tally: the count of the most frequent category that it does not name
    std::optional<double> median;             ///< number
    std::optional<Text> gap;                  ///< why there is nothing to count: the codebook lacks what the claim names
};

}  // namespace cabildo::findings
