// Language codes, placeholders, and numbers as readers of a language write them.
#include <cabildo/text.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace cabildo {

namespace {

constexpr std::string_view narrow_no_break_space = "\u202F";
constexpr std::string_view minus_sign = "\u2212";
constexpr std::string_view no_figure = "–";

/// `digits` in groups of three. Spanish leaves four digits together, as the Real Academia asks.
std::string grouped(std::string_view digits, Language language) {
    const bool spanish = language == Language::es;
    if (digits.size() < (spanish ? 5u : 4u)) return std::string(digits);
    const std::string_view separator = spanish ? narrow_no_break_space : ",";
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) text += separator;
        text += digits[i];
    }
    return text;
}

/// A non-negative number as decimal digits: 0.d1d2d3… times ten to the power `point`.
struct Digits {
    std::string digits;
    int point = 0;
};

/// The shortest digits that read back as the same double.
Digits shortest(double value) {
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific).ptr;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const auto mantissa_end = text.find('e');
    Digits result;
    for (char c : text.substr(0, mantissa_end))
        if (c != '.') result.digits += c;
    const std::string_view exponent = text.substr(mantissa_end + 1);
    int power = 0;
    std::from_chars(exponent.data() + (exponent.front() == '+' ? 1 : 0), exponent.data() + exponent.size(), power);
    result.point = power + 1;
    return result;
}

/// Keeps `decimals` digits behind the point; a dropped part of a half or more counts up.
void round_to(Digits& number, int decimals) {
    const int kept = number.point + decimals;
    if (kept >= static_cast<int>(number.digits.size())) return;
    if (kept < 0) {
        number = {};
        return;
    }
    const auto length = static_cast<std::size_t>(kept);
    const bool up = number.digits[length] >= '5';
    number.digits.resize(length);
    if (!up) return;
    for (std::size_t i = length; i-- > 0;) {
        if (number.digits[i] != '9') {
            ++number.digits[i];
            return;
        }
        number.digits[i] = '0';
    }
    number.digits.insert(number.digits.begin(), '1');
    ++number.point;
}

}  // namespace

std::string_view language_code(Language language) { return language == Language::es ? "es" : "en"; }

Language language_of(std::string_view code) {
    const auto letter = [&](std::size_t i) { return i < code.size() ? static_cast<char>(code[i] | 0x20) : '\0'; };
    const bool ends = code.size() == 2 || (code.size() > 2 && std::string_view("_-.@").find(code[2]) != std::string_view::npos);
    return letter(0) == 'e' && letter(1) == 'n' && ends ? Language::en : Language::es;
}

Text untranslated(std::string text) { return {text, text}; }

std::string format(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
    return format(pattern, std::span<const std::string_view>(arguments.begin(), arguments.size()));
}

std::string format(std::string_view pattern, std::span<const std::string_view> arguments) {
    std::string result;
    result.reserve(pattern.size() + 32);
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        result += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        pattern.remove_prefix(open);
        const auto close = pattern.find('}');
        std::size_t index = 0;
        const char* const end = pattern.data() + (close == std::string_view::npos ? 0 : close);
        const bool filled = close != std::string_view::npos && close > 1 &&
                            std::from_chars(pattern.data() + 1, end, index).ptr == end && index < arguments.size();
        if (filled) result += arguments[index];
        else result += '{';
        pattern.remove_prefix(filled ? close + 1 : 1);
    }
    return result;
}

Text format(const Text& pattern, std::initializer_list<std::string_view> arguments) {
    return {format(pattern.es, arguments), format(pattern.en, arguments)};
}

std::string NumberFormat::integer(std::int64_t value) const {
    std::array<char, 24> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    std::string_view digits(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const bool negative = value < 0;
    if (negative) digits.remove_prefix(1);
    return (negative ? std::string(minus_sign) : std::string()) + grouped(digits, language_);
}

std::string NumberFormat::decimal(double value, int decimals) const {
    if (!std::isfinite(value)) return std::string(no_figure);
    const int places = std::max(decimals, 0);
    Digits number = shortest(std::abs(value));
    round_to(number, places);
    const auto digit_at = [&](int position) {
        return position >= 0 && position < static_cast<int>(number.digits.size())
                   ? number.digits[static_cast<std::size_t>(position)] : '0';
    };
    std::string whole, fraction;
    for (int i = 0; i < number.point; ++i) whole += digit_at(i);
    for (int i = 0; i < places; ++i) fraction += digit_at(number.point + i);
    if (whole.empty()) whole = "0";
    const bool zero = (whole + fraction).find_first_not_of('0') == std::string::npos;
    std::string text = std::signbit(value) && !zero ? std::string(minus_sign) : std::string();
    text += grouped(whole, language_);
    if (places > 0) text += (language_ == Language::es ? ',' : '.') + fraction;
    return text;
}

std::string NumberFormat::percent(double value, int decimals) const {
    if (!std::isfinite(value)) return std::string(no_figure);
    return decimal(value, decimals) + (language_ == Language::es ? std::string(narrow_no_break_space) : std::string()) + "%";
}

std::string NumberFormat::p_value(double p) const {
    if (p < 0.001) return "< " + decimal(0.001, 3);
    return decimal(p, 3);
}

std::vector<std::string> words_of(std::string_view text) {
    // The second byte of UTF-8 letters C3 80 … C3 BF, as ASCII; space where there is none.
    static constexpr std::string_view latin = "aaaaaaaceeeeiiii nooooo ouuuuy saaaaaaaceeeeiiii nooooo ouuuuy y";
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto c = static_cast<unsigned char>(text[i]);
        if (c == 0xC3 && i + 1 < text.size()) {
            const auto next = static_cast<unsigned char>(text[++i]);
            c = next >= 0x80 ? static_cast<unsigned char>(latin[static_cast<std::size_t>(next - 0x80)]) : ' ';
        }
        if (c >= 'A' && c <= 'Z') c = static_cast<unsigned char>(c - 'A' + 'a');
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            words.back() += static_cast<char>(c);
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

}  // namespace cabildo
