// Small files of settings and cache, read and written as a whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace cabildo::engine {

/// Nothing when there is no such file. An unreadable one is empty.
std::optional<std::string> read_whole(const std::filesystem::path& file);

/// Under a temporary name, then renamed: readers see the old bytes or the new ones. Makes the folders above. False when it
/// cannot be written.
bool write_whole(const std::filesystem::path& file, std::string_view bytes);

}  // namespace cabildo::engine
