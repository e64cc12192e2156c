// The real chain that the suite drives: the build's plugins through the catalogue, the engine with its workers, and stores
// made by db, in a folder that goes away.
#pragma once

#include <cabildo/engine/engine.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace cabildo::conformance {

/// The stems of the libraries in the build's plugin folder, sorted: "tabulation". Whatever is built is tested.
std::vector<std::string> plugin_names();

/// A panel over a store, as a person would ask for it.
struct Question {
    std::filesystem::path store;
    std::string selection;
    std::string plugin, panel;
    std::map<std::string, std::string, std::less<>> options;
    Language language = Language::es;
    std::uint64_t seed = 1;
};

/// One for each test program; one worker for each plugin serves all its cases.
class Chain {
public:
    static Chain& get();

    const std::filesystem::path& folder() const { return folder_; }
    const engine::Catalogue& catalogue() const { return *catalogue_; }
    const engine::PluginInfo& plugin(const std::string& name) const { return catalogue_->find(name); }
    const engine::Places& places() const { return places_; }

    engine::Request request(const Question& question) const;
    engine::Outcome run(const Question& question, std::stop_token stop = {}, const engine::Progress& progress = {});
    /// The same in workers that have not run before: a second set, started anew by renew().
    engine::Outcome run_afresh(const Question& question);
    /// A run that is asked to stop before it starts, and killed at once where it does not.
    engine::Outcome run_stopped(const Question& question);
    void renew() { fresh_ = std::make_unique<engine::Engine>(places_); }

private:
    Chain();
    ~Chain();

    std::filesystem::path folder_;
    engine::Places places_;
    std::unique_ptr<engine::Catalogue> catalogue_;
    std::unique_ptr<engine::Engine> engine_, fresh_, hasty_;
};

}  // namespace cabildo::conformance
