// What is said of a plugin that was checked: asked before it is installed, or told when it is refused.
#pragma once

#include <cabildo/shelf/shelf.hpp>

#include <optional>

class wxWindow;

namespace cabildo::workbench {

class Workbench;

struct InstallAnswer {
    bool allow_native = false;  ///< its native panel, too
};

/// Shows what the plugin is, what the check found and what it replaces. Nothing when it is not to be installed.
std::optional<InstallAnswer> confirm_install(wxWindow* parent, Workbench& workbench, const shelf::Candidate& candidate);

/// Shows all that the check found in a plugin that may not be installed, to be read and copied.
void show_refusal(wxWindow* parent, Workbench& workbench, const shelf::Refused& refused);

}  // namespace cabildo::workbench
