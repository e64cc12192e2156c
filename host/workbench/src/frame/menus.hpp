// The menu bar, with its accelerators.
#pragma once

#include "frame/commands.hpp"
#include "settings.hpp"

class wxMenuBar;

namespace cabildo::workbench {

/// In the window's language.
wxMenuBar* make_menus(const Settings& settings);

}  // namespace cabildo::workbench
