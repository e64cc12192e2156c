// Failures as one line for a person.
#include <cabildo/error.hpp>

#include <new>
#include <utility>

namespace cabildo {

namespace {

/// Line ends and tabs become single spaces, so that a failure stays one line.
std::string one_line(std::string_view text) {
    std::string line;
    for (char c : text) {
        const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (!space) line += c;
        else if (!line.empty() && line.back() != ' ') line += ' ';
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

/// The text on one line, ended like a sentence.
std::string sentence(std::string_view text) {
    std::string line = one_line(text);
    const bool ended = line.empty() || line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("…");
    if (!ended) line += '.';
    return line;
}

}  // namespace

Error::Error(Text what, std::string where, Text remedy, ErrorKind kind)
    : what_(std::move(what)), where_(std::move(where)), remedy_(std::move(remedy)), kind_(kind),
      english_(line(Language::en)) {}

std::string Error::line(Language language) const {
    std::string text = one_line(where_);
    if (!text.empty()) text += ": ";
    text += sentence(what_.in(language));
    const std::string remedy = sentence(remedy_.in(language));
    if (!remedy.empty()) text += ' ' + remedy;
    return text;
}

Error usage_error(Text what, std::string where, Text remedy) {
    return Error(std::move(what), std::move(where), std::move(remedy), ErrorKind::usage);
}

std::string describe(const std::exception& exception, Language language) {
    if (const auto* error = dynamic_cast<const Error*>(&exception)) return error->line(language);
    if (dynamic_cast<const std::bad_alloc*>(&exception))
        return Text{"No queda memoria para terminar el trabajo.", "There is not enough memory to finish the work."}.in(language);
    const std::string text = sentence(exception.what());
    return text.empty() ? Text{"Falla sin descripción.", "Failure without a description."}.in(language) : text;
}

}  // namespace cabildo
