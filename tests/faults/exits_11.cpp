// Ends the process with a status that equals the number of SIGSEGV.
#include "faulty.hpp"

#include <unistd.h>

FAULTY_PLUGIN("exits_11", { ::_exit(11); })
