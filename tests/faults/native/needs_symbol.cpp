// Calls a function that no library has.
#include "faulty_panel.hpp"

int function_that_nobody_wrote();

class Needs : public faults::TextPanel {
    void show(const cabildo::Document&) override { label_->SetLabel(wxString::Format("%d", function_that_nobody_wrote())); }
};
FAULTY_NATIVE_PANEL(Needs)
