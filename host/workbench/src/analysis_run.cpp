#include "analysis_run.hpp"

#include <utility>

namespace cabildo::workbench {

namespace {

RunResult run_now(engine::Engine& engine, engine::Request request, const std::stop_token& stop, const engine::Progress& progress) {
    RunResult result{std::move(request), std::nullopt, std::nullopt};
    try {
        result.outcome = engine.run(result.request, stop, progress);
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
    : engine_(analyses.engine()), done_(std::move(done)), work_(analyses, std::move(progress)) {}

void AnalysisRun::start(engine::Request request) {
    work_.start([this, &engine = engine_, request = std::move(request)](const std::stop_token& stop, const Progress& progress) -> ThreadWork::Then {
        auto result = std::make_shared<RunResult>(run_now(engine, request, stop, progress));
        return [this, result] { done_(std::move(*result)); };  // called while this lives
    });
}

}  // namespace cabildo::workbench
