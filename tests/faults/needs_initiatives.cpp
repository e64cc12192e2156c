// Takes it for granted that there is an initiative.
#include "faulty.hpp"

FAULTY_PLUGIN("needs_initiatives", {
    (void)data.initiatives().at(0);
    return faults::good_document(data);
})
