// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cabildo::db::csv {

/// Length of the longest valid beginning; the text's size when all of it is valid.
std::size_t valid_utf8(std::string_view text);

/// The text with U+FFFD in place of each byte that is not UTF-8: for names of files, which are bytes.
std::string as_utf8(std::string_view text);

}  // namespace cabildo::db::csv
