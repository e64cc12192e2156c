// The form of ids of plugins, panels and options.
#pragma once

#include <string_view>

namespace cabildo::engine {

/// a–z, 0–9 and _, a letter first: ids of panels and options, and the words of a plugin's.
bool is_word(std::string_view text);

/// "org.example.tenure": words parted by points, two at least.
bool is_reverse_domain(std::string_view id);

}  // namespace cabildo::engine
