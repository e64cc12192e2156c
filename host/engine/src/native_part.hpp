// The native part of a plugin in the catalogue.
#pragma once

#include "catalogue_cache.hpp"

#include <cabildo/engine/native_part.hpp>
#include <cabildo/engine/trust.hpp>

namespace cabildo::engine {

/// Finds it, with its standing; plugins that are not ready have none.
void add_native_part(PluginInfo& plugin, const Trust& trust, CatalogueCache& cache);

}  // namespace cabildo::engine
