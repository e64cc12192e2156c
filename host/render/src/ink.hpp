// Numbers of the palette's colours (Colour::ink), and how a colour is written.
#pragma once

#include <cabildo/render/drawing.hpp>

#include <string>

namespace cabildo::render {

namespace ink {
inline constexpr int background = 1, text = 2, muted = 3, grid = 4, accent = 5, warning = 6, neutral = 7;
inline constexpr int categorical = 10, sequential = 20, diverging = 30;  ///< the first of each row
inline constexpr int text_on = 100;                                      ///< added: the text on that fill
}  // namespace ink

/// "#rrggbb".
std::string css_colour(const Colour& colour);

}  // namespace cabildo::render
