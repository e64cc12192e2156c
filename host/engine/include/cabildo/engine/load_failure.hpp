// What the system's loader said of a library, in words.
#pragma once

#include <cabildo/error.hpp>

#include <filesystem>
#include <string>

namespace cabildo::engine {

/// Whether a file begins as a library does.
bool is_library(const std::filesystem::path& file);

/// `what` is that of Boost.DLL's exception.
Error load_failure(const std::string& what, const std::filesystem::path& file);

}  // namespace cabildo::engine
