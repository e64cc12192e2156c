// cabildo check: does a library load, and what does it say of itself?
#include "analysis.hpp"
#include "console.hpp"
#include "plugin_text.hpp"

namespace cabildo::cli {

namespace {

int run(const Arguments& arguments, Console& console) {
    const engine::PluginInfo plugin = engine::describe_library(engine::Places::of_this_program(), arguments.text("LIBRARY"),
                                                               limits_of(arguments, engine::describe_limits));
    if (plugin.fault) throw *plugin.fault;
    console.print(plugin_page(plugin, console.language()));
    return 0;
}

}  // namespace

Command check_command() {
    Command command;
    command.name = "check";
    command.summary = {"Comprueba un complemento y muestra lo que ofrece.", "Checks a plugin and shows what it offers."};
    command.description = {
        "Carga la biblioteca de un complemento en un proceso aparte, comprueba con qué fue compilada y muestra su descriptor, sus "
        "paneles y sus opciones. Si algo está mal dice qué es y qué hacer, y el estado de salida es 1. Al nombrarla, usted permite "
        "que se cargue.",
        "Loads a plugin's library in a process of its own, checks what it was built with and shows its descriptor, panels and "
        "options. When something is wrong it says what and what to do, and the exit status is 1. By naming it you allow it to be "
        "loaded."};
    command.examples = "  cabildo check tenure/build/tenure.so\n";
    command.arguments = {positional("LIBRARY", {"El archivo .so del complemento.", "The plugin's .so file."})};
    for (Argument& argument : limit_arguments()) command.arguments.push_back(std::move(argument));
    command.run = run;
    return command;
}

}  // namespace cabildo::cli
