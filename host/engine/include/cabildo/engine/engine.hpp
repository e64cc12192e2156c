// Runs panels in worker processes: one worker for each plugin, kept alive between runs, ended when it breaks a limit,
// started again when it is needed next.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/engine/catalogue.hpp>
#include <cabildo/engine/limits.hpp>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace cabildo::engine {

struct Request {
    std::filesystem::path store;
    std::string selection;  ///< as Selection::text()
    const PluginInfo* plugin = nullptr;
    std::string panel;
    std::map<std::string, std::string, std::less<>> options;  ///< as given; defaults are filled in the worker
    Language language = Language::es;
    std::uint64_t seed = 1;
    /// Codes in place of initiatives, actors and evaluators (db/pseudonyms.hpp), which must be assigned before. Options
    /// that name an initiative may say its code or its pseudonym.
    bool anonymous = false;
};

/// A document always comes back. When the plugin failed it holds one error notice that names plugin, panel, phase and
/// remedy, and `fault` says the same.
struct Outcome {
    Document document;
    std::optional<Error> fault;
    std::chrono::microseconds elapsed{};
};

using Progress = std::function<void(double fraction, const std::string& message)>;

class Engine {
public:
    explicit Engine(const Places& places, Limits limits = {});
    ~Engine();

    /// Blocks until done; call it from a thread that may wait. Several threads may run different plugins at once; runs
    /// of one plugin follow each other. Throws Error for wrong usage (kind usage), an unreadable store, and
    /// cancellation; faults of plugins are in the Outcome. `progress` is called in the calling thread.
    Outcome run(const Request& request, std::stop_token stop = {}, const Progress& progress = {});

    /// All panels of a plugin as one document of one data revision, block ids prefixed by the panel's id and a point
    /// ("frequencies.table"), each panel under a heading. Options are given as "panel.option", or as "option" for every
    /// panel that has it. A panel that fails is an error notice there, and `fault` is the first such.
    Outcome report(Request request, std::stop_token stop = {}, const Progress& progress = {});

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace cabildo::engine
