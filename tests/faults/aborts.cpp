// Says why on standard error, and aborts.
#include "faulty.hpp"

#include <cstdio>
#include <cstdlib>

FAULTY_PLUGIN("aborts", {
    std::fputs("matriz singular\n", stderr);
    std::abort();
})
