// A package in a .zip, its files at the top or in one folder.
#pragma once

#include "source.hpp"

namespace cabildo::db::package {

/// Throws Error: not a .zip, damaged, no initiatives.csv in it.
std::unique_ptr<Source> open_zip(const std::filesystem::path& path);

}  // namespace cabildo::db::package
