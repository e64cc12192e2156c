// A command as data: its arguments, its help, and the function that does it. The parser and the help are made from this.
#pragma once

#include <cabildo/text.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cabildo::cli {

class Console;

struct Argument {
    enum class Kind { positional, flag, value };

    Kind kind = Kind::positional;
    std::string name;         ///< "STORE", "--format"
    std::string letter;       ///< "-o", or empty
    std::string placeholder;  ///< of a value: "FORMAT"
    Text help;
    bool required = false;
    bool many = false;                 ///< may be given several times
    std::vector<std::string> choices;  ///< what a value may be; empty = anything
};

Argument positional(std::string name, Text help);
Argument positionals(std::string name, Text help, bool required);
Argument flag(std::string name, Text help);
Argument value(std::string name, std::string placeholder, Text help, std::vector<std::string> choices = {});
Argument values(std::string name, std::string placeholder, Text help);

/// What was given on the command line, by the argument's name.
class Arguments {
public:
    explicit Arguments(std::map<std::string, std::vector<std::string>> given) : given_(std::move(given)) {}

    bool has(const std::string& name) const { return given_.contains(name); }
    /// The value, or `otherwise` where it was not given.
    std::string text(const std::string& name, std::string otherwise = {}) const;
    std::vector<std::string> all(const std::string& name) const;

private:
    std::map<std::string, std::vector<std::string>> given_;
};

struct Command {
    std::string name;
    Text summary;      ///< one line in the list of commands
    Text description;  ///< what it does, and what it never does
    std::string examples;  ///< command lines, one a line
    std::vector<Argument> arguments;
    /// Returns the exit status; throws Error.
    int (*run)(const Arguments&, Console&);
};

/// In the order in which the help lists them.
const std::vector<Command>& commands();

Command new_command();
Command import_command();
Command export_command();
Command plugins_command();
Command check_command();
Command analyze_command();
Command report_command();
Command saved_command();
Command verify_command();
Command backup_command();
Command new_plugin_command();

}  // namespace cabildo::cli
