// follow_paths() beside other work of the panel's thread: what igraph does goes on one core while the paths take the other.
#pragma once

#include "paths.hpp"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

namespace cabildo::articulation {

/// Both arguments outlive the run. Small networks are followed in finish(), without a thread. The figures are those of
/// follow_paths(), byte by byte.
class PathRun {
public:
    PathRun(const TwoModeNetwork& network, const SourcePlan& plan);
    /// Stops what has not ended.
    ~PathRun();
    PathRun(const PathRun&) = delete;
    PathRun& operator=(const PathRun&) = delete;

    /// Waits for the end, telling how far it is in the calling thread; `progress` may throw to stop. Once.
    PathFigures finish(const Progress& progress);

private:
    const TwoModeNetwork& network_;
    const SourcePlan& plan_;
    std::atomic<double> done_{0};
    std::atomic<bool> stop_{false};
    std::mutex mutex_;
    std::condition_variable ended_;
    bool running_ = false;
    std::optional<PathFigures> figures_;
    std::exception_ptr failure_;
    std::thread thread_;
};

}  // namespace cabildo::articulation
