// Ends the process in good order.
#include "faulty.hpp"

#include <cstdlib>

FAULTY_PLUGIN("exits", { std::exit(0); })
