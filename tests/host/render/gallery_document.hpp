// Documents with every kind of block, for tests and for looking at.
#pragma once

#include <cabildo/document.hpp>

namespace cabildo::render::test {

/// Figures of the seed's published tables and texts of the length that analyses write.
Document gallery(Language language);

Table depth_table(Language language);
Chart depth_bars(Language language);
Map region_map(Language language);

}  // namespace cabildo::render::test
