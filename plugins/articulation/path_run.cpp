// Paths in a thread of their own.
#include "path_run.hpp"

#include <chrono>
#include <utility>

namespace cabildo::articulation {
namespace {

/// Sources times ties below which a thread costs more than it brings.
constexpr double background_work = 2e7;

struct Stopped {};

}  // namespace

PathRun::PathRun(const TwoModeNetwork& network, const SourcePlan& plan) : network_(network), plan_(plan) {
    if (static_cast<double>(plan.sources) * static_cast<double>(network.ties()) < background_work) return;
    running_ = true;
    thread_ = std::thread([this] {
        try {
            figures_ = follow_paths(network_, plan_, [this](double done) {
                done_ = done;
                if (stop_) throw Stopped{};
            });
        } catch (...) {
            failure_ = std::current_exception();
        }
        const std::lock_guard lock(mutex_);
        running_ = false;
        ended_.notify_all();
    });
}

PathRun::~PathRun() {
    stop_ = true;
    if (thread_.joinable()) thread_.join();
}

PathFigures PathRun::finish(const Progress& progress) {
    if (!thread_.joinable()) return follow_paths(network_, plan_, progress);
    for (std::unique_lock lock(mutex_); running_;) {
        ended_.wait_for(lock, std::chrono::milliseconds(100), [this] { return !running_; });
        lock.unlock();
        progress(done_);
        lock.lock();
    }
    thread_.join();
    if (failure_) std::rethrow_exception(failure_);
    return *std::move(figures_);
}

}  // namespace cabildo::articulation
