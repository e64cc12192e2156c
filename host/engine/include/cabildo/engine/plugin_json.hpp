// Plugins as JSON, for programs that ask what there is.
#pragma once

#include <cabildo/engine/catalogue.hpp>

#include <string>
#include <vector>

namespace cabildo::engine {

/// An array with id, file, sha256, size, origin, standing, state, fault, descriptor and panels of each; ends with a line end.
std::string to_json(const std::vector<PluginInfo>& plugins);

}  // namespace cabildo::engine
