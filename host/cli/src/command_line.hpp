// From argv to a command and its arguments. The only file that knows CLI11.
#pragma once

#include "command.hpp"

#include <optional>
#include <span>
#include <string>

namespace cabildo::cli {

/// Parses what follows the command's name. Nothing when help was asked for. Throws a usage Error.
std::optional<Arguments> parse(const Command& command, std::span<char*> given);

/// The help of one command, and of the program.
std::string help_of(const Command& command, Language language);
std::string program_help(Language language);

/// --lang where it is given, else what LANGUAGE, LC_ALL, LC_MESSAGES and LANG say; Spanish otherwise.
Language message_language(std::span<char*> given);

}  // namespace cabildo::cli
