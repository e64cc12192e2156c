// Work of one page in a thread: the newest wins, older work is told to stop, results come back in the GUI thread and are
// dropped when the page has died. GUI thread only.
#pragma once

#include "analyses.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>

namespace cabildo::workbench {

class ThreadWork {
public:
    using Progress = std::function<void(double fraction, const std::string& message)>;
    /// What is to be done in the GUI thread with what came out; may be empty.
    using Then = std::function<void()>;
    /// Runs in the thread and throws nothing.
    using Work = std::function<Then(const std::stop_token&, const Progress&)>;

    /// `progress` and what work gives back are called in the GUI thread, never after this object's death.
    ThreadWork(Analyses& analyses, Progress progress);
    ~ThreadWork();
    ThreadWork(const ThreadWork&) = delete;
    ThreadWork& operator=(const ThreadWork&) = delete;

    /// Stops what runs, which is not heard of any more, and starts this.
    void start(Work work);
    /// Tells it to stop; what it gives back is still called.
    void cancel();
    bool running() const { return running_; }

private:
    struct Link;  ///< by which a thread finds its way back, or sees that nobody waits
    void let_go();

    Analyses& analyses_;
    std::shared_ptr<Link> link_;
    std::jthread thread_;
    std::shared_ptr<std::atomic<bool>> finished_;  ///< set by thread_ at its end
    bool running_ = false;
};

}  // namespace cabildo::workbench
