// Never ends, but tells its progress, so that it can be cancelled.
#include "faulty.hpp"

FAULTY_PLUGIN("loops_with_progress", {
    volatile bool for_ever = true;
    while (for_ever) run.progress(0.5, "sigo aquí");
    return faults::good_document(data);
})
