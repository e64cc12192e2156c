// What a worker may take, enforced from outside its process.
#pragma once

#include <chrono>
#include <cstdint>

namespace cabildo::engine {

/// Above `memory` bytes of resident size, or after `silence` without a message from the plugin, the worker is killed.
struct Limits {
    std::chrono::milliseconds silence{60'000};
    std::uintmax_t memory = std::uintmax_t{4} << 30;
    /// Between a request to cancel and the kill.
    std::chrono::milliseconds grace{2'000};
};

}  // namespace cabildo::engine
