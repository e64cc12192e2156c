// What went wrong with a plugin, in words: which plugin and panel, in which phase, and what to do.
#pragma once

#include "worker_client.hpp"

#include <cabildo/error.hpp>

#include <optional>

namespace cabildo::engine {

/// Of whom a fault speaks. Titles where they are known, else file names.
struct Subject {
    Text plugin;
    std::string publisher;
    std::optional<Text> panel;
    std::string place;  ///< "tabulation/map", or the file
};

Subject subject_of(const PluginInfo& plugin, const PanelInfo* panel = nullptr);

Error fault_of(const Breakdown& breakdown, const Subject& subject, const Limits& limits);
/// For refusals that are the plugin's fault; usage errors, store errors and cancellation rise as they are.
Error fault_of(const Refusal& refusal, const Subject& subject);

/// `pattern` with {0}, {1}, … replaced, each language by its own.
Text fill(const Text& pattern, std::initializer_list<Text> arguments);

}  // namespace cabildo::engine
