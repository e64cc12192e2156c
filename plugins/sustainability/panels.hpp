// The panels of the plugin, one source each: panel_<name>.cpp.
#pragma once

#include <cabildo/plugin.hpp>

namespace cabildo::sustainability {

Panel bases_panel();
Panel institutionalisation_panel();
Panel risk_panel();

}  // namespace cabildo::sustainability
