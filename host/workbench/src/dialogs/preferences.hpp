// Preferences: language and theme. They take effect at once.
#pragma once

namespace cabildo::workbench {

class MainFrame;

void show_preferences(MainFrame& frame);

}  // namespace cabildo::workbench
