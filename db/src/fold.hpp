// Text without case and accents, so that a search for "participacion" finds "Participación".
#pragma once

#include <string>
#include <string_view>

namespace cabildo::db {

/// Lower case, Latin letters without their marks, combining marks left out. UTF-8 in and out; bytes that are none pass.
std::string folded(std::string_view text);
void fold_into(std::string& target, std::string_view text);

}  // namespace cabildo::db
