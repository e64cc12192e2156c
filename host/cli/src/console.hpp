// The terminal: what is printed where, and the wish to stop.
#pragma once

#include <cabildo/engine/engine.hpp>
#include <cabildo/error.hpp>
#include <cabildo/text.hpp>

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace cabildo::cli {

class Console {
public:
    explicit Console(Language language) : language_(language) {}

    /// Of messages; documents have their own.
    Language language() const { return language_; }
    const std::string& operator()(const Text& text) const { return text.in(language_); }

    /// Standard output. A reader that went away ends the program quietly; a full disk throws Error.
    void print(std::string_view text);
    /// One line on standard error.
    void complain(const Error& error);

    /// Shows progress on a terminal, and nothing elsewhere.
    engine::Progress progress();
    void clear_progress();

private:
    Language language_;
    bool progress_shown_ = false;
};

/// From here on, an interrupt (SIGINT, SIGTERM, SIGHUP) does not end the program at once. Call before any thread starts.
void watch_interrupts(Language language);
/// For work that looks at the token and stops by itself. A second interrupt ends the program.
std::stop_token stop_on_interrupt();
/// For work that cannot stop half-way: an interrupt runs `clean_up` in another thread and ends the program.
void end_on_interrupt(std::function<void()> clean_up);
/// Ends the program as an interrupted one, so that a calling script stops too.
[[noreturn]] void end_interrupted();

}  // namespace cabildo::cli
