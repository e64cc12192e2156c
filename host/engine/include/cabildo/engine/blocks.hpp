// Blocks of several documents in one.
#pragma once

#include <cabildo/document.hpp>

#include <string>

namespace cabildo::engine {

/// Puts `prefix` before the block's id, and before that of the table that a figure names.
void prefix_ids(Block& block, const std::string& prefix);

}  // namespace cabildo::engine
