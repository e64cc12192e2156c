// Plugins as text for people and as JSON for programs.
#pragma once

#include <cabildo/engine/catalogue.hpp>

#include <string>
#include <vector>

namespace cabildo::cli {

/// "tabulation  1.0.0  Tabulación: frequencies, crosstab": one line, or two with a fault.
std::string plugin_line(const engine::PluginInfo& plugin, Language language);
/// Descriptor, panels and options in full.
std::string plugin_page(const engine::PluginInfo& plugin, Language language);
/// An array, one object a plugin, both languages.
std::string plugins_json(const std::vector<engine::PluginInfo>& plugins);

}  // namespace cabildo::cli
