// A plugin library in this process: checked, loaded, and never unloaded.
#pragma once

#include <cabildo/plugin.hpp>

#include <filesystem>

namespace cabildo::engine::worker {

/// Loads the library, compares its ABI tag before anything of it is called, and returns its plugin object, which lives
/// until the process ends. Throws Error that says what is wrong with the file and what to do.
const Plugin& load_plugin(const std::filesystem::path& library);

}  // namespace cabildo::engine::worker
