// Walking through UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace cabildo::utf8 {

/// Length in bytes of the well-formed character at the start of `text` (Unicode 15, table 3-7); 0 when there is none.
std::size_t character(std::string_view text);

/// Whether the whole text is well-formed.
bool valid(std::string_view text);

}  // namespace cabildo::utf8
