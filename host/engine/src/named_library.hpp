// A library that somebody named, before it is loaded.
#pragma once

#include <cabildo/engine/catalogue.hpp>

namespace cabildo::engine {

/// Its size and hash; the `fault` when there is no such file.
PluginInfo named_by_hand(const std::filesystem::path& library);

}  // namespace cabildo::engine
