// The worker's side: the process in which one plugin is loaded and its panels run. Linked by `cabildo` alone.
#pragma once

namespace cabildo::engine {

/// Speaks JSON lines on the standard descriptors until the other side closes them (docs in host/engine/README.md).
/// Takes the process over: standard input becomes empty, standard output goes to standard error, SIGINT is ignored.
/// Returns the exit status. `watched`: tells what it sees of the plugin, for validation.
int worker_main(bool watched = false);

}  // namespace cabildo::engine
