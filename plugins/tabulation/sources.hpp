// The published sources of the measures, by short id.
#pragma once

#include <cabildo/document.hpp>

#include <initializer_list>
#include <string_view>
#include <vector>

namespace cabildo::tabulation {

const std::vector<Reference>& all_sources();

/// A references block "references" of these sources; unknown ids are an error of the caller (std::logic_error).
References sources(std::initializer_list<std::string_view> ids, Language language);
References sources(const std::vector<std::string_view>& ids, Language language);

}  // namespace cabildo::tabulation
