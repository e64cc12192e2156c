// cabildo: the command line, and the worker process of the engine. Starts in milliseconds: the version and the worker are
// answered before anything else is set up.
#include "command_line.hpp"
#include "console.hpp"

#include <cabildo/engine/worker.hpp>
#include <cabildo/version.hpp>

#include <algorithm>
#include <csignal>
#include <new>

namespace {

using namespace cabildo;
using namespace cabildo::cli;

const Command& command_of(std::string_view name) {
    for (const Command& command : commands())
        if (command.name == name) return command;
    std::string list;
    for (const Command& command : commands()) list += (list.empty() ? "" : ", ") + command.name;
    const std::string wanted(name);
    throw usage_error({"no existe la orden «" + wanted + "»", "there is no command “" + wanted + "”"}, {},
                      {"Las órdenes son: " + list + ".", "The commands are: " + list + "."});
}

int run(std::span<char*> given, Console& console) {
    // What stands before the command can only be a language or a call for help.
    while (!given.empty() && std::string_view(given[0]).starts_with("--lang"))
        given = given.subspan(std::min<std::size_t>(given.size(), std::string_view(given[0]) == "--lang" ? 2 : 1));
    if (given.empty())
        throw usage_error({"falta la orden", "the command is missing"}, {}, {"Vea «cabildo --help».", "See “cabildo --help”."});
    const std::string_view name = given[0];
    if (name == "--help" || name == "-h" || name == "help") {
        const bool of_command = given.size() > 1 && given[1][0] != '-';
        console.print(of_command ? help_of(command_of(given[1]), console.language()) : program_help(console.language()));
        return 0;
    }
    const Command& command = command_of(name);
    const auto arguments = parse(command, given.subspan(1));
    if (!arguments) {
        console.print(help_of(command, console.language()));
        return 0;
    }
    watch_interrupts(console.language());
    return command.run(*arguments, console);
}

int status_of(const Error& error) { return error.kind() == ErrorKind::usage ? 2 : 1; }

}  // namespace

int main(int argc, char** argv) {
    const std::span<char*> given(argv + 1, argv + std::max(argc, 1));
    const std::string_view first = given.empty() ? std::string_view() : given[0];
    if (first == "worker") return engine::worker_main(given.size() > 1 && std::string_view(given[1]) == "--watched");

    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a file that grows too large is an error, not an end
    Console console(message_language(given));
    try {
        if (first == "--version") {
            if (given.size() > 1 && !std::string_view(given[1]).starts_with("--lang"))
                throw usage_error({"argumento desconocido: " + std::string(given[1]), "unknown argument: " + std::string(given[1])}, {},
                                  {"Vea «cabildo --help».", "See “cabildo --help”."});
            console.print("cabildo " CABILDO_VERSION "\n");
            return 0;
        }
        return run(given, console);
    } catch (const Error& error) {
        console.complain(error);
        if (error.kind() == ErrorKind::cancelled) end_interrupted();
        return status_of(error);
    } catch (const std::exception& exception) {
        const Text what{describe(exception, Language::es), describe(exception, Language::en)};
        console.complain(Error(what));
        return 1;
    }
}
