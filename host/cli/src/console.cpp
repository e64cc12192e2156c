// Printing with every error looked at, progress, and a thread that waits for interrupts.
#include "console.hpp"

#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <mutex>
#include <thread>

namespace cabildo::cli {

namespace {

/// False when nobody reads any more; errno says why otherwise.
bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Names of files may hold what would drive a terminal: control characters (C0, DEL, and C1 as UTF-8) show as \xNN.
std::string printable(std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        const bool c1 = byte == 0xc2 && next >= 0x80 && next < 0xa0;
        if (byte >= 0x20 && byte != 0x7f && !c1) {
            line += text[i];
            continue;
        }
        const unsigned code = c1 ? next : byte;
        line += std::string("\\x") + digits[code >> 4] + digits[code & 15];
        if (c1) ++i;
    }
    return line;
}

sigset_t interrupts() {
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGINT);
    ::sigaddset(&set, SIGTERM);
    ::sigaddset(&set, SIGHUP);
    return set;
}

/// After this long a second interrupt ends work that does not stop.
constexpr std::chrono::seconds patience{1};

/// What an interrupt does; shared with the thread that waits for it.
struct Watch {
    std::mutex mutex;
    std::stop_source stop;
    bool cooperative = false;
    std::chrono::steady_clock::time_point stopped{};
    int signal = SIGINT;
};

Watch& watch() {
    static auto& shared = *new Watch;  // the waiting thread outlives main()
    return shared;
}

}  // namespace

void Console::print(std::string_view text) { print(text, {"no se pudo escribir en la salida estándar", "cannot write to standard output"}); }

void Console::print_done(std::string_view text) {
    print(text, {"el trabajo se hizo, pero no se pudo escribir en la salida estándar",
                 "the work was done, but standard output could not be written"});
}

void Console::print(std::string_view text, const Text& failed) {
    clear_progress();
    if (write_all(STDOUT_FILENO, text)) return;
    if (errno == EPIPE) std::_Exit(0);
    const std::string reason = ::strerrordesc_np(errno) ? ::strerrordesc_np(errno) : "?";
    throw Error({failed.es + ": " + reason, failed.en + ": " + reason}, {}, {"Compruebe el espacio libre.", "Check the free space."});
}

void Console::complain(const Error& error) {
    clear_progress();
    write_all(STDERR_FILENO, "cabildo: " + printable(error.line(language_)) + '\n');
}

engine::Progress Console::progress() {
    if (!::isatty(STDERR_FILENO)) return {};
    return [this](double fraction, const std::string& message) {
        const auto percent = std::lround(fraction * 100);
        std::string line = "\r\033[K" + std::to_string(percent) + " % " + message.substr(0, 60);
        while (!line.empty() && (static_cast<unsigned char>(line.back()) & 0x80) != 0 && message.size() > 60) line.pop_back();
        write_all(STDERR_FILENO, line);
        progress_shown_ = true;
    };
}

void Console::clear_progress() {
    if (progress_shown_) write_all(STDERR_FILENO, "\r\033[K");
    progress_shown_ = false;
}

void watch_interrupts(Language language) {
    const sigset_t set = interrupts();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    watch();
    std::thread([set, language] {
        while (true) {
            int signal = 0;
            if (::sigwait(&set, &signal) != 0) return;
            const std::scoped_lock lock(watch().mutex);
            watch().signal = signal;
            const auto now = std::chrono::steady_clock::now();
            if (watch().cooperative && !watch().stop.stop_requested()) {
                watch().stopped = now;
                watch().stop.request_stop();
                continue;
            }
            // Time for the work to put things in order, however often the key is pressed.
            if (watch().cooperative && now - watch().stopped < patience) continue;
            Console(language).complain(Error({"interrumpido", "interrupted"}));
            end_interrupted();
        }
    }).detach();
}

std::stop_token stop_on_interrupt() {
    const std::scoped_lock lock(watch().mutex);
    watch().cooperative = true;
    return watch().stop.get_token();
}

void end_interrupted() {
    const int signal = watch().signal;
    ::signal(signal, SIG_DFL);
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, signal);
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    ::kill(::getpid(), signal);
    std::_Exit(1);
}

}  // namespace cabildo::cli
