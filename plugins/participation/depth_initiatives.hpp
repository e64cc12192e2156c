// The table with one row an initiative: its depth and the axes beside it.
#pragma once

#include "reading.hpp"

namespace cabildo::participation {

/// Initiatives in the order of the store; those not coded are left out. Beyond `most` rows the table is cut and says so.
[[nodiscard]] Table initiatives_table(const Dataset& data, const Reading& reading, Scale scale, std::size_t most, const Run& run);

}  // namespace cabildo::participation
