#include "module/display_format.hpp"

#include <array>
#include <cctype>

namespace cabildo::render {
namespace {

constexpr int most_decimals = 9;
constexpr std::string_view narrow_space = "\u202F", hard_space = "\u00A0";

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// The number stands there by itself, not as a part of a longer one.
bool stands_alone(const std::string& text, std::size_t at, std::size_t size) {
    const std::size_t end = at + size;
    if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == ',' || text[at - 1] == '.')) return false;
    if (end >= text.size()) return true;
    const bool goes_on = (text[end] == ',' || text[end] == '.') && end + 1 < text.size() && is_digit(text[end + 1]);
    return !is_digit(text[end]) && !goes_on;
}

std::string code_of(int decimals, bool grouped) {
    std::string code = grouped ? "#,##0" : "0";
    if (decimals > 0) code += "." + std::string(static_cast<std::size_t>(decimals), '0');
    return code;
}

/// Takes a percent sign, with the space before it, from the front of what follows the number.
bool take_percent(std::string& suffix, std::string& space) {
    std::string_view rest = suffix;
    for (const std::string_view each : {narrow_space, hard_space, std::string_view(" ")})
        if (rest.starts_with(each)) {
            rest.remove_prefix(each.size());
            space = " ";
            break;
        }
    if (!rest.starts_with('%')) return false;
    suffix = rest.substr(1);
    return true;
}

/// "< 0,001": below what is said, the words; otherwise as many decimals as they have.
std::string below(const std::string& text) {
    if (!text.starts_with('<')) return {};
    const std::size_t start = text.find_first_of("0123456789");
    if (start == std::string::npos) return {};
    std::string bound = text.substr(start);
    if (bound.find_first_not_of("0123456789,.") != std::string::npos) return {};
    const std::size_t mark = bound.find_first_of(",.");
    if (mark == std::string::npos) return {};
    bound[mark] = '.';
    return "[<" + bound + "]" + literal(text) + ";" + code_of(static_cast<int>(bound.size() - mark - 1), false);
}

}  // namespace

std::string literal(const std::string& text) {
    if (text.empty()) return {};
    std::string code = "\"";
    for (const char c : text) code += c == '"' ? std::string("\"\\\"\"") : std::string(1, c);
    return code + '"';
}

DisplayFormat display_format(double value, const std::string& text, Language language) {
    const NumberFormat numbers(language);
    for (int decimals = most_decimals; decimals >= 0; --decimals) {
        const std::string number = numbers.decimal(value, decimals);
        const std::size_t at = text.find(number);
        if (at == std::string::npos || !stands_alone(text, at, number.size())) continue;
        const bool grouped = number.find(language == Language::es ? narrow_space : std::string_view(",")) != std::string::npos;
        std::string suffix = text.substr(at + number.size()), space;
        const bool percent = take_percent(suffix, space);
        return {literal(text.substr(0, at)) + code_of(decimals, grouped) + (percent ? space + "%" : "") + literal(suffix),
                percent ? 0.01 : 1};
    }
    return {below(text), 1};
}

}  // namespace cabildo::render
