// Follows a null pointer as soon as it is shown: the whole program goes down.
#include "faulty_panel.hpp"

class Crashes : public faults::TextPanel {
    void show(const cabildo::Document&) override {
        volatile int* nowhere = nullptr;
        *nowhere = 1;
    }
};
FAULTY_NATIVE_PANEL(Crashes)
