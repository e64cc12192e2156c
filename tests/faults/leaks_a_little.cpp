// Forgets 64 KiB at each run; works otherwise.
#include "faulty.hpp"

#include <cstdlib>
#include <cstring>

FAULTY_PLUGIN("leaks_a_little", {
    constexpr std::size_t block = std::size_t{64} << 10;
    if (void* memory = std::malloc(block)) std::memset(memory, 1, block);
    return faults::good_document(data);
})
