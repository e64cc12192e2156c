// Starts a process that goes on when the panel is done; works otherwise.
#include "faulty.hpp"

#include <unistd.h>

FAULTY_PLUGIN("leaves_process", {
    if (::fork() == 0) {
        ::alarm(20);  // so that a test leaves nothing behind for long
        for (;;) ::pause();
    }
    return faults::good_document(data);
})
