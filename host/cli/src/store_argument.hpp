// STORE on the command line.
#pragma once

#include "command.hpp"

#include <cabildo/db/store.hpp>

#include <filesystem>

namespace cabildo::cli {

Argument store_argument();

/// The store's file. Throws Error for what this program cannot open as a store at all.
std::filesystem::path store_path(const Arguments& arguments);

/// An interrupt ends work on it in good order.
db::Store open_store(const Arguments& arguments, db::Access access);

}  // namespace cabildo::cli
