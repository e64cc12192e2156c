// cabildo backup: a complete copy of a store that may be in use.
#include "command.hpp"
#include "console.hpp"
#include "store_argument.hpp"

namespace cabildo::cli {

namespace {

int run_backup(const Arguments& arguments, Console& console) {
    const std::filesystem::path target = arguments.text("FILE");
    std::error_code error;
    db::Store store = open_store(arguments, db::Access::read);
    if (std::filesystem::exists(std::filesystem::symlink_status(target, error)))
        throw Error({"el archivo ya existe", "the file exists already"}, target.string(),
                    {"Elija otro nombre para la copia.", "Choose another name for the copy."});
    store.backup(target);
    console.print_done(console(format(Text{"{0}: copia completa\n", "{0}: complete copy\n"}, {target.string()})));
    return 0;
}

}  // namespace

Command backup_command() {
    Command command;
    command.name = "backup";
    command.summary = {"Copia un almacén, aunque esté en uso.", "Copies a store, even one in use."};
    command.description = {
        "Hace una copia completa de un almacén, también mientras otro programa lo edita. Copiar el archivo a mano puede perder "
        "lo último: todavía está en su registro. La copia se comprueba: de un almacén dañado no queda ninguna. No reemplaza un archivo que existe.",
        "Makes a complete copy of a store, also while another program edits it. Copying the file by hand may lose the latest "
        "edits: they are still in its log. The copy is checked: of a damaged store none is kept. It does not replace a file that exists."};
    command.examples = "  cabildo backup contest.cabildo contest-2009-11-30.cabildo\n";
    command.arguments = {store_argument(), positional("FILE", {"La copia.", "The copy."})};
    command.run = run_backup;
    return command;
}

}  // namespace cabildo::cli
