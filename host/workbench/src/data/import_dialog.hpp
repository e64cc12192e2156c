// Brings a data package or a plain CSV into the open store, after a preview of what it would do.
#pragma once

class wxWindow;

namespace cabildo::workbench {

class Workbench;

void show_import_dialog(wxWindow* parent, Workbench& workbench);

}  // namespace cabildo::workbench
