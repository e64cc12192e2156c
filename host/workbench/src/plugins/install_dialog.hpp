// Asked before a plugin that was checked is installed.
#pragma once

#include <cabildo/shelf/shelf.hpp>

class wxWindow;

namespace cabildo::workbench {

class Workbench;

/// Shows what the plugin is, what the check found and what it replaces. True when it is to be installed.
bool confirm_install(wxWindow* parent, Workbench& workbench, const shelf::Candidate& candidate);

}  // namespace cabildo::workbench
