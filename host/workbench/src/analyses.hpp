// The plugins and the engine that runs them, shared by all pages. The catalogue is read in a thread, so that the window
// need not wait for it.
#pragma once

#include <cabildo/engine/catalogue.hpp>
#include <cabildo/engine/engine.hpp>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace cabildo::workbench {

/// Has a function called in the GUI thread, later. May be called from any thread.
using Post = std::function<void(std::function<void()>)>;

/// A plugin and one of its panels; pointers into a catalogue that lives as long as the Analyses.
struct PanelChoice {
    const engine::PluginInfo* plugin = nullptr;
    const engine::PanelInfo* panel = nullptr;
};

class Analyses {
public:
    Analyses(const engine::Places& places, std::vector<std::filesystem::path> extra_folders, Post post,
             engine::Limits limits = {});
    /// Asks running work to stop and waits for it.
    ~Analyses();

    /// Reads the catalogue in a thread, again when called again; `done` of the newest call is called in the GUI thread, with
    /// what kept it from being read. A plugin's fault is no such thing: it stands in its entry.
    void load(std::function<void(const std::optional<Error>&)> done);

    /// The catalogue was read, or could not be.
    bool loaded() const { return loaded_; }
    /// Empty until loaded.
    const std::vector<engine::PluginInfo>& plugins() const;
    /// Lives as long as this. Throws Error until it has been read.
    const engine::Catalogue& catalogue() const;
    /// "tabulation/crosstab"; both null where there is no such ready plugin or panel.
    PanelChoice find(const std::string& place) const;
    /// By short name; nullptr when there is none.
    const engine::PluginInfo* plugin(const std::string& short_name) const;

    const engine::Places& places() const { return places_; }
    const std::vector<std::filesystem::path>& extra_folders() const { return extra_folders_; }
    /// Started with the bundled plugins alone.
    bool safe_mode() const { return places_.user_plugins.empty(); }
    engine::Engine& engine() { return engine_; }
    const Post& post() const { return post_; }

    /// Takes over a thread, tells it to stop and keeps it until it sets `finished`.
    void retire(std::jthread thread, std::shared_ptr<const std::atomic<bool>> finished);

private:
    engine::Places places_;
    std::vector<std::filesystem::path> extra_folders_;
    Post post_;
    engine::Engine engine_;
    /// The last is in use; pages and runs may still point into older ones.
    std::vector<std::unique_ptr<const engine::Catalogue>> catalogues_;
    bool loaded_ = false;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);  ///< looked at in the GUI thread only
    std::uint64_t newest_load_ = 0;
    struct Retired {
        std::jthread thread;
        std::shared_ptr<const std::atomic<bool>> finished;
    };
    std::vector<Retired> retired_;
};

}  // namespace cabildo::workbench
