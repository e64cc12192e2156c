#include "markup.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace cabildo::render {
namespace {

std::string encoded(std::string_view id, char mark) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string result;
    for (const char c : id) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
                          (c == '.' && !result.empty());
        if (kept) {
            result += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        result += mark;
        result += digits[byte >> 4];
        result += digits[byte & 15u];
    }
    return result;
}

/// Position of the closing mark that pairs with an opening one behind which `from` stands; npos when there is none.
std::size_t closing(std::string_view text, std::string_view mark, std::size_t from) {
    if (from >= text.size() || text[from] == ' ') return std::string_view::npos;
    for (std::size_t at = text.find(mark, from); at != std::string_view::npos; at = text.find(mark, at + 1)) {
        const bool single_in_double = mark.size() == 1 && ((at + 1 < text.size() && text[at + 1] == '*') || text[at - 1] == '*');
        if (at > from && text[at - 1] != ' ' && !single_in_double) return at;
    }
    return std::string_view::npos;
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '\'': result += "&#39;"; break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') result += c;
        }
    }
    return result;
}

std::string escaped_with_whole_codes(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" ,;:()\n\t", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const bool code = word.find('-') != std::string_view::npos && word.find_first_of("0123456789") != std::string_view::npos;
        result += code ? "<span class=\"code\">" + escaped(word) + "</span>" : escaped(word);
        if (end < text.size()) result += escaped(text.substr(end, 1));
        at = end + 1;
    }
    return result;
}

std::string marked_up(std::string_view text) {
    std::string result;
    std::size_t plain = 0, at = 0;
    while ((at = text.find('*', at)) != std::string_view::npos) {
        const std::string_view mark = text.substr(at, 2) == "**" ? "**" : "*";
        const bool in_word = at > 0 && (std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0);
        const std::size_t end = in_word ? std::string_view::npos : closing(text, mark, at + mark.size());
        if (end == std::string_view::npos) {
            at += mark.size();
            continue;
        }
        const std::string element = mark.size() == 2 ? "strong" : "em";
        result += escaped(text.substr(plain, at - plain));
        result += "<" + element + ">" + marked_up(text.substr(at + mark.size(), end - at - mark.size())) + "</" + element + ">";
        at = plain = end + mark.size();
    }
    return result + escaped(text.substr(plain));
}

std::string anchor(std::string_view id) { return encoded(id, ':'); }

std::string file_stem(std::string_view id) { return encoded(id, '%'); }

std::string px(double value) {
    const double rounded = std::round(value * 100) / 100;
    if (!std::isfinite(rounded) || rounded == 0) return "0";
    std::array<char, 40> buffer;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded, std::chars_format::fixed, 2);
    std::string text(buffer.data(), result.ptr);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string exact_number(double value) {
    std::array<char, 64> buffer;
    const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
    const auto result = whole ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed)
                              : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return std::string(buffer.data(), result.ptr);
}

}  // namespace cabildo::render
