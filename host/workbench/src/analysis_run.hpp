// The runs of one page: the newest request wins, older ones are cancelled, results come back in the GUI thread and are
// dropped when the page has died. GUI thread only.
#pragma once

#include "analyses.hpp"

#include <cabildo/engine/engine.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

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
    using Progress = std::function<void(double fraction, const std::string& message)>;
    using Done = std::function<void(RunResult)>;

    /// `progress` and `done` are called in the GUI thread, never after this object's death.
    AnalysisRun(Analyses& analyses, Progress progress, Done done);
    ~AnalysisRun();
    AnalysisRun(const AnalysisRun&) = delete;
    AnalysisRun& operator=(const AnalysisRun&) = delete;

    /// Cancels what runs and starts this. `done` is called once for the newest request only.
    void start(engine::Request request);
    /// The same for the plugin's whole report.
    void start_report(engine::Request request);
    /// `done` will be called with a cancelled result.
    void cancel();
    bool running() const { return running_; }

private:
    struct Link;  ///< by which a thread finds its way back, or sees that nobody waits
    void let_go();
    void launch(engine::Request request, bool report);

    Analyses& analyses_;
    std::shared_ptr<Link> link_;
    std::jthread thread_;
    std::shared_ptr<std::atomic<bool>> finished_;  ///< set by thread_ at its end
    bool running_ = false;
};

}  // namespace cabildo::workbench
