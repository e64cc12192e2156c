// Pictures of few colours and flat areas as PNG, in a quarter of the time that libpng's own choice of filters takes.
#pragma once

#include <string>

typedef struct _cairo_surface cairo_surface_t;

namespace cabildo::render {

/// The pixels of an image surface of format RGB24. Throws Error when memory is short.
std::string png_bytes(cairo_surface_t* surface);

}  // namespace cabildo::render
