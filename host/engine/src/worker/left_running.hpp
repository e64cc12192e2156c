// What runs besides the worker's main thread: what a plugin's panel has left behind when it is done.
#pragma once

#include <cstddef>

namespace cabildo::engine::worker {

/// Threads of this process; 0 where the system does not tell.
std::size_t threads_of_this_process();
/// Processes that this one has started and that still run.
std::size_t running_children();

}  // namespace cabildo::engine::worker
