// Asked before a plugin that was checked is installed.
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

}  // namespace cabildo::workbench
