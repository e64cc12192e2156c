// The published sources of the measures: those of the SDK.
#pragma once

#include <cabildo/analysis/bibliography.hpp>

namespace cabildo::findings {

const Bibliography& sources();

}  // namespace cabildo::findings
