// Never ends, and never says anything.
#include "faulty.hpp"

FAULTY_PLUGIN("loops", {
    volatile bool for_ever = true;
    while (for_ever) {
    }
    return faults::good_document(data);
})
