// Throws an object that is no exception.
#include "faulty.hpp"

FAULTY_PLUGIN("throws_number", { throw 42; })
