// Takes it for granted that a store with initiatives has a codebook.
#include "faulty.hpp"

FAULTY_PLUGIN("needs_codebook", {
    if (data.size() > 0) (void)data.variables().at(0);
    return faults::good_document(data);
})
