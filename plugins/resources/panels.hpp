// The panels of the plugin, one source each: panel_<name>.cpp.
#pragma once

#include <cabildo/plugin.hpp>

namespace cabildo::resources {

Panel overview_panel();

}  // namespace cabildo::resources
