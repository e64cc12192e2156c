// The panels of the plugin, one source each: panel_<name>.cpp.
#pragma once

#include <cabildo/plugin.hpp>

namespace cabildo::articulation {

Panel actors_panel();
Panel network_panel();
Panel levels_panel();
Panel leadership_panel();
Panel agreements_panel();

}  // namespace cabildo::articulation
