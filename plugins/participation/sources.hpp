// The published sources of the scales and measures, beside those of the SDK.
#pragma once

#include "depth_scale.hpp"

#include <cabildo/analysis/bibliography.hpp>

namespace cabildo::participation {

const Bibliography& sources();

/// The source of a scale; that of D are all three others.
[[nodiscard]] std::vector<std::string_view> scale_sources(Scale scale);

}  // namespace cabildo::participation
