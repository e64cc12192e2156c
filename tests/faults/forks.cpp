// Starts a copy of its process, which returns from the panel too and would answer a second time; works otherwise.
#include "faulty.hpp"

#include <unistd.h>

FAULTY_PLUGIN("forks", {
    [[maybe_unused]] const pid_t child = ::fork();
    return faults::good_document(data);
})
