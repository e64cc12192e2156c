// Work on the open store that may take a while (a copy, a check, an export): in a thread and on a connection of its own,
// so that neither the window nor editing waits for it.
#pragma once

#include "analyses.hpp"

#include <cabildo/db/store.hpp>

#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace cabildo::workbench {

class StoreWork {
public:
    /// Gives back what there is to tell; runs in the thread.
    using Work = std::function<std::string(db::Store&)>;
    /// Called in the GUI thread; `failure` is null when it went well.
    using Done = std::function<void(const std::string& told, const std::exception_ptr& failure)>;

    explicit StoreWork(Post post);
    /// Waits for what runs: a copy is never left half-made. `done` is not called any more.
    ~StoreWork();
    StoreWork(const StoreWork&) = delete;
    StoreWork& operator=(const StoreWork&) = delete;

    bool running() const { return running_; }
    /// One at a time: throws Error while something runs.
    void start(const std::filesystem::path& store, Work work, Done done);

private:
    Post post_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);  ///< looked at in the GUI thread only
    std::thread thread_;
    bool running_ = false;
};

}  // namespace cabildo::workbench
