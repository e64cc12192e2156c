// A text that a person sees, in both languages of the program, and the rules by which numbers are written in each.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo {

enum class Language : std::uint8_t { es, en };

/// "es" or "en".
std::string_view language_code(Language language);

/// The language of a code such as "es" or "es_CL.UTF-8"; Spanish for anything that is not English.
Language language_of(std::string_view code);

/// One text in Spanish and English. Both are always given: a text without its translation does not compile.
/// Placeholders {0}, {1}, … are filled by format().
struct Text {
    std::string es;
    std::string en;

    const std::string& in(Language language) const { return language == Language::es ? es : en; }
    bool operator==(const Text&) const = default;
};

/// The same text in both languages: names, codes, figures.
[[nodiscard]] Text untranslated(std::string text);

/// Replaces {0}, {1}, … of `pattern` by the arguments. An index without argument stays as it is.
[[nodiscard]] std::string format(std::string_view pattern, std::initializer_list<std::string_view> arguments);
[[nodiscard]] std::string format(std::string_view pattern, std::span<const std::string_view> arguments);

/// The same in both languages.
[[nodiscard]] Text format(const Text& pattern, std::initializer_list<std::string_view> arguments);

/// Words in small ASCII letters without accents, e.g. "Nº Región" gives "n", "region".
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

/// Writes numbers as readers of a language expect them. Spanish: decimal comma, groups of three from five digits on
/// parted by a narrow no-break space, a narrow no-break space before %. English: decimal point, commas, no space.
class NumberFormat {
public:
    explicit NumberFormat(Language language) : language_(language) {}

    [[nodiscard]] std::string integer(std::int64_t value) const;
    /// Fixed number of decimals, rounded half away from zero on the shortest decimal form of the value.
    [[nodiscard]] std::string decimal(double value, int decimals) const;
    /// `value` is already in percent (0–100).
    [[nodiscard]] std::string percent(double value, int decimals = 1) const;
    /// A p-value: three decimals, "< 0,001" below that.
    [[nodiscard]] std::string p_value(double p) const;

private:
    Language language_;
};

}  // namespace cabildo
