// The list of commands, and what their declarations are built with.
#include "command.hpp"

#include <utility>

namespace cabildo::cli {

Argument positional(std::string name, Text help) {
    Argument argument;
    argument.name = std::move(name);
    argument.help = std::move(help);
    argument.required = true;
    return argument;
}

Argument positionals(std::string name, Text help, bool required) {
    Argument argument = positional(std::move(name), std::move(help));
    argument.required = required;
    argument.many = true;
    return argument;
}

Argument flag(std::string name, Text help) {
    Argument argument;
    argument.kind = Argument::Kind::flag;
    argument.name = std::move(name);
    argument.help = std::move(help);
    return argument;
}

Argument value(std::string name, std::string placeholder, Text help, std::vector<std::string> choices) {
    Argument argument;
    argument.kind = Argument::Kind::value;
    argument.name = std::move(name);
    argument.placeholder = std::move(placeholder);
    argument.help = std::move(help);
    argument.choices = std::move(choices);
    return argument;
}

Argument values(std::string name, std::string placeholder, Text help) {
    Argument argument = value(std::move(name), std::move(placeholder), std::move(help));
    argument.many = true;
    return argument;
}

std::string Arguments::text(const std::string& name, std::string otherwise) const {
    const auto found = given_.find(name);
    return found == given_.end() || found->second.empty() ? otherwise : found->second.back();
}

std::vector<std::string> Arguments::all(const std::string& name) const {
    const auto found = given_.find(name);
    return found == given_.end() ? std::vector<std::string>{} : found->second;
}

const std::vector<Command>& commands() {
    static const std::vector<Command> list{new_command(),     import_command(), export_command(),
                                           plugins_command(), check_command(),  analyze_command(),
                                           report_command(),  saved_command(),  verify_command(),
                                           backup_command(),  new_plugin_command()};
    return list;
}

}  // namespace cabildo::cli
