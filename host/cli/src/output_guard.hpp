// Output never takes the place of the store that it is made from.
#pragma once

#include <cabildo/render/files.hpp>

#include <filesystem>
#include <vector>

namespace cabildo::cli {

/// Throws a usage Error when the path is the store, one of SQLite's files beside it, or a link to one of them.
void refuse_the_store(const std::filesystem::path& output, const std::filesystem::path& store);
/// The same for every file that would be written into a folder; to be called before the first is.
void refuse_the_store(const std::vector<render::File>& files, const std::filesystem::path& folder, const std::filesystem::path& store);

}  // namespace cabildo::cli
