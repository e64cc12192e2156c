// The worker's end of the conversation: private descriptors that the plugin does not meet, and a thread that listens
// while a panel runs.
#pragma once

#include "../description.hpp"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace cabildo::engine::worker {

class Channel {
public:
    /// Takes the standard descriptors over: from here on, standard input is empty and standard output is standard
    /// error; where the plugin is `watched`, standard output is kept apart. Starts the listening thread, which lives as
    /// long as the process.
    explicit Channel(bool watched = false);

    bool watched() const { return printed_ >= 0; }
    /// The first line that was written on standard output since the last call; empty where none was.
    std::string take_printed();

    /// The next question; nothing once the other side has closed. For the thread that answers.
    std::optional<Json> next();
    void send(const Json& message);
    /// A line that is JSON already.
    void send_line(std::string_view line);

    /// Whether the running question was cancelled. Any thread.
    bool cancelled() const { return cancelled_.load(std::memory_order_relaxed); }

private:
    void listen();
    void take(std::string_view line);
    void closed();

    int input_ = -1, output_ = -1;
    int printed_ = -1;  ///< what takes standard output, where the plugin is watched
    int process_ = 0;  ///< a plugin's forked child has another id and must not speak here
    std::atomic<bool> cancelled_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Json> questions_;
    bool busy_ = false, end_ = false;
};

}  // namespace cabildo::engine::worker
