// The panels of the plugin, one source each: panel_<name>.cpp.
#pragma once

#include <cabildo/plugin.hpp>

namespace cabildo::participation {

Panel overview_panel();
Panel depth_panel();
Panel instruments_panel();
Panel binding_panel();
Panel cycle_panel();

}  // namespace cabildo::participation
