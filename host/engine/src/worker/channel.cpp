// Private descriptors, the listening thread, and what happens when the host goes away.
#include "channel.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <thread>

namespace cabildo::engine::worker {

Channel::Channel(bool watched) : process_(::getpid()) {
    input_ = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    output_ = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing >= 0) {
        ::dup2(nothing, STDIN_FILENO);
        ::close(nothing);
    }
    if (watched) printed_ = ::memfd_create("standard output", MFD_CLOEXEC);
    ::dup2(watched && printed_ >= 0 ? printed_ : STDERR_FILENO, STDOUT_FILENO);

    // Signals are for the thread that runs the plugin.
    sigset_t all, before;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    std::thread(&Channel::listen, this).detach();
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

std::string Channel::take_printed() {
    std::cout.flush();
    std::fflush(stdout);
    char buffer[256];
    const ssize_t got = ::pread(printed_, buffer, sizeof buffer, 0);
    if (got <= 0) return {};
    if (::ftruncate(printed_, 0) == 0) ::lseek(printed_, 0, SEEK_SET);
    const std::string_view text(buffer, static_cast<std::size_t>(got));
    const std::string_view line = text.substr(0, text.find('\n'));
    return line.empty() ? "\\n" : std::string(line);
}

std::optional<Json> Channel::next() {
    std::unique_lock lock(mutex_);
    busy_ = false;
    changed_.notify_one();
    changed_.wait(lock, [this] { return end_ || !questions_.empty(); });
    if (questions_.empty()) return std::nullopt;
    Json question = std::move(questions_.front());
    questions_.pop_front();
    busy_ = true;
    return question;
}

void Channel::send(const Json& message) { send_line(dump(message)); }

void Channel::send_line(std::string_view text) {
    if (::getpid() != process_) ::_exit(0);
    const std::string line = std::string(text) + '\n';
    std::string_view rest = line;
    while (!rest.empty()) {
        const ssize_t written = ::write(output_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return;  // nobody listens: the end of input says so too
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

void Channel::listen() {
    std::string received;
    char buffer[4096];
    while (true) {
        const ssize_t got = ::read(input_, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        received.append(buffer, static_cast<std::size_t>(got));
        for (std::size_t end; (end = received.find('\n')) != std::string::npos; received.erase(0, end + 1))
            take(std::string_view(received).substr(0, end));
    }
    closed();
}

void Channel::take(std::string_view line) {
    Json message = Json::parse(line, nullptr, false);
    if (message.is_object() && message.value("message", "") == "cancel") {
        cancelled_ = true;
        return;
    }
    // Questions follow each other, so a cancel that came before this one was meant for the one before.
    cancelled_ = false;
    const std::scoped_lock lock(mutex_);
    questions_.push_back(std::move(message));
    changed_.notify_one();
}

/// The host is gone: a worker that is busy, or stuck, must not outlive it, nor must what its plugin has started. One that
/// has just answered closes its store first.
void Channel::closed() {
    {
        std::unique_lock lock(mutex_);
        end_ = true;
        changed_.notify_one();
        const auto idle = [this] { return !busy_ && questions_.empty(); };
        if (changed_.wait_for(lock, std::chrono::milliseconds(200), idle)) return;
    }
    if (::getpgrp() == process_) ::kill(0, SIGKILL);
    ::_exit(1);
}

}  // namespace cabildo::engine::worker
