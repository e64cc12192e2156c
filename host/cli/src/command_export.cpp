// cabildo export: a store as a data package.
#include "command.hpp"
#include "console.hpp"
#include "store_argument.hpp"

#include <cabildo/db/package.hpp>

namespace cabildo::cli {

namespace {

int run_export(const Arguments& arguments, Console& console) {
    const std::string folder = arguments.text("DIR");
    db::Store store = open_store(arguments, db::Access::read);
    db::export_package(store, folder);
    console.print_done(console(format(Text{"{0}: paquete de datos completo\n", "{0}: complete data package\n"}, {folder})));
    return 0;
}

}  // namespace

Command export_command() {
    Command command;
    command.name = "export";
    command.summary = {"Escribe el almacén como paquete de datos.", "Writes the store as a data package."};
    command.description = {
        "Escribe hechos, libro de códigos, codificaciones, evidencia y tablas declaradas como paquete de datos (CSV con "
        "datapackage.json), sin pérdida: al importarlo en un almacén vacío se obtiene lo mismo. La carpeta debe ser nueva o estar "
        "vacía.",
        "Writes facts, codebook, codings, evidence and declared tables as a data package (CSV with datapackage.json), without "
        "loss: imported into an empty store it gives the same. The folder must be new or empty."};
    command.examples = "  cabildo export contest.cabildo contest-package\n";
    command.arguments = {store_argument(), positional("DIR", {"Carpeta nueva o vacía.", "New or empty folder."})};
    command.run = run_export;
    return command;
}

}  // namespace cabildo::cli
