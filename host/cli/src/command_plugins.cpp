// cabildo plugins: which plugins there are, with their panels and options.
#include "analysis.hpp"
#include "console.hpp"
#include "plugin_text.hpp"

namespace cabildo::cli {

namespace {

int run(const Arguments& arguments, Console& console) {
    const engine::Catalogue catalogue = catalogue_of(arguments, engine::Places::of_this_program());
    if (arguments.has("--json")) {
        console.print(plugins_json(catalogue.plugins()));
        return 0;
    }
    for (const engine::PluginInfo& plugin : catalogue.plugins()) console.print(plugin_line(plugin, console.language()));
    return 0;
}

}  // namespace

Command plugins_command() {
    Command command;
    command.name = "plugins";
    command.summary = {"Lista los complementos y sus paneles.", "Lists the plugins and their panels."};
    command.description = {
        "Lista los complementos: los del programa, los de la carpeta del usuario y los de --plugin-dir. Los que no están "
        "permitidos no se cargan: de ellos se muestran nombre, tamaño y huella. Con --json sale todo: descriptor, paneles y opciones.",
        "Lists the plugins: the program's, those of the user's folder and of --plugin-dir. Those that are not allowed are never "
        "loaded: their name, size and hash are shown. With --json everything comes: descriptor, panels and options."};
    command.examples = "  cabildo plugins\n  cabildo plugins --json --plugin-dir tenure/build\n";
    command.arguments = {flag("--json", {"Salida JSON para programas.", "JSON output for programs."}), plugin_folders_argument()};
    command.run = run;
    return command;
}

}  // namespace cabildo::cli
