// Work of a page with saved analyses and reports, in a thread: on a connection of its own that only reads, and with the
// worker processes. GUI thread only.
#pragma once

#include "thread_work.hpp"

#include <cabildo/db/store.hpp>
#include <cabildo/error.hpp>
#include <cabildo/reports/rerun.hpp>

#include <filesystem>
#include <functional>

namespace cabildo::workbench {

class ReportWork {
public:
    /// Runs in the thread; gives back what is to be done in the GUI thread. What it throws goes to `failed`.
    using Work = std::function<ThreadWork::Then(const reports::Workshop&, db::Store&)>;
    /// Called in the GUI thread, also with an Error of kind cancelled.
    using Failed = std::function<void(const Error&)>;

    ReportWork(Analyses& analyses, ThreadWork::Progress progress, Failed failed);

    /// Stops what runs, which is not heard of any more, and starts this. The catalogue must have been read.
    void start(const std::filesystem::path& store, Work work);
    void cancel() { work_.cancel(); }
    bool running() const { return work_.running(); }

private:
    Analyses& analyses_;
    Failed failed_;
    ThreadWork work_;
};

}  // namespace cabildo::workbench
