#include "module/clean_text.hpp"

#include "markup.hpp"

namespace cabildo::render {

std::string clean_text(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const std::size_t forbidden = forbidden_bytes(text, i); forbidden > 0) {
            i += forbidden - 1;
            continue;
        }
        result += text[i];
    }
    return result;
}

}  // namespace cabildo::render
