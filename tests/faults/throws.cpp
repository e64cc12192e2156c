// Throws what the standard library throws.
#include "faulty.hpp"

#include <stdexcept>

FAULTY_PLUGIN("throws", { throw std::runtime_error("se acabó el papel"); })
