// Starts a thread at each run that goes on when the panel is done; works otherwise.
#include "faulty.hpp"

#include <chrono>
#include <thread>

FAULTY_PLUGIN("leaves_thread", {
    std::thread([] {
        for (;;) std::this_thread::sleep_for(std::chrono::seconds(1));
    }).detach();
    return faults::good_document(data);
})
