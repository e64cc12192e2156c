// Text that XML files can hold.
#pragma once

#include <string>
#include <string_view>

namespace cabildo::render {

/// Without control characters (line ends and tabs stay) and the two code points that XML forbids.
std::string clean_text(std::string_view text);

}  // namespace cabildo::render
