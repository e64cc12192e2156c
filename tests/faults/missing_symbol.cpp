// Uses a function that no library has.
#include "faulty.hpp"

namespace tenure {
int rent(int plot);
}

FAULTY_PLUGIN("missing_symbol", {
    tenure::rent(1);
    return faults::good_document(data);
})
