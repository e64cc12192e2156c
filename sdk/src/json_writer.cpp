// Escapes and numbers of JSON (RFC 8259).
#include "json_writer.hpp"

#include "utf8.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace cabildo {

namespace {

template <typename Number>
std::string_view digits(std::array<char, 40>& buffer, Number value) {
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), static_cast<std::size_t>(end - buffer.data())};
}

bool plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x80 && c != '"' && c != '\\'; }

void append_escaped(std::string& text, char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
        case '"': text += "\\\""; return;
        case '\\': text += "\\\\"; return;
        case '\n': text += "\\n"; return;
        case '\r': text += "\\r"; return;
        case '\t': text += "\\t"; return;
        default: break;
    }
    const auto code = static_cast<unsigned char>(c);
    text += "\\u00";
    text += hex[code >> 4];
    text += hex[code & 15];
}

}  // namespace

void JsonWriter::key(std::string_view name) {
    separate();
    quote(name);
    text_ += ':';
    first_ = true;
}

void JsonWriter::integer(std::int64_t value) {
    std::array<char, 40> buffer{};
    separate();
    text_ += digits(buffer, value);
}

void JsonWriter::unsigned_integer(std::uint64_t value) {
    std::array<char, 40> buffer{};
    separate();
    text_ += digits(buffer, value);
}

void JsonWriter::number(double value) {
    if (!std::isfinite(value)) return null();
    std::array<char, 40> buffer{};
    separate();
    const std::string_view text = digits(buffer, value);
    text_ += text;
    if (text.find_first_of(".e") == std::string_view::npos) text_ += ".0";
}

void JsonWriter::quote(std::string_view value) {
    text_ += '"';
    while (!value.empty()) {
        std::size_t length = 0;
        while (length < value.size() && plain(value[length])) ++length;
        text_ += value.substr(0, length);
        value.remove_prefix(length);
        if (value.empty()) break;
        length = utf8::character(value);
        if (length == 1) append_escaped(text_, value.front());
        else if (length > 1) text_ += value.substr(0, length);
        else text_ += "\uFFFD";
        value.remove_prefix(length == 0 ? 1 : length);
    }
    text_ += '"';
}

}  // namespace cabildo
