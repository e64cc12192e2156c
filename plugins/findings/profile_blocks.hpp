// The table and figure of a profile.
#pragma once

#include "standing.hpp"
#include "traits.hpp"

#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cabildo::findings {

/// A row a trait under a row with its dimension: the initiative's value, the portfolio, how many initiatives it has a value
/// of, and how the initiative compares. Without an initiative the portfolio alone. Traits of a dimension stand together.
[[nodiscard]] Table profile_table(const std::vector<const Trait*>& traits, std::optional<std::size_t> initiative, const Run& run);

/// "Región: **Atacama** (2 de 29)", "Año de inicio: **2007** (mediana 2006)"; of the portfolio "Región: Valparaíso: 5 de 29 (17 %)".
[[nodiscard]] std::string trait_phrase(const Trait& trait, std::optional<std::size_t> initiative, const Run& run);

/// The traits with a scale of their own, each in % of it: the portfolio's median with its middle half, and the initiative.
/// Nothing is added up over them.
[[nodiscard]] Chart profile_chart(const std::vector<const Trait*>& traits, std::optional<std::size_t> initiative, std::string initiative_label, const Run& run);

/// Scales in which the initiative is above and below the median: all that the table marks so.
struct Places {
    std::vector<std::string> above, below;
};
[[nodiscard]] Places places(const std::vector<const Trait*>& traits, std::size_t initiative, const Run& run);

}  // namespace cabildo::findings
