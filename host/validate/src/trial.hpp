// What every check works with: the plugin, the stores to try it on, and where findings go.
#pragma once

#include <cabildo/engine/probe.hpp>
#include <cabildo/validate/validate.hpp>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cabildo::validate {

/// A folder of stores, each made when it is first asked for. What was not kept goes away with it.
class Stores {
public:
    explicit Stores(std::filesystem::path sample_package);
    ~Stores();
    Stores(const Stores&) = delete;
    Stores& operator=(const Stores&) = delete;

    const std::filesystem::path& bare(int initiatives);
    const std::filesystem::path& sample();
    const std::filesystem::path& random(std::uint64_t seed);
    const std::filesystem::path& folder() const { return folder_; }
    /// Stays when the check is over.
    void keep(const std::filesystem::path& store) { kept_.push_back(store); }

private:
    std::filesystem::path sample_package_, folder_;
    std::map<std::string, std::filesystem::path> made_;
    std::vector<std::filesystem::path> kept_;
};

class Trial {
public:
    Trial(const engine::Places& places, const Inspection& inspection, Stores& stores, std::stop_token stop)
        : places_(places), inspection_(inspection), stores_(stores), stop_(std::move(stop)) {}

    const Inspection& inspection() const { return inspection_; }
    Stores& stores() { return stores_; }
    const engine::PluginInfo& plugin() const { return plugin_; }
    const engine::Places& places() const { return places_; }
    void set_plugin(const engine::PluginInfo& plugin) { plugin_ = plugin; }

    /// A child process of its own.
    engine::Probe probe() const;
    engine::Probe probe(std::chrono::milliseconds patience) const;
    engine::Request request(const std::filesystem::path& store, const std::string& panel) const;
    engine::Probe::Answer run(engine::Probe& probe, const engine::Request& request, bool stopped = false) const {
        return probe.run(request, stopped, stop_);
    }

    /// Adds it, unless the same was found there already, by this check or an earlier one.
    void find(Finding finding);
    /// The same, with the store and the command that show it; once for a panel, however many options and stores show it, and in
    /// how many `more` places of the document.
    void find(Finding finding, const engine::Request& request, std::size_t more = 0);
    std::vector<Finding> take_findings() { return std::move(findings_); }

private:
    const engine::Places& places_;
    const Inspection& inspection_;
    Stores& stores_;
    std::stop_token stop_;
    engine::PluginInfo plugin_;
    std::vector<Finding> findings_;                      ///< of the check that is being made
    std::set<std::pair<std::string, std::string>> known_;           ///< where, what
    std::set<std::pair<std::string, std::string>> known_of_panel_;  ///< panel, what
};

}  // namespace cabildo::validate
