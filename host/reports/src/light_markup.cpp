#include "light_markup.hpp"

#include <cctype>

namespace cabildo::reports {

namespace {

std::string_view trimmed(std::string_view line) {
    constexpr std::string_view blank = " \t\r";
    const auto first = line.find_first_not_of(blank);
    return first == std::string_view::npos ? std::string_view() : line.substr(first, line.find_last_not_of(blank) - first + 1);
}

/// How many bytes a line's mark of a list takes, 0 where it is no point of one.
std::size_t list_mark(std::string_view line) {
    if (line.starts_with("- ") || line.starts_with("* ")) return 2;
    std::size_t digits = 0;
    while (digits < line.size() && digits < 3 && std::isdigit(static_cast<unsigned char>(line[digits])) != 0) ++digits;
    return digits > 0 && line.substr(digits).starts_with(". ") ? digits + 2 : 0;
}

}  // namespace

std::vector<std::string> paragraphs_of(std::string_view text) {
    std::vector<std::string> paragraphs;
    bool open = false;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (line.empty()) {
            open = false;
        } else if (const std::size_t mark = list_mark(line); mark > 0) {
            const bool bullet = line[0] == '-' || line[0] == '*';
            paragraphs.push_back((bullet ? "• " : std::string(line.substr(0, mark))) + std::string(line.substr(mark)));
            open = true;
        } else if (open) {
            paragraphs.back() += " " + std::string(line);
        } else {
            paragraphs.emplace_back(line);
            open = true;
        }
    }
    return paragraphs;
}

}  // namespace cabildo::reports
