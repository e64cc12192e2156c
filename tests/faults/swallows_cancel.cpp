// Catches the Error that asks it to stop, and goes on to the end.
#include "faulty.hpp"

FAULTY_PLUGIN("swallows_cancel", {
    try {
        run.progress(0.5, "ya casi");
    } catch (const cabildo::Error&) {
    }
    return faults::good_document(data);
})
