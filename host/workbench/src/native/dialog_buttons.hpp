// The buttons at the foot of a dialog, in the window's language whatever languages GTK knows.
#pragma once

#include <wx/string.h>

class wxDialog;
class wxSizer;

namespace cabildo::workbench {

/// "Cancel" and the button that does it (wxID_OK), in the desktop's order.
wxSizer* dialog_buttons(wxDialog& dialog, const wxString& ok);

/// "Close" alone, where there is nothing to decide; Escape does it too.
wxSizer* close_button(wxDialog& dialog);

}  // namespace cabildo::workbench
