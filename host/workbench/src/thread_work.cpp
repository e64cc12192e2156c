#include "thread_work.hpp"

#include <cstdint>
#include <utility>

namespace cabildo::workbench {

/// Lives in the GUI thread; threads hold weak pointers, which they hand back unlooked at.
struct ThreadWork::Link {
    ThreadWork* owner;
    Progress progress;
    std::uint64_t newest = 0;
};

ThreadWork::ThreadWork(Analyses& analyses, Progress progress)
    : analyses_(analyses), link_(std::make_shared<Link>(Link{this, std::move(progress)})) {}

ThreadWork::~ThreadWork() { let_go(); }

void ThreadWork::let_go() {
    if (thread_.joinable()) analyses_.retire(std::move(thread_), finished_);
}

void ThreadWork::cancel() { thread_.request_stop(); }

void ThreadWork::start(Work work) {
    let_go();
    running_ = true;
    finished_ = std::make_shared<std::atomic<bool>>(false);
    const std::uint64_t number = ++link_->newest;
    const std::weak_ptr<Link> weak = link_;
    const Post post = analyses_.post();
    thread_ = std::jthread([weak, number, post, finished = finished_, work = std::move(work)](const std::stop_token& stop) {
        const auto progress = [&](double fraction, const std::string& message) {
            post([weak, number, fraction, message] {
                const auto link = weak.lock();
                if (link && link->newest == number) link->progress(fraction, message);
            });
        };
        post([weak, number, then = work(stop, progress)] {
            const auto link = weak.lock();
            if (!link || link->newest != number) return;
            link->owner->running_ = false;
            if (then) then();
        });
        *finished = true;
    });
}

}  // namespace cabildo::workbench
