// The form of ids of plugins, panels and options, and the names that a plugin answers to.
#pragma once

#include <string_view>

namespace cabildo::engine {

/// a–z, 0–9 and _, a letter first: ids of panels and options, and the words of a plugin's.
bool is_word(std::string_view text);

/// "org.example.tenure": words parted by points, two at least.
bool is_reverse_domain(std::string_view id);

/// "tenure" of "org.example.tenure".
std::string_view short_name(std::string_view id);
/// Whether the name is the id, or its short name.
bool is_named(std::string_view id, std::string_view name);

}  // namespace cabildo::engine
