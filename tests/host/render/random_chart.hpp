// Charts of any shape, from a seed.
#pragma once

#include <cabildo/document.hpp>

#include <cstdint>

namespace cabildo::render::test {

/// 1–60 categories, 1–10 series, short and very long labels, zeros, missing and negative values, intervals, references, dividing lines.
Chart random_chart(std::uint64_t seed);
Network random_network(std::uint64_t seed);

}  // namespace cabildo::render::test
