// The form of ids.
#include <cabildo/engine/plugin_id.hpp>

#include <algorithm>

namespace cabildo::engine {

bool is_word(std::string_view text) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && text[0] >= 'a' && text[0] <= 'z' && std::all_of(text.begin(), text.end(), fits);
}

bool is_reverse_domain(std::string_view id) {
    int words = 0;
    while (true) {
        const std::size_t point = id.find('.');
        if (!is_word(id.substr(0, point))) return false;
        ++words;
        if (point == std::string_view::npos) return words >= 2;
        id.remove_prefix(point + 1);
    }
}

std::string_view short_name(std::string_view id) { return id.substr(id.rfind('.') + 1); }

bool is_named(std::string_view id, std::string_view name) { return id == name || short_name(id) == name; }

}  // namespace cabildo::engine
