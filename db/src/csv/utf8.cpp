// UTF-8, checked byte by byte (the table "Well-Formed UTF-8 Byte Sequences" of the Unicode Standard, chapter 3).
#include "utf8.hpp"

#include <cstdint>
#include <cstring>

namespace cabildo::db::csv {

namespace {

/// How many bytes follow a lead byte, and the range of the first of them. length 0: no lead byte.
struct Lead {
    std::size_t length;
    unsigned char lowest, highest;
};

Lead lead_of(unsigned char byte) {
    if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
    if (byte == 0xE0) return {2, 0xA0, 0xBF};
    if (byte == 0xED) return {2, 0x80, 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
    if (byte == 0xF0) return {3, 0x90, 0xBF};
    if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
    if (byte == 0xF4) return {3, 0x80, 0x8F};
    return {0, 0, 0};
}

bool follows(std::string_view text, std::size_t at, const Lead& lead) {
    if (text.size() - at <= lead.length) return false;
    const auto first = static_cast<unsigned char>(text[at + 1]);
    if (first < lead.lowest || first > lead.highest) return false;
    for (std::size_t i = 2; i <= lead.length; ++i)
        if ((static_cast<unsigned char>(text[at + i]) & 0xC0u) != 0x80u) return false;
    return true;
}

}  // namespace

std::size_t valid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t eight = 0;
        if (text.size() - at >= sizeof eight) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080u) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            ++at;
            continue;
        }
        const Lead lead = lead_of(byte);
        if (lead.length == 0 || !follows(text, at, lead)) return at;
        at += lead.length + 1;
    }
    return at;
}

std::size_t first_unshowable(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') return at;
        if (byte == 0xEF && (text.substr(at, 3) == "\xEF\xBF\xBE" || text.substr(at, 3) == "\xEF\xBF\xBF")) return at;
    }
    return text.size();
}

std::string sign_name(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80) return text.substr(at, 3) == "\xEF\xBF\xBE" ? "U+FFFE" : "U+FFFF";
    static constexpr char digits[] = "0123456789ABCDEF";
    return std::string("U+00") + digits[byte >> 4] + digits[byte & 15];
}

std::string as_utf8(std::string_view text) {
    std::string result;
    for (;;) {
        const std::size_t good = valid_utf8(text);
        result += text.substr(0, good);
        if (good == text.size()) return result;
        result += "\xEF\xBF\xBD";
        text.remove_prefix(good + 1);
    }
}

}  // namespace cabildo::db::csv
