// The panels of the plugin, one source each: panel_<name>.cpp.
#pragma once

#include <cabildo/plugin.hpp>

namespace cabildo::tabulation {

Panel frequencies_panel();
Panel crosstab_panel();
Panel characterisation_panel();
Panel map_panel();
Panel audit_panel();

}  // namespace cabildo::tabulation
