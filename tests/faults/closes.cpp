// Closes descriptors that are not its own.
#include "faulty.hpp"

#include <unistd.h>

FAULTY_PLUGIN("closes", {
    for (int descriptor = 3; descriptor < 256; ++descriptor) ::close(descriptor);
    return faults::good_document(data);
})
