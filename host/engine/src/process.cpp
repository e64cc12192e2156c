// Start with posix_spawn, end through the pidfd.
#include "process.hpp"

#include <cabildo/error.hpp>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>

extern "C" {  // glibc 2.36 leaves this header without it
#include <sys/pidfd.h>
}

#include <cerrno>
#include <fstream>

extern char** environ;  // NOLINT: POSIX declares it nowhere

namespace cabildo::engine {

namespace {

constexpr std::size_t tail_size = 8192;

[[noreturn]] void fail_to_start(const std::filesystem::path& program, int error) {
    const std::string reason = strerrordesc_np(error) ? strerrordesc_np(error) : "?";
    throw Error({"no se pudo iniciar el proceso de análisis: " + reason, "cannot start the worker process: " + reason},
                program.string(),
                {"Reinstale el programa, o libere memoria y procesos.", "Reinstall the program, or free memory and processes."});
}

/// Above the standard descriptors, so that posix_spawn's dup2 never meets its own source.
FileHandle lifted(int descriptor) {
    FileHandle low(descriptor);
    return FileHandle(::fcntl(descriptor, F_DUPFD_CLOEXEC, 3));
}

struct Ends {
    FileHandle ours, theirs;
};

/// A pipe that the child writes.
Ends pipe_from_child(const std::filesystem::path& program) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) fail_to_start(program, errno);
    Ends result{lifted(ends[0]), lifted(ends[1])};
    ::fcntl(result.ours.get(), F_SETFL, O_NONBLOCK);
    return result;
}

/// A socket, so that writing to a dead child is an error and not a signal.
Ends socket_to_child(const std::filesystem::path& program) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) fail_to_start(program, errno);
    return {lifted(ends[0]), lifted(ends[1])};
}

/// Frees what posix_spawn was told.
struct SpawnPlan {
    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};

    SpawnPlan() {
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawnattr_init(&attributes);
        sigset_t none, all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        // The child starts with every signal as usual, whatever this process blocks or ignores.
        ::posix_spawnattr_setsigmask(&attributes, &none);
        ::posix_spawnattr_setsigdefault(&attributes, &all);
        ::posix_spawnattr_setpgroup(&attributes, 0);
        ::posix_spawnattr_setflags(
            &attributes, static_cast<short>(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP));
    }
    ~SpawnPlan() {
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
};

}  // namespace

std::string signal_name(int signal) {
    const char* name = ::sigabbrev_np(signal);
    return name ? std::string("SIG") + name : std::to_string(signal);
}

Process::Process(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    Ends input = socket_to_child(program), output = pipe_from_child(program), errors = pipe_from_child(program);
    SpawnPlan plan;
    ::posix_spawn_file_actions_adddup2(&plan.actions, input.theirs.get(), 0);
    ::posix_spawn_file_actions_adddup2(&plan.actions, output.theirs.get(), 1);
    ::posix_spawn_file_actions_adddup2(&plan.actions, errors.theirs.get(), 2);

    std::string name = program.string();
    std::vector<std::string> owned = arguments;
    std::vector<char*> argv{name.data()};
    for (std::string& argument : owned) argv.push_back(argument.data());
    argv.push_back(nullptr);
    const int error = ::posix_spawn(&id_, name.c_str(), &plan.actions, &plan.attributes, argv.data(), environ);
    if (error != 0) fail_to_start(program, error);

    // The child cannot be reaped before us, so the number still means it.
    handle_ = FileHandle(::pidfd_open(id_, 0));
    if (!handle_.open()) {
        const int reason = errno;
        ::kill(-id_, SIGKILL);
        ::waitpid(id_, nullptr, 0);
        fail_to_start(program, reason);
    }
    ::fcntl(handle_.get(), F_SETFD, FD_CLOEXEC);
    input_ = std::move(input.ours);
    output_ = std::move(output.ours);
    errors_ = std::move(errors.ours);
}

Process::~Process() {
    if (!handle_.open()) return;
    // With its input closed a worker ends by itself, and closes its store in good order; a stuck one does not.
    input_.reset();
    if (wait(std::chrono::milliseconds(500))) return;
    kill();
    wait(std::chrono::seconds(5));
}

bool Process::alive() { return !wait(std::chrono::milliseconds(0)); }

std::optional<Ending> Process::wait(std::chrono::milliseconds limit) {
    if (ending_) return ending_;
    pollfd ended{handle_.get(), POLLIN, 0};
    int ready = 0;
    do ready = ::poll(&ended, 1, static_cast<int>(limit.count()));
    while (ready < 0 && errno == EINTR);
    if (ready <= 0) return std::nullopt;

    ::kill(-id_, SIGKILL);  // whatever the plugin has started itself; the group's number is ours until the child is reaped
    siginfo_t info{};
    if (::waitid(P_PIDFD, static_cast<id_t>(handle_.get()), &info, WEXITED) == 0)
        ending_ = Ending{info.si_code != CLD_EXITED, info.si_status};
    else
        ending_ = Ending{};  // somebody else in this process has reaped it
    return ending_;
}

void Process::kill() {
    if (ending_) return;
    ::kill(-id_, SIGKILL);
    ::pidfd_send_signal(handle_.get(), SIGKILL, nullptr, 0);
}

std::uintmax_t Process::resident() const {
    std::ifstream statm("/proc/" + std::to_string(id_) + "/statm");
    std::uintmax_t size = 0, resident = 0;
    if (!(statm >> size >> resident)) return 0;
    return resident * static_cast<std::uintmax_t>(::sysconf(_SC_PAGESIZE));
}

void Process::collect_errors() {
    char buffer[4096];
    while (true) {
        const ssize_t got = ::read(errors_.get(), buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) continue;
        if (got == 0) errors_.reset();
        if (got <= 0) break;
        tail_.append(buffer, static_cast<std::size_t>(got));
        if (tail_.size() > 2 * tail_size) tail_.erase(0, tail_.size() - tail_size);
    }
}

std::string Process::last_words() const {
    const std::size_t end = tail_.find_last_not_of(" \t\r\n");
    if (end == std::string::npos) return {};
    const std::size_t line = tail_.find_last_of("\r\n", end);
    const std::size_t start = tail_.find_first_not_of(" \t", line == std::string::npos ? 0 : line + 1);
    return tail_.substr(start, end - start + 1);
}

}  // namespace cabildo::engine
