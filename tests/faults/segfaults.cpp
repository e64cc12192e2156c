// Writes where nothing is.
#include "faulty.hpp"

#include <cstdint>

FAULTY_PLUGIN("segfaults", {
    volatile std::uintptr_t address = 16;
    *reinterpret_cast<volatile int*>(address) = 1;
    return faults::good_document(data);
})
