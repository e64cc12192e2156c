// cabildo saved: what is kept with a store, opened without running anything, or run again.
#include "analysis.hpp"
#include "console.hpp"
#include "saved_text.hpp"
#include "store_argument.hpp"

namespace cabildo::cli {

namespace {

constexpr std::size_t shown_runs = 20;

std::string heading(const Text& text, std::size_t count, Language language) {
    return text.in(language) + " (" + std::to_string(count) + ")\n";
}

std::string whole_list(db::Store& store, Language language) {
    const std::vector<db::SavedAnalysis> analyses = db::saved_analyses(store);
    std::string text = heading({"Análisis guardados", "Saved analyses"}, analyses.size(), language);
    for (const db::SavedAnalysis& analysis : analyses) text += analysis_line(analysis, language);
    const std::vector<db::Report> reports = db::reports(store);
    text += heading({"Informes", "Reports"}, reports.size(), language);
    for (const db::Report& report : reports) {
        const std::size_t items = db::report_items(store, report.id).size();
        text += "  " + std::to_string(report.id) + "  " + report.title + "  [" + std::string(language_code(report.language)) + "; " +
                counted(items, {"{0} parte", "{0} part"}, {"{0} partes", "{0} parts"}, language) + "]\n";
    }
    const std::vector<db::PastRun> runs = db::past_runs(store, shown_runs);
    text += heading({"Últimas ejecuciones", "Latest runs"}, runs.size(), language);
    for (const db::PastRun& run : runs) text += "  " + run.made_at + "  " + command_of(run.settings) + "\n";
    return text;
}

int run_again(const Arguments& arguments, Console& console) {
    const engine::Places places = places_of(arguments);
    engine::Engine engine(places, limits_of(arguments, {}));
    const engine::Catalogue catalogue = catalogue_of(arguments, places);
    db::Store store = open_store(arguments, db::Access::write);
    std::vector<db::SavedAnalysis> analyses = db::saved_analyses(store);
    if (arguments.has("ANALYSIS")) analyses = {db::find_saved_analysis(store, arguments.text("ANALYSIS"))};
    const reports::Workshop workshop{engine, catalogue, store.path(), stop_on_interrupt(), console.progress()};
    std::string lines;
    int status = 0;
    for (const db::SavedAnalysis& analysis : analyses) {
        const reports::Rerun rerun = reports::rerun(workshop, store, analysis);
        if (rerun.fault) {
            console.complain(Error(rerun.fault->message(), analysis.title, rerun.fault->remedy()));
            status = 1;
            continue;
        }
        db::keep_document(store, analysis.id, *rerun.after);
        lines += changes_text(rerun, console.language());
    }
    if (!lines.empty()) console.print_done(changes_header(console.language()) + lines);
    else if (status == 0)
        console.print_done(counted(analyses.size(), {"{0} análisis: sin cambios\n", "{0} analysis: no changes\n"},
                                   {"{0} análisis: sin cambios\n", "{0} analyses: no changes\n"}, console.language()));
    return status;
}

int run_saved(const Arguments& arguments, Console& console) {
    if (arguments.has("--rerun")) {
        for (const char* other : {"--format", "--output"})
            if (arguments.has(other))
                throw usage_error({std::string(other) + " no se combina con --rerun", std::string(other) + " does not go with --rerun"}, {},
                                  {"Calcule primero; después escriba el resultado.", "Run first, then write the result."});
        return run_again(arguments, console);
    }
    db::Store store = open_store(arguments, db::Access::read);
    if (!arguments.has("ANALYSIS")) {
        console.print(whole_list(store, console.language()));
        return 0;
    }
    const render::Format format = render::format_of(arguments.text("--format", "json"));
    const db::SavedAnalysis analysis = db::find_saved_analysis(store, arguments.text("ANALYSIS"));
    const auto document = db::last_document(store, analysis.id);
    if (!document)
        throw Error({"no hay un resultado guardado de este análisis", "there is no kept result of this analysis"}, analysis.title,
                    {"Calcúlelo con «cabildo saved STORE ANALYSIS --rerun».", "Run it with “cabildo saved STORE ANALYSIS --rerun”."});
    write_document(*document, format, {}, arguments.text("--output", "-"), db::files_of_store(store.path()), console);
    return 0;
}

}  // namespace

Command saved_command() {
    Command command;
    command.name = "saved";
    command.summary = {"Muestra los análisis guardados, los informes y las últimas ejecuciones.",
                       "Shows saved analyses, reports and the latest runs."};
    command.description = {
        "Sin ANALYSIS, lista lo que se guardó con el almacén: análisis (con su número y si los datos cambiaron después), informes y "
        "las últimas ejecuciones, cada una con la orden que la repite. Con ANALYSIS, entrega su último resultado sin calcular nada. "
        "Con --rerun calcula de nuevo ese análisis, o todos, guarda los resultados y dice qué celdas cambiaron; «cabildo report STORE "
        "--check» lo dice sin guardar nada. Guardar: «cabildo analyze … --save TITLE».",
        "Without ANALYSIS, lists what was kept with the store: analyses (with their number, and whether the data have changed since), "
        "reports and the latest runs, each with the command that repeats it. With ANALYSIS, hands over its last result without running "
        "anything. With --rerun, runs that analysis again, or all of them, keeps the results and tells which cells have changed; "
        "“cabildo report STORE --check” tells it and keeps nothing. To save: “cabildo analyze … --save TITLE”."};
    command.examples = "  cabildo saved contest.cabildo\n"
                       "  cabildo saved contest.cabildo Regiones --format html -o regiones.html\n"
                       "  cabildo saved contest.cabildo --rerun\n";
    Argument output = value("--output", "PATH",
                            {"Dónde escribir el resultado: un archivo, una carpeta si son varios, o «-» (-).",
                             "Where to write the result: a file, a folder where there are several, or “-” (-)."});
    output.letter = "-o";
    Argument analysis = positional("ANALYSIS", {"Un análisis guardado: su título o su número.", "A saved analysis: its title or number."});
    analysis.required = false;
    command.arguments = {store_argument(),
                         analysis,
                         flag("--rerun", {"Calcula de nuevo y guarda los resultados.", "Runs again and keeps the results."}),
                         value("--format", "FORMAT", {"Formato del resultado (json).", "Format of the result (json)."}),
                         output,
                         plugin_folders_argument(), safe_mode_argument()};
    for (Argument& argument : limit_arguments()) command.arguments.push_back(std::move(argument));
    command.run = run_saved;
    return command;
}

}  // namespace cabildo::cli
