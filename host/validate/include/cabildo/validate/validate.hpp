// The validator: does a plugin keep the rules? It is loaded in child processes alone, each with limits on time and memory.
#pragma once

#include <cabildo/engine/engine.hpp>

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace cabildo::validate {

/// Something that a plugin should not do, with what its author needs to mend it.
struct Finding {
    std::string where;  ///< panel, or panel.option; empty = the plugin
    Text what, why, remedy;
    bool grave = true;             ///< false: advice, which counts where the check is strict
    std::filesystem::path store{}; ///< on which it shows, kept for its author
    std::string repeat{};          ///< the command that shows it again
};

/// One check: a question that is asked of every plugin.
struct Check {
    std::string id;
    Text title;
};

/// In the order in which they are made; ids are frozen once released.
const std::vector<Check>& checks();

struct Result {
    Check check;
    std::vector<Finding> findings;
    std::chrono::milliseconds elapsed{};
};

struct Report {
    engine::PluginInfo plugin;
    std::vector<Result> results;  ///< of the checks that were made; `load` alone when that fails

    /// Nothing was found, or without `strict` nothing grave.
    bool passed(bool strict) const;
};

struct Inspection {
    std::filesystem::path library;
    std::vector<std::filesystem::path> stores;  ///< to try besides the made ones
    std::vector<std::string> only;              ///< ids of checks; empty = all
    std::uint64_t seed = 1;                     ///< of the first random store
    int random_stores = 3;
    bool keep_stores = true;  ///< those on which something was found
    /// For one run, whatever it tells; silence and memory have the limits.
    std::chrono::milliseconds patience{20'000};
    engine::Limits limits{};
    Language language = Language::es;  ///< of what progress says
};

/// Makes the checks, each in child processes of its own. What is wrong with the plugin is in the report. Stores on which
/// something was found stay in a folder of the system's temporary one where that is wished. Throws a usage Error for an unknown check, Error
/// when stores cannot be made or read, and of kind cancelled. Blocks; `progress` is called in the calling thread.
Report validate(const engine::Places& places, const Inspection& inspection, std::stop_token stop = {}, const engine::Progress& progress = {});

/// {"plugin", "passed", "passed_strictly", "checks": [{"id", "title", "milliseconds", "findings": […]}]}, both languages.
std::string to_json(const Report& report);

}  // namespace cabildo::validate
