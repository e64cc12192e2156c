// The order in which people look for codes and names: numbers by their value, letters whatever their case and accents.
#pragma once

#include <string>
#include <string_view>

namespace cabildo::workbench {

/// Keys compare as texts are to be ordered: "G-2" before "G-10", "Área" beside "area", "ñ" after "n".
std::wstring natural_key(std::string_view utf8);

/// Small letters without accents: for searching.
std::wstring folded(std::string_view utf8);

/// A letter without its accent, then small; any other sign as it is.
wchar_t plain_letter(wchar_t letter);

}  // namespace cabildo::workbench
