// `cabildo worker`: what the process is set to before a plugin is loaded, and its loop.
#include <cabildo/engine/worker.hpp>

#include "channel.hpp"
#include "session.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <memory>

namespace cabildo::engine {

namespace {

/// No core files, no interruption from the terminal, and the first to go when the machine runs out of memory.
void settle() {
    ::signal(SIGINT, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);  // a file that grows too large is an error, not an end
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    const int score = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (score >= 0) {
        [[maybe_unused]] const ssize_t written = ::write(score, "1000", 4);
        ::close(score);
    }
}

}  // namespace

int worker_main(bool watched) {
    settle();
    // Not destroyed: the listening thread uses it as long as the process lives.
    auto& channel = *new worker::Channel(watched);  // NOLINT(cppcoreguidelines-owning-memory)
    {
        worker::Session session(channel);
        while (const auto question = channel.next()) session.answer(*question);
    }
    // Destructors of a plugin's statics are not run: its work is done, and they could only fail.
    ::_exit(0);
}

}  // namespace cabildo::engine
