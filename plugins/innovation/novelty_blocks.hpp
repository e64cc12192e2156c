// What was created and adapted, and claimed against assessed novelty, as tables and figure.
#pragma once

#include "innovation_profile.hpp"

#include <cabildo/analysis/share.hpp>
#include <cabildo/dataset.hpp>
#include <cabildo/document.hpp>
#include <cabildo/run.hpp>

#include <vector>

namespace cabildo::innovation {

/// The innovations by kind and name: a subtotal a kind, then its names, most frequent first.
[[nodiscard]] Table name_table(const Dataset& data, const Run& run);
/// Innovations by claim (rows) and assessment (columns).
[[nodiscard]] Table novelty_table_block(const NoveltyTable& counts, const Run& run);
[[nodiscard]] Chart novelty_chart(const NoveltyTable& counts, const Run& run);
/// Innovations and initiatives whose claim stands, falls short or cannot be compared.
[[nodiscard]] Table gap_table(const GapCounts& innovations, const OverstatedCounts& initiatives, const ShareInterval& interval, const Run& run);
/// A row an innovation, with its gap.
[[nodiscard]] Table innovation_table(const Dataset& data, const Run& run);

}  // namespace cabildo::innovation
