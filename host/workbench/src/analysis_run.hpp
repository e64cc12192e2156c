// The runs of one page: the newest request wins, older ones are cancelled, results come back in the GUI thread and are
// dropped when the page has died. GUI thread only.
#pragma once

#include "thread_work.hpp"

#include <cabildo/engine/engine.hpp>

#include <functional>
#include <optional>

namespace cabildo::workbench {

/// What came of a run: an outcome (whose document may tell of a plugin's fault), or the error that kept it from running.
struct RunResult {
    engine::Request request;
    std::optional<engine::Outcome> outcome;
    std::optional<Error> error;

    bool cancelled() const { return error && error->kind() == ErrorKind::cancelled; }
};

class AnalysisRun {
public:
    using Progress = ThreadWork::Progress;
    using Done = std::function<void(RunResult)>;

    /// `progress` and `done` are called in the GUI thread, never after this object's death.
    AnalysisRun(Analyses& analyses, Progress progress, Done done);

    /// Cancels what runs and starts this. `done` is called once for the newest request only.
    void start(engine::Request request);
    /// `done` will be called with a cancelled result.
    void cancel() { work_.cancel(); }
    bool running() const { return work_.running(); }

private:
    engine::Engine& engine_;
    Done done_;
    ThreadWork work_;
};

}  // namespace cabildo::workbench
