#include "language.hpp"

#include <cstdlib>

namespace cabildo::workbench {

namespace {

Language current = Language::es;

}  // namespace

Language language() { return current; }

void set_language(Language language) { current = language; }

wxString tr(const Text& text) { return from_utf8(text.in(current)); }

wxString tr(const Text& pattern, std::initializer_list<std::string_view> arguments) {
    return from_utf8(format(pattern.in(current), arguments));
}

wxString from_utf8(std::string_view text) { return wxString::FromUTF8(text.data(), text.size()); }

std::string to_utf8(const wxString& text) { return std::string(text.utf8_str()); }

wxString label_text(const wxString& text) {
    wxString escaped = text;
    escaped.Replace("&", "&&");
    return escaped;
}

std::string number_text(std::int64_t value) { return NumberFormat(current).integer(value); }

Language session_language() {
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return language_of(value);
    }
    return Language::es;
}

void announce_language(Language language) {
    setenv("LANGUAGE", language == Language::es ? "es" : "en", 1);
}

}  // namespace cabildo::workbench
