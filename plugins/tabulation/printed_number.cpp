// Numbers as people print them in tables.
#include "printed_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

namespace cabildo::tabulation {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// The text in ASCII: every kind of space, apostrophe, minus and dash as one, without notes and outer spaces.
std::string plain(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> signs{{
        {"\u00A0", " "}, {"\u2009", " "}, {"\u202F", " "}, {"\u2019", "'"}, {"\u2212", "-"},
        {"\u2013", "-"}, {"\u2014", "-"}, {"\u2020", ""}, {"*", ""}, {"\t", " "}}};
    std::string result(text);
    for (const auto& [from, to] : signs) replace_all(result, from, to);
    const auto first = result.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return result.substr(first, result.find_last_not_of(' ') - first + 1);
}

/// Digits with their separators: "1.234,5" is {"1", "234", "5"} parted by ".,".
struct Pieces {
    std::vector<std::string> digits;
    std::string separators;
    bool negative = false, percent = false;
};

std::optional<Pieces> pieces_of(std::string text) {
    Pieces pieces;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        pieces.negative = text.front() == '-';
        text.erase(0, 1);
    }
    if (!text.empty() && text.back() == '%') {
        pieces.percent = true;
        text.pop_back();
        while (!text.empty() && text.back() == ' ') text.pop_back();
    }
    pieces.digits.emplace_back();
    for (const char c : text) {
        if (is_digit(c)) {
            pieces.digits.back() += c;
        } else if (std::string_view(".,' ").find(c) != std::string_view::npos) {
            pieces.separators += c;
            pieces.digits.emplace_back();
        } else {
            return std::nullopt;
        }
    }
    for (const auto& digits : pieces.digits) {
        if (digits.empty()) return std::nullopt;
    }
    return pieces;
}

char decimal_sign(const Pieces& pieces) {
    const std::string& signs = pieces.separators;
    const char last = signs.empty() ? '\0' : signs.back();
    if (last != ',' && last != '.') return '\0';
    const auto times = std::count(signs.begin(), signs.end(), last);
    if (times > 1) return last == ',' ? '.' : ',';  // repeated: groups, so the other one parts decimals
    if (signs.size() > 1) return last;              // after another separator
    const bool three = pieces.digits.back().size() == 3;
    if (!three || pieces.digits.front() == "0" || pieces.digits.front().size() > 3) return last;
    return '\0';
}

std::optional<PrintedNumber> assembled(const Pieces& pieces, bool with_decimals) {
    PrintedNumber number;
    std::string text;
    const std::size_t whole_parts = pieces.digits.size() - (with_decimals ? 1 : 0);
    for (std::size_t i = 0; i < whole_parts; ++i) {
        if (i > 0 && (pieces.digits[i].size() != 3 || pieces.digits[0].size() > 3)) return std::nullopt;
        if (i > 1 && pieces.separators[i - 1] != pieces.separators[0]) return std::nullopt;
        text += pieces.digits[i];
    }
    if (with_decimals) {
        number.decimals = static_cast<int>(pieces.digits.back().size());
        text += '.' + pieces.digits.back();
    }
    if (std::from_chars(text.data(), text.data() + text.size(), number.value).ec != std::errc()) return std::nullopt;
    if (pieces.negative) number.value = -number.value;
    number.percent = pieces.percent;
    return number;
}

}  // namespace

DecimalMark decimal_mark(std::span<const std::string> texts) {
    for (const auto& text : texts) {
        const auto pieces = pieces_of(plain(text));
        const char sign = pieces ? decimal_sign(*pieces) : '\0';
        if (sign != '\0') return sign == ',' ? DecimalMark::comma : DecimalMark::point;
    }
    return DecimalMark::unknown;
}

std::optional<PrintedNumber> printed_number(std::string_view text, DecimalMark mark, bool whole) {
    const std::string ascii = plain(text);
    if (ascii == "-" || ascii == "--") return PrintedNumber{0, 0, false, true};
    const auto pieces = pieces_of(ascii);
    if (!pieces) return std::nullopt;
    const char last = pieces->separators.empty() ? '\0' : pieces->separators.back();
    if (last != ',' && last != '.') return assembled(*pieces, false);
    char sign = decimal_sign(*pieces);
    if (sign == '\0') {
        if (mark == DecimalMark::unknown) {
            sign = whole ? '\0' : last;
        } else {
            sign = mark == DecimalMark::comma ? ',' : '.';
        }
    }
    return assembled(*pieces, sign == last);
}

}  // namespace cabildo::tabulation
