// The host's side of one worker: its process, the conversation in JSON lines, and the limits on it.
#pragma once

#include "description.hpp"
#include "process.hpp"

#include <cabildo/engine/engine.hpp>
#include <cabildo/engine/limits.hpp>

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace cabildo::engine {

/// What a worker is doing; it says so before each step, so that an abrupt end can be told with its phase.
enum class Phase { load, describe, store, options, run, document };
std::string_view phase_id(Phase phase);

/// A worker that did not answer, and why. The worker is gone.
struct Breakdown {
    enum class Reason { ended, silent, memory, cancelled, garbled };
    Reason reason = Reason::ended;
    Phase phase = Phase::load;
    Ending ending;          ///< of Reason::ended
    std::string last_words; ///< on standard error
};

/// The worker answered that the step failed.
struct Refusal {
    Phase phase = Phase::load;
    Error error;
    std::string exception;  ///< type name, when the plugin threw something other than Error; "?" for no std::exception
};

/// Used by one thread at a time. Methods throw Breakdown and Refusal (neither is an std::exception: both are turned into
/// words by fault.hpp), and Error when no worker can be started.
class WorkerClient {
public:
    /// A watched worker tells what it sees of the plugin.
    explicit WorkerClient(const std::filesystem::path& program, bool watched = false);

    /// What the plugin says of itself, and the hash of the file that was loaded.
    struct Description {
        Descriptor descriptor;
        std::vector<PanelInfo> panels;
        std::string hash;
        Json seen;  ///< by a watched worker
    };
    /// `expected_hash`: load nothing else; empty = whatever the file holds.
    Description load(const std::filesystem::path& library, const std::string& expected_hash, const Limits& limits,
                     std::stop_token stop = {});

    /// Of a watched run: a wish to stop that is there from the start, and what the worker saw.
    struct Watch {
        bool stopped = false;
        Json seen;
    };
    Document run(const Request& request, const Limits& limits, std::stop_token stop, const Progress& progress, Watch* watch = nullptr);

    bool alive() { return process_.alive(); }

private:
    struct Answer {
        Json message;
        std::string document;
    };
    Answer ask(const Json& question, const Limits& limits, std::stop_token stop, const Progress& progress);
    void send(const Json& message);
    std::optional<std::string> next_line();
    bool take_output();
    [[noreturn]] void broken(Breakdown::Reason reason);

    Process process_;
    Phase phase_ = Phase::load;
    std::string received_;
    std::size_t searched_ = 0;  ///< bytes of received_ known to hold no end of line
};

}  // namespace cabildo::engine
