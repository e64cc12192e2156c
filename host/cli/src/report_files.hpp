// Documents of a report become files on other threads while the next plugin computes: a thread a processor, each format of
// each document by itself.
#pragma once

#include <cabildo/render/files.hpp>

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace cabildo::cli {

class ReportFiles {
public:
    /// A stop ends the work early; files() throws then.
    ReportFiles(std::vector<render::Format> formats, render::FileOptions options, std::stop_token stop = {});
    /// Does not wait for what has not been begun.
    ~ReportFiles();
    ReportFiles(const ReportFiles&) = delete;
    ReportFiles& operator=(const ReportFiles&) = delete;

    void add(Document document, std::string name);

    /// All of them, in the order of documents and formats; throws what writing the first faulty one threw. To be called once.
    std::vector<render::File> files();

private:
    struct Source {
        Document document;
        std::string name;
    };
    struct Result {
        std::vector<render::File> files{};
        std::exception_ptr fault{};
    };
    struct Task {
        std::shared_ptr<const Source> source;
        render::Format format;
        Result* result;
    };

    void work();
    std::optional<Task> next();

    const std::vector<render::Format> formats_;
    const render::FileOptions options_;
    const std::stop_token stop_;
    std::mutex mutex_;
    std::condition_variable more_;
    bool complete_ = false;            ///< nothing is added any more
    std::deque<Task> waiting_;
    std::deque<Result> results_;       ///< stays in place while it grows
    std::vector<std::thread> threads_;
};

}  // namespace cabildo::cli
