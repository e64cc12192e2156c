// The one error type: what failed, where, and what to do about it.
#pragma once

#include <cabildo/text.hpp>

#include <exception>
#include <string>

namespace cabildo {

/// Why the work failed, as far as a caller acts on it.
enum class ErrorKind : std::uint8_t {
    failed,     ///< files, data or a plugin: exit status 1
    usage,      ///< unknown command, plugin, panel, option, variable, category or format: exit status 2
    cancelled,  ///< the user asked to stop
};

/// A failure told to a person in one line. `what` says what failed, `where` names the place (file, row, column; plugin,
/// panel; empty when there is none), `remedy` says what to do. Thrown by every part of the program and by plugins.
class Error : public std::exception {
public:
    explicit Error(Text what, std::string where = {}, Text remedy = {}, ErrorKind kind = ErrorKind::failed);

    const Text& message() const { return what_; }
    const std::string& where() const { return where_; }
    const Text& remedy() const { return remedy_; }
    ErrorKind kind() const { return kind_; }

    /// "where: what. remedy." on one line.
    [[nodiscard]] std::string line(Language language) const;

    /// The line in English; for logs.
    const char* what() const noexcept override { return english_.c_str(); }

private:
    Text what_;
    std::string where_;
    Text remedy_;
    ErrorKind kind_;
    std::string english_;
};

/// Wrong usage: Error with kind usage.
[[nodiscard]] Error usage_error(Text what, std::string where = {}, Text remedy = {});

/// Any exception as one line for a person, an Error with all its parts, others by their what().
[[nodiscard]] std::string describe(const std::exception& exception, Language language);

}  // namespace cabildo
