// cabildo verify: is a store sound?
#include "command.hpp"
#include "console.hpp"
#include "store_argument.hpp"

namespace cabildo::cli {

namespace {

int run_verify(const Arguments& arguments, Console& console) {
    db::Store store = open_store(arguments, db::Access::read);
    const std::vector<Error> found = store.verify();
    for (const Error& error : found) console.complain(error);
    if (!found.empty()) return 1;
    console.print(console(format(Text{"{0}: íntegro (revisión {1})\n", "{0}: sound (revision {1})\n"},
                                 {store.path().string(), std::to_string(store.revision())})));
    return 0;
}

}  // namespace

Command verify_command() {
    Command command;
    command.name = "verify";
    command.summary = {"Comprueba que un almacén está íntegro.", "Checks that a store is sound."};
    command.description = {
        "Comprueba el archivo, sus referencias y sus reglas, sin cambiar nada. Cada problema es una línea en la salida de error, y "
        "el estado de salida es 1.",
        "Checks the file, its references and its rules, without changing anything. Each problem is a line on standard error, and "
        "the exit status is 1."};
    command.examples = "  cabildo verify contest.cabildo\n";
    command.arguments = {store_argument()};
    command.run = run_verify;
    return command;
}

}  // namespace cabildo::cli
