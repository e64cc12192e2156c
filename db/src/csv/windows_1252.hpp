// Text in Windows-1252, as Excel writes a CSV where nobody asks for UTF-8.
#pragma once

#include "reader.hpp"

namespace cabildo::db::csv {

/// The bytes in UTF-8. A file that begins with the byte order mark of UTF-8 or UTF-16 is handed on as it is: that mark says
/// what it is.
Bytes from_windows_1252(Bytes bytes);

}  // namespace cabildo::db::csv
