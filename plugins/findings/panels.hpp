// The panels of the plugin, one source each: panel_<name>.cpp.
#pragma once

#include <cabildo/plugin.hpp>

namespace cabildo::findings {

Panel claims_panel();
Panel profile_panel();

}  // namespace cabildo::findings
