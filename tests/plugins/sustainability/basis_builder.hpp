// Bases of sustainability for tests, in few words.
#pragma once

#include <cabildo/dataset.hpp>

#include <optional>

namespace cabildo::test {

inline SustainabilityBasis observed(std::uint32_t initiative, std::optional<int> step, Basis basis = Basis::commitment) { return {initiative, basis, step, Horizon::observed}; }
inline SustainabilityBasis expected(std::uint32_t initiative, std::optional<int> step, Basis basis = Basis::commitment) { return {initiative, basis, step, Horizon::expected}; }
inline SustainabilityBasis unknown_horizon(std::uint32_t initiative, std::optional<int> step, Basis basis = Basis::commitment) { return {initiative, basis, step, Horizon::unknown}; }

}  // namespace cabildo::test
