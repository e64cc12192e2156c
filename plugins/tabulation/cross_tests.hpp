// The blocks with tests and measures of a cross table, overall and by strata.
#pragma once

#include "cross_table.hpp"

#include <cabildo/document.hpp>

#include <string_view>
#include <vector>

namespace cabildo::tabulation {

struct TestSettings {
    std::int64_t simulations = 0;
    double confidence = 0.95;
};

/// Above this number of cases neither exact r × c test nor simulation is made: asymptotic p-values serve there, and the
/// document says so.
inline constexpr std::int64_t most_simulated_cases = 5'000;

/// Writes the blocks `tests` and `association` and the notices about sparse tables. Adds what it cites to `cited`.
void write_tests(Document& document, const CrossTable& table, const CrossFrame& frame, const TestSettings& settings, Run& run,
                 std::vector<std::string_view>& cited);

/// Writes a table for each stratum, the comparison over strata and, for 2 × 2 tables, Cochran–Mantel–Haenszel.
void write_strata(Document& document, const CrossTable& table, const CrossFrame& frame, const Factor& strata, const TestSettings& settings,
                  Run& run, std::vector<std::string_view>& cited);

}  // namespace cabildo::tabulation
