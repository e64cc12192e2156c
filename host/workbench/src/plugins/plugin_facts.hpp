// What there is to say of a plugin: its state in a word, and its facts as a document.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/engine/catalogue.hpp>

#include <string>
#include <vector>

namespace cabildo::workbench {

/// Title where the plugin may be loaded, else the file's name.
std::string plugin_name(const engine::PluginInfo& plugin);
/// "del programa", "suyo", "de otra carpeta".
Text plugin_origin(const engine::PluginInfo& plugin);
/// "activo", "desactivado", "nuevo", "cambió", "no permitido", "rechazado".
Text plugin_state(const engine::PluginInfo& plugin);
/// Hash, file and what the descriptor says, so that they look and copy like any document. In the window's language.
std::vector<Block> plugin_facts(const engine::PluginInfo& plugin);
/// Whether a native panel may be loaded, in a few words; then what that means, with its hash.
Text native_title(const engine::PluginInfo::NativePart& part);
Text native_explanation(const engine::PluginInfo::NativePart& part);
/// The facts, below the reason where the plugin is not in use.
Document plugin_explanation(const engine::PluginInfo& plugin);

}  // namespace cabildo::workbench
