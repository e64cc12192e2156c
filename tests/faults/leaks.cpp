// Forgets 32 MiB at each run; works otherwise.
#include "faulty.hpp"

#include <cstdlib>
#include <cstring>

FAULTY_PLUGIN("leaks", {
    constexpr std::size_t block = std::size_t{32} << 20;
    if (void* memory = std::malloc(block)) std::memset(memory, 1, block);
    return faults::good_document(data);
})
