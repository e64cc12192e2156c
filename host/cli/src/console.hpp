// The terminal: what is printed where, and the wish to stop.
#pragma once

#include <cabildo/engine/engine.hpp>
#include <cabildo/error.hpp>
#include <cabildo/text.hpp>

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
    /// The same for what is said of work that is done: a failure says so.
    void print_done(std::string_view text);
    /// One line on standard error.
    void complain(const Error& error);

    /// Shows progress on a terminal, and nothing elsewhere.
    engine::Progress progress();
    void clear_progress();

private:
    void print(std::string_view text, const Text& failed);

    Language language_;
    bool progress_shown_ = false;
};

/// From here on, an interrupt (SIGINT, SIGTERM, SIGHUP) does not end the program at once. Call before any thread starts.
void watch_interrupts(Language language);
/// For work that looks at the token, and ends by an Error of kind cancelled that leaves nothing half-made. Without it an
/// interrupt ends the program at once; with it, so does one that comes a second or more after the first.
std::stop_token stop_on_interrupt();
/// Ends the program as an interrupted one, so that a calling script stops too.
[[noreturn]] void end_interrupted();

}  // namespace cabildo::cli
