#include "markup.hpp"

#include "report_parts.hpp"

#include <algorithm>
#include <array>
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

}  // namespace

std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const std::size_t forbidden = forbidden_bytes(text, at); forbidden > 0) {
            at += forbidden - 1;
            continue;
        }
        switch (const char c = text[at]) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '\'': result += "&#39;"; break;
            default: result += c;
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
    std::vector<std::string_view> open;
    const auto close = [&] {
        result += "</" + std::string(open.back()) + ">";
        open.pop_back();
    };
    for (const Span& span : spans_of(text)) {
        const std::pair<std::string_view, bool> wanted[] = {{"strong", span.strong}, {"em", span.emphasis}};
        for (const auto& [element, on] : wanted)
            while (!on && std::find(open.begin(), open.end(), element) != open.end()) close();
        for (const auto& [element, on] : wanted)
            if (on && std::find(open.begin(), open.end(), element) == open.end()) {
                result += "<" + std::string(element) + ">";
                open.push_back(element);
            }
        result += escaped(span.text);
    }
    while (!open.empty()) close();
    return result;
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
