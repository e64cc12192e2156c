// Libraries with native panels, as files: found beside their plugins and read as data, never loaded here.
#pragma once

#include <cabildo/engine/catalogue.hpp>
#include <cabildo/native_abi.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace cabildo::engine {

/// By its name: "tenure-native.so". Such a file is never taken for a plugin.
bool is_native_part(const std::filesystem::path& file);
/// "tenure-native.so" for "tenure.so", whether it is there or not.
std::filesystem::path native_part_of(const std::filesystem::path& plugin);

/// The tag in a library's file; nothing where it has none, or is no whole library.
std::optional<NativeTag> native_tag(const std::filesystem::path& file);

/// What is beside a plugin that was described, with the tag's word on it and no standing yet; nothing where there is no file.
/// `hash` is the file's where it is known.
std::optional<PluginInfo::NativePart> native_part(const PluginInfo& plugin, std::string hash = {});

/// What was built with another SDK, or belongs to another plugin; nothing for what fits. `wx_signature` is the program's;
/// empty in a program without wxWidgets, which does not compare it.
std::optional<Error> native_mismatch(const std::optional<NativeTag>& tag, const PluginInfo& plugin, const std::filesystem::path& file,
                                     std::string_view wx_signature);

}  // namespace cabildo::engine
