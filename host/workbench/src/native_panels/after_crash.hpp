// What is asked at the start after a crash with native panels in the program.
#pragma once

namespace cabildo::engine {
struct Places;
}

namespace cabildo::workbench {

/// Asks whether to go on without the native panels that were loaded when the program last ended in no good order; they are
/// switched off then, until somebody allows them again. Nothing where there are none. Before plugins are read.
void offer_without_crashed_panels(const engine::Places& places);

}  // namespace cabildo::workbench
