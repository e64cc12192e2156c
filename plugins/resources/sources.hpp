// The published sources of the measures, beside those of the SDK.
#pragma once

#include <cabildo/analysis/bibliography.hpp>

namespace cabildo::resources {

const Bibliography& sources();

}  // namespace cabildo::resources
