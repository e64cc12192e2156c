// Whether what a plugin says of itself is complete enough to be shown, chosen and scripted.
#pragma once

#include <cabildo/plugin.hpp>

#include <vector>

namespace cabildo::engine::worker {

/// Throws Error that names the first thing wrong: ids, texts in both languages, functions, duplicates.
void check_description(const Descriptor& descriptor, const std::vector<Panel>& panels);

}  // namespace cabildo::engine::worker
