#include "report_files.hpp"

#include <algorithm>
#include <utility>

namespace cabildo::cli {

ReportFiles::ReportFiles(std::vector<render::Format> formats, render::FileOptions options, std::stop_token stop)
    : formats_(std::move(formats)), options_(std::move(options)), stop_(std::move(stop)) {}

ReportFiles::~ReportFiles() {
    {
        const std::lock_guard lock(mutex_);
        waiting_.clear();
        complete_ = true;
    }
    more_.notify_all();
    for (std::thread& thread : threads_)
        if (thread.joinable()) thread.join();
}

void ReportFiles::add(Document document, std::string name) {
    const auto source = std::make_shared<const Source>(Source{std::move(document), std::move(name)});
    {
        const std::lock_guard lock(mutex_);
        for (const render::Format format : formats_) waiting_.push_back({source, format, &results_.emplace_back()});
    }
    more_.notify_all();
    const std::size_t most = std::max(1u, std::thread::hardware_concurrency());
    while (threads_.size() < most) threads_.emplace_back([this] { work(); });
}

std::vector<render::File> ReportFiles::files() {
    {
        const std::lock_guard lock(mutex_);
        complete_ = true;
    }
    more_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    std::vector<render::File> all;
    for (Result& result : results_) {
        if (result.fault) std::rethrow_exception(result.fault);
        std::move(result.files.begin(), result.files.end(), std::back_inserter(all));
    }
    return all;
}

std::optional<ReportFiles::Task> ReportFiles::next() {
    std::unique_lock lock(mutex_);
    more_.wait(lock, [this] { return complete_ || !waiting_.empty(); });
    if (waiting_.empty()) return std::nullopt;
    Task task = std::move(waiting_.front());
    waiting_.pop_front();
    return task;
}

void ReportFiles::work() {
    while (const auto task = next()) {
        try {
            if (stop_.stop_requested()) throw Error({"interrumpido", "interrupted"}, {}, {}, ErrorKind::cancelled);
            task->result->files = render::files_of(task->source->document, task->format, task->source->name, options_);
        } catch (...) {
            task->result->fault = std::current_exception();
        }
    }
}

}  // namespace cabildo::cli
