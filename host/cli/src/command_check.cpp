// cabildo check: does a plugin keep the rules, and what does it say of itself?
#include "analysis.hpp"
#include "check_text.hpp"
#include "console.hpp"
#include "plugin_text.hpp"

#include <charconv>

namespace cabildo::cli {

namespace {

std::uint64_t seed_of(const Arguments& arguments) {
    const std::string given = arguments.text("--seed", "1");
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), seed);
    if (error != std::errc{} || end != given.data() + given.size())
        throw usage_error({"--seed no puede ser «" + given + "»", "--seed cannot be “" + given + "”"}, {},
                          {"Escriba un entero desde 0.", "Write an integer from 0 on."});
    return seed;
}

int run_check(const Arguments& arguments, Console& console) {
    validate::Inspection inspection;
    inspection.library = arguments.text("LIBRARY");
    for (const std::string& store : arguments.all("--store")) inspection.stores.emplace_back(store);
    inspection.only = arguments.all("--only");
    inspection.seed = seed_of(arguments);
    inspection.language = console.language();
    inspection.limits = limits_of(arguments, {});
    if (arguments.has("--time-limit")) inspection.patience = inspection.limits.silence;

    const validate::Report report = validate::validate(engine::Places::of_this_program(), inspection, stop_on_interrupt(), console.progress());
    const int status = report.passed(arguments.has("--strict")) ? 0 : 1;
    if (arguments.has("--json")) {
        console.print(validate::to_json(report));
        return status;
    }
    if (report.plugin.fault) throw *report.plugin.fault;
    console.print(plugin_page(report.plugin, console.language()) + "\n" + check_page(report, console.language()));
    return status;
}

}  // namespace

Command check_command() {
    Command command;
    command.name = "check";
    command.summary = {"Comprueba que un complemento cumple las reglas.", "Checks that a plugin keeps the rules."};
    command.description = {
        "Carga la biblioteca de un complemento en procesos aparte y la pone a prueba: con qué fue compilada, qué dice de sí, sus "
        "opciones, cada panel en los dos idiomas sobre almacenes vacíos, mínimos, de muestra y al azar, opciones extremas, los mismos "
        "bytes otra vez, detención, avance, salida, memoria. De cada hallazgo dice qué es, por qué importa y qué hacer, y guarda el "
        "almacén donde se ve; el estado de salida es entonces 1. Al nombrar la biblioteca, usted permite que se cargue.",
        "Loads a plugin's library in processes of their own and tries it: what it was built with, what it says of itself, its options, "
        "each panel in both languages on empty, minimal, sample and random stores, extreme options, the same bytes again, stopping, "
        "progress, output, memory. Of each finding it says what it is, why it matters and what to do, and keeps the store on which it "
        "shows; the exit status is then 1. By naming the library you allow it to be loaded."};
    command.examples = "  cabildo check tenure/build/tenure.so\n"
                       "  cabildo check tenure/build/tenure.so --strict --store contest.cabildo\n"
                       "  cabildo check tenure/build/tenure.so --only random --seed 17\n";
    std::string ids;
    for (const validate::Check& check : validate::checks()) ids += (ids.empty() ? "" : ", ") + check.id;
    command.arguments = {
        positional("LIBRARY", {"El archivo .so del complemento.", "The plugin's .so file."}),
        values("--store", "STORE", {"Prueba también sobre este almacén, que no se cambia.", "Tries it on this store too, which is not changed."}),
        flag("--strict", {"Los consejos cuentan como errores.", "Advice counts as errors."}),
        flag("--json", {"Salida JSON para programas.", "JSON output for programs."}),
        values("--only", "CHECK", {"Hace solo esta comprobación: " + ids + ".", "Makes this check alone: " + ids + "."}),
        value("--seed", "N", {"Semilla del primer almacén al azar (1).", "Seed of the first random store (1)."}),
        value("--time-limit", "SECONDS", {"Lo que puede durar una ejecución (20).", "What one run may take (20)."}),
        limit_arguments().back()};
    command.run = run_check;
    return command;
}

}  // namespace cabildo::cli
