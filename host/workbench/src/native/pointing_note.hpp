// A few words that point at a control without moving anything: what is wrong with what was typed there.
#pragma once

#include <wx/string.h>

class wxWindow;

namespace cabildo::workbench {

/// Lies over what is near the control; takes neither the focus nor the keys. GUI thread.
class PointingNote {
public:
    /// `at` outlives the note.
    explicit PointingNote(wxWindow* at) : at_(at) {}
    ~PointingNote();
    PointingNote(const PointingNote&) = delete;
    PointingNote& operator=(const PointingNote&) = delete;

    /// Nothing happens where the control is not in sight.
    void show(const wxString& text);
    void hide();

private:
    wxWindow* at_;
    void* popover_ = nullptr;  ///< GTK's; it clears this when it goes with its window
};

}  // namespace cabildo::workbench
