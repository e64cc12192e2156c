// A child process with its three standard streams, watched through a pidfd: no signal handler is installed, so it
// lives beside a toolkit that has its own. The child leads a process group, which is killed as one.
#pragma once

#include "file_handle.hpp"

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cabildo::engine {

/// How a process ended: an exit status, or the signal that ended it.
struct Ending {
    bool signalled = false;
    int value = 0;
};

/// "SIGSEGV"; the number for signals without a name.
std::string signal_name(int signal);

/// Used by one thread at a time. Every descriptor is closed on exec, in parent and child.
class Process {
public:
    /// Throws Error when the program cannot be started.
    Process(const std::filesystem::path& program, const std::vector<std::string>& arguments);
    /// Closes the child's input, gives it a moment, kills its group and waits for it: no zombie stays.
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    int input() const { return input_.get(); }    ///< a socket: write with MSG_NOSIGNAL
    int output() const { return output_.get(); }  ///< non-blocking, as is errors()
    int errors() const { return errors_.get(); }
    int handle() const { return handle_.get(); }  ///< the pidfd: readable once the process has ended

    bool alive();
    /// Waits at most `limit`; nothing when it still runs.
    std::optional<Ending> wait(std::chrono::milliseconds limit);
    /// Ends the process and all of its group at once.
    void kill();

    /// Bytes in memory now.
    std::uintmax_t resident() const;
    /// Reads what is there on errors() and keeps the last of it.
    void collect_errors();
    /// The last non-empty line of what was printed on standard error.
    std::string last_words() const;

private:
    FileHandle input_, output_, errors_, handle_;
    pid_t id_ = -1;
    std::optional<Ending> ending_;
    std::string tail_;
};

}  // namespace cabildo::engine
