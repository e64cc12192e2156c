// What the validator found, as text for people.
#pragma once

#include <cabildo/validate/validate.hpp>

#include <string>

namespace cabildo::cli {

/// One line a check, with what it found below, and a line that sums up.
std::string check_page(const validate::Report& report, Language language);

}  // namespace cabildo::cli
