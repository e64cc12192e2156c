// Bytes as text that JSON and every database take (RFC 4648, with padding).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cabildo::db {

std::string to_base64(std::string_view bytes);
/// Nothing for what is no Base64.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace cabildo::db
