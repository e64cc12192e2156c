// The panels of the plugin, one source each: panel_<name>.cpp.
#pragma once

#include <cabildo/plugin.hpp>

namespace cabildo::innovation {

Panel overview_panel();

}  // namespace cabildo::innovation
