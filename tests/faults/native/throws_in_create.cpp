// Makes half of its windows, then throws.
#include "faulty_panel.hpp"

class Throws : public faults::TextPanel {
    wxWindow* create(wxWindow* parent, cabildo::wx::NativeHost& host) override {
        TextPanel::create(parent, host);
        throw std::runtime_error("no hay tinta");
    }
};
FAULTY_NATIVE_PANEL(Throws)
