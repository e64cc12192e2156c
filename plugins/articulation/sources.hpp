// The published sources of the measures, by short id.
#pragma once

#include <cabildo/analysis/bibliography.hpp>

namespace cabildo::articulation {

const Bibliography& bibliography();

}  // namespace cabildo::articulation
