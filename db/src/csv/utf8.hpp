// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cabildo::db::csv {

/// Length of the longest valid beginning; the text's size when all of it is valid.
std::size_t valid_utf8(std::string_view text);

/// Where the first sign stands that no document can show: a control character other than tab and line ends, U+FFFE or U+FFFF
/// (XML 1.0, production 2); the text's size when there is none. The text is UTF-8.
std::size_t first_unshowable(std::string_view text);
/// What such a sign is called: "U+000B".
std::string sign_name(std::string_view text, std::size_t at);

/// The text with U+FFFD in place of each byte that is not UTF-8: for names of files, which are bytes.
std::string as_utf8(std::string_view text);

}  // namespace cabildo::db::csv
