// Whether a plugin built elsewhere can be loaded here, said in words.
#pragma once

#include <cabildo/abi.hpp>
#include <cabildo/error.hpp>

#include <optional>
#include <string>

namespace cabildo {

/// Nothing when host and plugin go together; else an Error that names the plugin (`plugin_name`, a file name), what it
/// was built with, what is needed and what to do. Reads no more of `plugin` than plain data, calls nothing of it.
[[nodiscard]] std::optional<Error> abi_mismatch(const AbiTag& plugin, const AbiTag& host, std::string plugin_name);

}  // namespace cabildo
