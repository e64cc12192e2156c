// Numbers as people print them in tables: "31,03%", "13,8 %", "1.234", "1 234,5", "–".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cabildo::tabulation {

struct PrintedNumber {
    double value = 0;
    int decimals = 0;      ///< as printed
    bool percent = false;  ///< with a % sign
    bool dash = false;     ///< printed as a dash, which stands for zero
};

/// Which sign parts the decimals. `unknown` where the texts do not tell.
enum class DecimalMark : std::uint8_t { unknown, comma, point };

/// What the texts of one table tell together: a separator that stands once and not before exactly three digits, that
/// follows the other one, or that follows a single zero, parts decimals; one that is repeated parts groups. The first
/// text that tells decides.
DecimalMark decimal_mark(std::span<const std::string> texts);

/// The number, or absent when the text is none. A lone separator before exactly three digits ("1.234") is read by
/// `mark`; where that is unknown it parts groups when `whole` numbers are expected, decimals otherwise. Spaces and
/// apostrophes between groups of three, a sign, a % sign and trailing * or † are understood.
std::optional<PrintedNumber> printed_number(std::string_view text, DecimalMark mark, bool whole);

}  // namespace cabildo::tabulation
