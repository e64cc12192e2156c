// Descriptors, panels, options and errors as JSON: what the worker answers and the catalogue's cache keeps.
#pragma once

#include <cabildo/engine/catalogue.hpp>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace cabildo::engine {

using Json = nlohmann::ordered_json;

Json encode(const Text& text);
Json encode(const Error& error);
Json encode(const Descriptor& descriptor);
Json encode(const Option& option);
Json encode(const PanelInfo& panel);

/// The reverse. Throw nlohmann's exceptions when a field is missing or of another type.
Text decode_text(const Json& json);
Error decode_error(const Json& json);
Descriptor decode_descriptor(const Json& json);
Option decode_option(const Json& json);
PanelInfo decode_panel(const Json& json);

/// Paths are bytes and JSON is UTF-8: bytes above 0x7F and “%” as %XX.
std::string encode_path(const std::filesystem::path& path);
std::filesystem::path decode_path(const std::string& text);

/// One line; bytes that are not UTF-8 become U+FFFD.
std::string dump(const Json& json);

}  // namespace cabildo::engine
