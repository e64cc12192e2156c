// A static constructor that throws: the process ends while the library is being loaded.
#include "faulty.hpp"

#include <stdexcept>

namespace {

struct Early {
    Early() { throw std::runtime_error("demasiado pronto"); }
};
const Early early;

}  // namespace

FAULTY_PLUGIN("static_throws", { return faults::good_document(data); })
