// What notebooks need of GTK beyond wxNotebook: tabs that give way where there is no room for them.
#pragma once

class wxNotebook;

namespace cabildo::workbench {

/// Width in px that all tabs need side by side.
int width_of_tabs(wxNotebook* notebook);
/// Shows the tabs, or the page alone.
void show_tabs(wxNotebook* notebook, bool shown);
bool tabs_shown(const wxNotebook* notebook);

}  // namespace cabildo::workbench
