// Throws something that is no exception.
#include "faulty_panel.hpp"

class Throws : public faults::TextPanel {
    void show(const cabildo::Document&) override { throw 42; }
};
FAULTY_NATIVE_PANEL(Throws)
