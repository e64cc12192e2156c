// No fault: what must go on working beside the others.
#include "faulty.hpp"

FAULTY_PLUGIN("healthy", { return faults::good_document(data); })
