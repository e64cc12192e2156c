// Text made safe for HTML and XML, and numbers as they stand in attributes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cabildo::render {

/// How many bytes of a character stand at `at` that XML forbids (control characters other than tab and line feed, U+FFFE, U+FFFF);
/// 0 where a good one does.
inline std::size_t forbidden_bytes(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x20) return c == '\n' || c == '\t' ? 0 : 1;
    return c == '\xEF' && (text.substr(at, 3) == "\xEF\xBF\xBE" || text.substr(at, 3) == "\xEF\xBF\xBF") ? 3 : 0;
}

/// &, <, > and quotes escaped; characters that XML forbids left out.
std::string escaped(std::string_view text);

/// The same for cells: browsers break "PI-03" after the hyphen, so words of letters and digits with a hyphen are kept whole.
std::string escaped_with_whole_codes(std::string_view text);

/// The same with **strong** and *emphasis* as elements. A mark inside a word or without its fellow
/// stays as it is.
std::string marked_up(std::string_view text);

/// An id that HTML, SVG and file names take: letters, digits, '_', '-' and '.' stay, the rest becomes ':' and two
/// hexadecimal digits a byte (in file names '%'), so that different ids stay different.
std::string anchor(std::string_view id);
std::string file_stem(std::string_view id);

/// At most two decimals, no trailing zeros, point.
std::string px(double value);

/// The fewest digits that give the same double; integers without point or exponent up to 1e15.
std::string exact_number(double value);

}  // namespace cabildo::render
