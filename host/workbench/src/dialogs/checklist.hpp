// Asks for any of several choices.
#pragma once

#include <wx/string.h>

#include <optional>
#include <vector>

class wxWindow;

namespace cabildo::workbench {

struct ChecklistItem {
    wxString label;
    bool checked = false;
};

/// The items with their new ticks; absent when the user gave up. Opens below `anchor`.
std::optional<std::vector<bool>> ask_checklist(wxWindow* anchor, const wxString& title,
                                               const std::vector<ChecklistItem>& items);

}  // namespace cabildo::workbench
