#include "analysis_run.hpp"

#include <utility>

namespace cabildo::workbench {

/// Lives in the GUI thread; threads hold weak pointers, which they hand back unlooked at.
struct AnalysisRun::Link {
    AnalysisRun* owner;
    Progress progress;
    Done done;
    std::uint64_t newest = 0;
};

namespace {

RunResult run_now(engine::Engine& engine, engine::Request request, bool report, const std::stop_token& stop,
                  const engine::Progress& progress) {
    RunResult result{std::move(request), std::nullopt, std::nullopt};
    try {
        result.outcome = report ? engine.report(result.request, stop, progress) : engine.run(result.request, stop, progress);
    } catch (const Error& error) {
        result.error = error;
    } catch (const std::exception& exception) {
        result.error = Error({std::string("falló el análisis: ") + exception.what(),
                              std::string("the analysis failed: ") + exception.what()});
    }
    return result;
}

}  // namespace

AnalysisRun::AnalysisRun(Analyses& analyses, Progress progress, Done done)
    : analyses_(analyses), link_(std::make_shared<Link>(Link{this, std::move(progress), std::move(done)})) {}

AnalysisRun::~AnalysisRun() { let_go(); }

void AnalysisRun::let_go() {
    if (thread_.joinable()) analyses_.retire(std::move(thread_), finished_);
}

void AnalysisRun::start(engine::Request request) { launch(std::move(request), false); }

void AnalysisRun::start_report(engine::Request request) { launch(std::move(request), true); }

void AnalysisRun::cancel() { thread_.request_stop(); }

void AnalysisRun::launch(engine::Request request, bool report) {
    let_go();
    running_ = true;
    finished_ = std::make_shared<std::atomic<bool>>(false);
    const std::uint64_t number = ++link_->newest;
    const std::weak_ptr<Link> weak = link_;
    engine::Engine& engine = analyses_.engine();
    const Post post = analyses_.post();
    thread_ = std::jthread([weak, number, post, &engine, report, finished = finished_, request = std::move(request)](std::stop_token stop) {
        const auto progress = [&](double fraction, const std::string& message) {
            post([weak, number, fraction, message] {
                const auto link = weak.lock();
                if (link && link->newest == number) link->progress(fraction, message);
            });
        };
        auto result = std::make_shared<RunResult>(run_now(engine, request, report, stop, progress));
        post([weak, number, result] {
            const auto link = weak.lock();
            if (!link || link->newest != number) return;
            link->owner->running_ = false;
            link->done(std::move(*result));
        });
        *finished = true;
    });
}

}  // namespace cabildo::workbench
