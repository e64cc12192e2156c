// Texts cut and wrapped to a width.
#pragma once

#include <cabildo/render/drawing.hpp>

#include <string>
#include <vector>

namespace cabildo::render {

/// The character of UTF-8 text at byte `at`, which moves behind it. Broken bytes count as characters of their own.
char32_t next_character(std::string_view text, std::size_t& at);

/// The text, or as much of it as fits followed by "…".
std::string ellipsised(const TextMeasure& measure, const std::string& text, double width, double size, bool bold = false);

struct FittedText {
    std::vector<std::string> lines;
    double width = 0;   ///< of the longest line
    bool cut = false;   ///< something was left out
};

/// Broken at spaces into at most so many lines; what is longer is ellipsised.
FittedText fitted(const TextMeasure& measure, const std::string& text, double width, double size, bool bold,
                  std::size_t most_lines);

}  // namespace cabildo::render
