// Text widths without a font, and texts cut and wrapped to a width.
#include "text_fit.hpp"

#include "glyph_widths.hpp"

#include <algorithm>

namespace cabildo::render {
namespace {

/// Fonts other than Noto Sans come out a little wider, and browsers round.
constexpr double generosity = 1.03;

double advance(char32_t c, bool bold) {
    const auto in = [&](const auto& table, char32_t first) { return static_cast<double>(table[c - first]); };
    if (c >= 0x20 && c <= 0x17e) return bold ? in(bold_latin, 0x20) : in(regular_latin, 0x20);
    if (c >= 0x391 && c <= 0x3c9) return bold ? in(bold_greek, 0x391) : in(regular_greek, 0x391);
    if (c >= 0x2010 && c <= 0x2026) return bold ? in(bold_punctuation, 0x2010) : in(regular_punctuation, 0x2010);
    if (c == 0x202f || c == 0x2009) return 166;
    if (c >= 0x300 && c <= 0x36f) return 0;
    if (c >= 0x2190 && c <= 0x27bf) return 900;
    if (c >= 0x1100) return c < 0x2000 ? 700 : 1050;
    return 650;
}

class BuiltIn final : public TextMeasure {
public:
    double width(std::string_view text, double size, bool bold) const override {
        double sum = 0;
        for (std::size_t at = 0; at < text.size();) sum += advance(next_character(text, at), bold);
        return sum / 1000 * size * generosity;
    }
};

}  // namespace

const TextMeasure& TextMeasure::built_in() {
    static const BuiltIn measure;
    return measure;
}

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at++);
    const int further = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    char32_t c = further == 3 ? first & 0x07u : further == 2 ? first & 0x0fu : further == 1 ? first & 0x1fu : first;
    for (int i = 0; i < further && at < text.size() && (byte(at) & 0xc0u) == 0x80u; ++i) c = c << 6 | (byte(at++) & 0x3fu);
    return c;
}

std::string ellipsised(const TextMeasure& measure, const std::string& text, double width, double size, bool bold) {
    if (measure.width(text, size, bold) <= width) return text;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        next_character(text, at);
        if (measure.width(text.substr(0, at) + "…", size, bold) > width) {
            kept = start;
            break;
        }
    }
    while (kept > 0 && (text[kept - 1] == ' ' || text[kept - 1] == ',')) --kept;
    return text.substr(0, kept) + "…";
}

namespace {

/// Words with the space or hyphen that ends them; "n = 5" is one word.
std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i] == '\n' || text[i] == '\t' ? ' ' : text[i];
        words.back() += c;
        const bool formula = c == ' ' && ((i > 0 && text[i - 1] == '=') || (i + 1 < text.size() && text[i + 1] == '='));
        const bool breaks = (c == ' ' && !formula) || ((c == '-' || c == '/') && i > 0 && i + 1 < text.size() && text[i + 1] != ' ');
        if (breaks && i + 1 < text.size()) words.emplace_back();
    }
    return words;
}

std::string trimmed(std::string text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first);
}

}  // namespace

FittedText fitted(const TextMeasure& measure, const std::string& text, double width, double size, bool bold,
                  std::size_t most_lines) {
    FittedText result;
    const std::vector<std::string> words = words_of(text);
    std::size_t next = 0;
    while (next < words.size() && result.lines.size() < most_lines) {
        std::string line = words[next++];
        while (next < words.size() && measure.width(trimmed(line + words[next]), size, bold) <= width) line += words[next++];
        const bool last = result.lines.size() + 1 == most_lines;
        if (last)
            for (; next < words.size(); ++next) line += words[next];
        const std::string whole = trimmed(std::move(line));
        const std::string shown = ellipsised(measure, whole, width, size, bold);
        result.cut = result.cut || shown != whole;
        result.lines.push_back(shown);
    }
    for (const std::string& line : result.lines) result.width = std::max(result.width, measure.width(line, size, bold));
    return result;
}

}  // namespace cabildo::render
