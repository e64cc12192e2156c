// Where binding participation is, and by whom: shares over the groups of codebook variables, and each binding mechanism.
#pragma once

#include "reading.hpp"

#include <cabildo/analysis/grouping.hpp>
#include <cabildo/analysis/share.hpp>

namespace cabildo::participation {

/// Share of the initiatives that take part with a binding mechanism, in each group.
[[nodiscard]] Table binding_by(const std::string& id, const Grouping& grouping, const Reading& reading, const ShareInterval& interval,
                               const Run& run);

/// The binding mechanisms with initiative, applicant, who leads, instrument, depth and stages; cut beyond `most` rows.
[[nodiscard]] Table binding_list(const Dataset& data, std::size_t most, const Run& run);

}  // namespace cabildo::participation
