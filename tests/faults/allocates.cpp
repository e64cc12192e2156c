// Takes memory without end, and uses it.
#include "faulty.hpp"

#include <cstdlib>
#include <cstring>

FAULTY_PLUGIN("allocates", {
    volatile bool for_ever = true;
    while (for_ever) {
        constexpr std::size_t block = std::size_t{16} << 20;
        if (void* memory = std::malloc(block)) std::memset(memory, 1, block);
    }
    return faults::good_document(data);
})
