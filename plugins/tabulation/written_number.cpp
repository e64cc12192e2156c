// With how many decimals the numbers of one variable are written.
#include "written_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace cabildo::tabulation {
namespace {

/// Beyond these a number is written as a power of ten.
constexpr int most_decimals = 9;
constexpr double most_plain = 1e15;

/// mantissa × 10^exponent, the mantissa with this many digits behind its point or as few as the number needs.
struct Scientific {
    double mantissa = 0;
    int decimals = 0, exponent = 0;
};

Scientific scientific(double value, int most) {
    std::array<char, 64> buffer{};
    const auto text_of = [&](std::to_chars_result result) { return std::string_view(buffer.data(), static_cast<std::size_t>(result.ptr - buffer.data())); };
    const auto decimals_in = [](std::string_view text) {
        const auto point = text.find('.');
        return point == std::string_view::npos ? 0 : static_cast<int>(text.find('e') - point) - 1;
    };
    std::string_view text = text_of(std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific));
    if (decimals_in(text) > most) {
        text = text_of(std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific, most));
    }
    Scientific result;
    result.decimals = decimals_in(text);
    const auto end = text.find('e');
    std::from_chars(text.data(), text.data() + end, result.mantissa);
    const std::size_t sign = text[end + 1] == '+' ? 1 : 0;
    std::from_chars(text.data() + end + 1 + sign, text.data() + text.size(), result.exponent);
    return result;
}

std::string superscript(int number) {
    static constexpr std::array<std::string_view, 10> digits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text = number < 0 ? "⁻" : "";
    for (const char digit : std::to_string(std::abs(number))) text += digits[static_cast<std::size_t>(digit - '0')];
    return text;
}

}  // namespace

int decimals_of(double value) {
    if (value == 0 || !std::isfinite(value)) return 0;
    const Scientific parts = scientific(value, 17);
    return std::max(0, parts.decimals - parts.exponent);
}

std::string NumberStyle::write(double number, int decimals, Language language) const {
    const NumberFormat numbers(language);
    if (!powers || number == 0 || !std::isfinite(number)) return numbers.decimal(number, powers ? 0 : decimals);
    const Scientific parts = scientific(number, 2);
    if (parts.exponent == 0) return numbers.decimal(parts.mantissa, parts.decimals);
    return numbers.decimal(parts.mantissa, parts.decimals) + " × 10" + superscript(parts.exponent);
}

NumberStyle style_of(std::span<const double> values, std::span<const NumberClass> classes) {
    NumberStyle style;
    int own = 0;
    double greatest = 0;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        own = std::max(own, decimals_of(value));
        greatest = std::max(greatest, std::abs(value));
    }
    int deserved = 0;  // decimals that tell the values apart
    if (!classes.empty() && !classes.front().closed) {
        for (const NumberClass& each : classes) style.limits = std::max({style.limits, decimals_of(each.low), decimals_of(each.high)});
        deserved = style.limits + 2;
    } else {
        deserved = greatest > 0 ? 5 - static_cast<int>(std::floor(std::log10(greatest))) : 0;  // six digits
    }
    style.values = std::min(own, std::max(2, deserved));
    style.computed = std::max(2, std::min(own + 1, deserved));
    if (!classes.empty() && classes.front().closed) style.limits = style.values;
    style.powers = greatest >= most_plain || std::max(style.computed, style.limits) > most_decimals;
    return style;
}

}  // namespace cabildo::tabulation
