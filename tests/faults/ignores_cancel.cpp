// Tells its progress and swallows the request to stop.
#include "faulty.hpp"

FAULTY_PLUGIN("ignores_cancel", {
    volatile bool for_ever = true;
    while (for_ever) {
        try {
            run.progress(0.5, "no escucho");
        } catch (const cabildo::Error&) {
        }
    }
    return faults::good_document(data);
})
