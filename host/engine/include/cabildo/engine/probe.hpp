// One plugin in a worker of its own, watched closer than an Engine does: what a validator asks of it.
#pragma once

#include <cabildo/document.hpp>
#include <cabildo/engine/engine.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace cabildo::engine {

/// What the worker saw of the plugin in one step.
struct Observed {
    std::string printed;              ///< first line written on standard output; empty = nothing
    std::uint64_t progress_calls = 0;
    std::string bad_fraction;         ///< the first that was not between 0 and 1, or smaller than the one before
    std::uintmax_t heap = 0;          ///< bytes that the worker holds afterwards
    std::uint64_t threads = 0;        ///< of the worker afterwards, its own among them
    std::uint64_t children = 0;       ///< processes that it has started and that still run
};

/// Used by one thread. The worker is started when it is needed, again after it has ended, and ends with the Probe.
class Probe {
public:
    enum class End {
        document,
        refused,    ///< wrong usage: an option that the panel does not take
        unfit,      ///< the store has nothing for the options, or cannot be read
        failed,     ///< the plugin's fault
        cancelled,  ///< heard the wish to stop
        killed,     ///< asked to stop, did not
        overtime,   ///< not done after `patience`
    };
    struct Answer {
        End end = End::document;
        std::optional<Document> document;
        std::optional<Error> error;  ///< unless there is a document
        Observed observed;           ///< of runs that ended with a document
        std::chrono::milliseconds elapsed{};
    };

    /// `patience` is for one run, whatever progress it tells.
    Probe(const Places& places, std::filesystem::path library, const Limits& limits, std::chrono::milliseconds patience);
    ~Probe();

    /// Loads and describes the plugin. Never throws for what is wrong with it: that is the `fault`.
    const PluginInfo& plugin();
    /// How long that took, and what was printed meanwhile.
    std::chrono::milliseconds described_in() const;
    const std::string& printed_at_start() const;

    /// `request.plugin` is not looked at. `stopped`: the wish to stop is there from the first call of progress() on.
    /// Throws an Error of kind cancelled when `stop` is asked for.
    Answer run(const Request& request, bool stopped = false, std::stop_token stop = {});

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace cabildo::engine
