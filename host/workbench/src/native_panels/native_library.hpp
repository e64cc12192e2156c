// Libraries with native panels in this process: judged as files, loaded when a panel is opened, never unloaded.
#pragma once

#include "native_panels/crash_marker.hpp"

#include <cabildo/engine/catalogue.hpp>
#include <cabildo/wx/native_panel.hpp>

#include <map>
#include <memory>
#include <string>

namespace cabildo::workbench {

/// GUI thread only.
class NativeLibraries {
public:
    /// `state`: where it is told to the next start which libraries are loaded.
    explicit NativeLibraries(const std::filesystem::path& state) : marker_(state) {}

    /// A new native panel; its library is loaded when it is the first. Throws Error for what may not be loaded, has changed since
    /// it was allowed, or was built with something else: then nothing of it is loaded.
    std::unique_ptr<wx::NativePanel> make(const engine::PluginInfo& plugin, const std::string& panel);

private:
    using Make = wx::NativePanel*(const char*);
    Make* load(const engine::PluginInfo& plugin);

    CrashMarker marker_;
    std::map<std::string, Make*> loaded_;  ///< by the file's hash
};

}  // namespace cabildo::workbench
