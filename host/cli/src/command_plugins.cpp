// cabildo plugins: which plugins there are, and what the user does with those of their own.
#include "analysis.hpp"
#include "console.hpp"
#include "plugin_text.hpp"

#include <cabildo/shelf/shelf.hpp>

#include <algorithm>
#include <array>

namespace cabildo::cli {

namespace {

constexpr std::array<const char*, 4> changes{"--install", "--enable", "--disable", "--remove"};

void refuse_two_changes(const Arguments& arguments) {
    if (std::count_if(changes.begin(), changes.end(), [&](const char* change) { return arguments.has(change); }) > 1)
        throw usage_error({"solo se hace un cambio a la vez", "only one change is made at a time"}, {},
                          {"Indique --install, --enable, --disable o --remove.", "Give --install, --enable, --disable or --remove."});
}

std::string native_allowed(const engine::PluginInfo::NativePart& part, const Console& console) {
    return format(console(Text{"{0}: panel nativo permitido; corre dentro del programa; huella {1}\n",
                               "{0}: native panel allowed; it runs inside the program; hash {1}\n"}),
                  {part.file.filename().string(), part.hash});
}

void install(shelf::PluginShelf& shelf, const Arguments& arguments, Console& console) {
    const shelf::Candidate candidate = shelf.examine(arguments.text("--install"), stop_on_interrupt(), console.progress(), console.language());
    const engine::PluginInfo& plugin = shelf.install(candidate, arguments.has("--native"));
    const Text done = candidate.replaces ? Text{"{0} {1}: actualizado y permitido; huella {2}\n", "{0} {1}: updated and allowed; hash {2}\n"}
                                         : Text{"{0} {1}: instalado y permitido; huella {2}\n", "{0} {1}: installed and allowed; hash {2}\n"};
    std::string said = format(console(done), {plugin.id, plugin.descriptor.version, plugin.hash});
    if (candidate.plugin.native && candidate.plugin.native->fault) {
        said += console(Text{"Su panel nativo no se copió: ", "Its native panel was not copied: "}) + candidate.plugin.native->fault->line(console.language()) + "\n";
    } else if (plugin.native && !plugin.native->allowed()) {
        said += format(console(Text{"Su panel nativo se copió sin permitirlo; huella {0}. Corre dentro del programa y puede cerrarlo de golpe: si "
                                    "confía en quien se lo entregó, permítalo con «cabildo plugins --enable {1} --native».\n",
                                    "Its native panel was copied and is not allowed; hash {0}. It runs inside the program and can take it down: if "
                                    "you trust who gave it to you, allow it with “cabildo plugins --enable {1} --native”.\n"}),
                       {plugin.native->hash, plugin.id});
    } else if (plugin.native) {
        said += native_allowed(*plugin.native, console);
    }
    console.print_done(said);
}

/// False when it was not about a native panel.
bool change_native(shelf::PluginShelf& shelf, const Arguments& arguments, Console& console) {
    if (!arguments.has("--native") || arguments.has("--install")) return false;
    if (arguments.has("--enable")) {
        console.print_done(native_allowed(*shelf.enable_native(arguments.text("--enable")).native, console));
    } else if (arguments.has("--disable")) {
        const engine::PluginInfo& plugin = shelf.disable_native(arguments.text("--disable"));
        console.print_done(format(console(Text{"{0}: panel nativo desactivado\n", "{0}: native panel disabled\n"}), {plugin.id}));
    } else {
        throw usage_error({"--native va con --install, --enable o --disable", "--native goes with --install, --enable or --disable"}, {},
                          {"Indique también uno de ellos.", "Give one of them, too."});
    }
    return true;
}

/// False when no change was asked for.
bool change(shelf::PluginShelf& shelf, const Arguments& arguments, Console& console) {
    if (change_native(shelf, arguments, console)) return true;
    if (arguments.has("--install")) {
        install(shelf, arguments, console);
    } else if (arguments.has("--enable")) {
        const engine::PluginInfo& plugin = shelf.enable(arguments.text("--enable"));
        if (plugin.fault) throw *plugin.fault;
        console.print_done(format(console(Text{"{0}: permitido; huella {1}\n", "{0}: allowed; hash {1}\n"}), {plugin.id, plugin.hash}));
    } else if (arguments.has("--disable")) {
        const engine::PluginInfo& plugin = shelf.disable(arguments.text("--disable"));
        console.print_done(format(console(Text{"{0}: desactivado\n", "{0}: disabled\n"}), {plugin.id}));
    } else if (arguments.has("--remove")) {
        const std::string name = arguments.text("--remove");
        shelf.remove(name);
        console.print_done(format(console(Text{"{0}: quitado\n", "{0}: removed\n"}), {name}));
    } else {
        return false;
    }
    return true;
}

int run_plugins(const Arguments& arguments, Console& console) {
    refuse_two_changes(arguments);
    shelf::PluginShelf shelf(places_of(arguments), plugin_folders(arguments));
    if (change(shelf, arguments, console)) return 0;
    if (arguments.has("--json")) {
        console.print(plugins_json(shelf.plugins()));
        return 0;
    }
    for (const engine::PluginInfo& plugin : shelf.plugins()) console.print(plugin_line(plugin, console.language()));
    return 0;
}

}  // namespace

Command plugins_command() {
    Command command;
    command.name = "plugins";
    command.summary = {"Lista los complementos; instala y quita los suyos.", "Lists the plugins; installs and removes yours."};
    command.description = {
        "Lista los complementos: los del programa, los de la carpeta del usuario y los de --plugin-dir, con su estado y la razón. Los "
        "que no están permitidos no se cargan: de ellos se muestran nombre, tamaño y huella. Con --install se comprueba un archivo, se "
        "copia a la carpeta del usuario y se permite; un archivo nuevo o que cambió está desactivado hasta que se permite con "
        "--enable. La lista de la institución (/etc/cabildo/allow.json) tiene la última palabra. Con --json sale todo: descriptor, "
        "paneles y opciones.",
        "Lists the plugins: the program's, those of the user's folder and of --plugin-dir, with their state and its reason. Those that "
        "are not allowed are never loaded: their name, size and hash are shown. --install checks a file, copies it to the user's "
        "folder and allows it; a file that is new or has changed is off until it is allowed with --enable. The institution's list "
        "(/etc/cabildo/allow.json) has the last word. With --json everything comes: descriptor, panels and options."};
    command.examples = "  cabildo plugins\n  cabildo plugins --install tenure/build/tenure.so\n  cabildo plugins --disable tenure\n"
                       "  cabildo plugins --json --plugin-dir tenure/build\n";
    command.arguments = {
        flag("--json", {"Salida JSON para programas.", "JSON output for programs."}),
        value("--install", "FILE", {"Comprueba este archivo .so, lo copia a su carpeta y lo permite.",
                                    "Checks this .so file, copies it to your folder and allows it."}),
        value("--enable", "NAME", {"Permite el complemento como es ahora.", "Allows the plugin as it is now."}),
        value("--disable", "NAME", {"Desactiva el complemento; el archivo queda.", "Switches the plugin off; the file stays."}),
        value("--remove", "NAME", {"Borra el complemento de su carpeta.", "Deletes the plugin from your folder."}),
        flag("--native", {"Con --install, --enable o --disable: el panel nativo, que corre dentro del programa de escritorio.",
                          "With --install, --enable or --disable: the native panel, which runs inside the desktop program."}),
        plugin_folders_argument(), safe_mode_argument()};
    command.run = run_plugins;
    return command;
}

}  // namespace cabildo::cli
