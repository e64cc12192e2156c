// Whether there are letters to write with at all.
#pragma once

#include <string>

typedef struct _PangoContext PangoContext;

namespace cabildo::render {

/// The family that stands for the first of `families` that there is. Throws Error where no font has letters.
std::string family_found(PangoContext* context, const std::string& families);

}  // namespace cabildo::render
