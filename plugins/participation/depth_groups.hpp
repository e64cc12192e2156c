// Depth by the groups of a codebook variable: a table with tests, and stacked bars.
#pragma once

#include "reading.hpp"

#include <cabildo/analysis/grouping.hpp>

namespace cabildo::participation {

void write_depth_groups(Document& document, const Grouping& grouping, const Reading& reading, Scale scale, const Run& run);

}  // namespace cabildo::participation
