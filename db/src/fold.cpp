#include "fold.hpp"

#include <array>

namespace cabildo::db {
namespace {

/// U+00C0 to U+017F (Latin-1 letters and Latin Extended-A) by the base letters of Unicode's canonical decomposition;
/// empty where there is none (× and ÷).
constexpr std::array<std::string_view, 192> latin = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y",
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
    "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
    "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
    "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s",
};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

void fold_into(std::string& target, std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80 || i + 1 == text.size()) {
            target += lower(text[i]);
            continue;
        }
        const auto next = static_cast<unsigned char>(text[i + 1]);
        const unsigned point = (byte & 0x1fU) << 6 | (next & 0x3fU);
        const bool two_bytes = (byte & 0xe0U) == 0xc0U && (next & 0xc0U) == 0x80U;
        if (two_bytes && point >= 0xc0 && point < 0x180 && !latin[point - 0xc0].empty()) {
            target += latin[point - 0xc0];
            ++i;
        } else if (two_bytes && point >= 0x300 && point < 0x370) {
            ++i;  // a combining mark
        } else {
            target += text[i];
        }
    }
}

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    fold_into(result, text);
    return result;
}

}  // namespace cabildo::db
