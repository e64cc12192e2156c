// About the program: versions, licence, plugins.
#pragma once

class wxWindow;

namespace cabildo::workbench {

class Analyses;

void show_about(wxWindow* parent, const Analyses& analyses);

}  // namespace cabildo::workbench
