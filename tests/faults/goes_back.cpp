// Tells a progress that goes back.
#include "faulty.hpp"

FAULTY_PLUGIN("goes_back", {
    run.progress(0.9);
    run.progress(0.1);
    return faults::good_document(data);
})
