// cabildo analyze: one panel, or a plugin's whole report, to standard output or a path.
#include "analysis.hpp"
#include "anonymous.hpp"
#include "console.hpp"
#include "store_argument.hpp"

#include <cabildo/db/editor.hpp>

#include <optional>
#include <utility>

namespace cabildo::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;

/// The only table as its exact CSV, which has a file for spreadsheets beside it; nothing where there are more, or none.
std::optional<std::string> only_table(const Document& document) {
    const Table* only = nullptr;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block)) {
            if (only) return std::nullopt;
            only = table;
        }
    return only ? std::optional(render::to_csv(*only)) : std::nullopt;
}

void write(const Document& document, render::Format format, const render::FileOptions& options, const std::string& output,
           const Paths& kept, Console& console) {
    const std::string id(render::format_id(format));
    std::vector<render::File> files = render::files_of(document, format, "document", options);
    if (files.empty())
        throw usage_error({"este análisis no tiene nada que escribir en " + id, "this analysis has nothing to write in " + id}, {},
                          {"Elija otro formato: svg y png son de figuras, graphml de redes y csv de tablas.",
                           "Choose another format: svg and png are of figures, graphml of networks and csv of tables."});
    // A table or figure alone is a file where the path says so; else its format makes a folder, without a further level.
    if (render::is_per_block(format) && output != "-" && !output.ends_with("." + id)) {
        for (render::File& file : files)
            if (file.path.has_parent_path()) file.path = file.path.lexically_relative("document");
        return render::write_files(files, output, kept, stop_on_interrupt());
    }
    const auto bytes = format == render::Format::csv ? only_table(document)
                       : files.size() == 1           ? std::optional(std::move(files.front().bytes))
                                                     : std::nullopt;
    if (!bytes)
        throw usage_error({"en " + id + " este análisis son " + std::to_string(files.size()) + " archivos",
                           "in " + id + " this analysis is " + std::to_string(files.size()) + " files"},
                          {}, {"Indique una carpeta con -o, u otro formato.", "Name a folder with -o, or another format."});
    if (output == "-") return console.print(*bytes);
    render::write_file(output, *bytes, kept, stop_on_interrupt());
}

/// The item of a report, made where there is none of that title, that shows the analysis; once only.
void put_into(db::Editor& editor, db::Store& store, const std::string& title, const db::SavedAnalysis& analysis) {
    std::optional<std::int64_t> id;
    for (const db::Report& one : db::reports(store))
        if (one.title == title || std::to_string(one.id) == title) id = one.id;
    if (!id) {
        db::Report report;
        report.title = title;
        report.language = analysis.settings.language;
        id = editor.add_report(report);
    }
    for (const db::ReportItem& item : db::report_items(store, *id))
        if (item.analysis == analysis.id) return;
    db::ReportItem item;
    item.kind = db::ReportItem::Kind::analysis;
    item.analysis = analysis.id;
    editor.add_report_item(*id, item);
}

/// Keeps the document under a title: a new saved analysis, or new settings for the one that has it.
void save(const Arguments& arguments, const Document& document, const std::filesystem::path& path) {
    if (!arguments.has("--save")) return;
    const std::string title = arguments.text("--save");
    db::Store store = db::Store::open(path, db::Access::write);
    store.stop_with(stop_on_interrupt());
    db::Editor editor(store);
    std::optional<std::int64_t> id;
    for (const db::SavedAnalysis& one : db::saved_analyses(store))
        if (one.title == title) id = one.id;
    if (!id) {
        id = editor.save_analysis(title, document);
    } else {
        const db::AnalysisSettings before = db::saved_analysis(store, *id).settings;
        if (before.plugin != document.provenance.plugin || before.panel != document.provenance.panel)
            throw usage_error({"otro análisis ya se llama así", "another analysis has that title already"}, title,
                              {"Elija otro título.", "Choose another title."});
        editor.change_analysis(*id, document);
    }
    db::record_run(store, db::settings_of(document), document.provenance.data_revision);
    if (arguments.has("--into")) put_into(editor, store, arguments.text("--into"), db::saved_analysis(store, *id));
}

void check_saving(const Arguments& arguments) {
    if (arguments.has("--into") && !arguments.has("--save"))
        throw usage_error({"--into necesita --save", "--into needs --save"}, {},
                          {"Dé también un título con --save.", "Give a title with --save, too."});
    if (arguments.has("--anonymous") && arguments.has("--save"))
        throw usage_error({"un análisis anonimizado no se guarda", "an anonymised analysis is not saved"}, {},
                          {"Use --save y --anonymous en órdenes distintas.", "Use --save and --anonymous in commands of their own."});
}

int run_analyze(const Arguments& arguments, Console& console) {
    check_saving(arguments);
    const std::string wanted = arguments.text("PLUGIN[/PANEL]");
    const std::size_t slash = wanted.find('/');
    const render::Format format = render::format_of(arguments.text("--format", "json"));
    render::FileOptions file_options = file_options_of(arguments);
    engine::Request request = request_of(arguments);
    request.options = options_of(arguments);
    const std::string output = arguments.text("--output", "-");
    const Paths kept = db::files_of_store(request.store);
    // Before the work rather than after it, where the name says it already; appending to the store counts, too.
    render::refuse_kept(output == "-" ? "/dev/stdout" : output, kept);
    const AnonymousKey key(arguments, request.store, output);
    request.anonymous = static_cast<bool>(key);
    file_options.style = key.nameless(std::move(file_options.style));

    const engine::Places places = places_of(arguments);
    engine::Engine engine(places, limits_of(arguments, {}));
    const std::string plugin = wanted.substr(0, slash);
    const engine::Catalogue catalogue = catalogue_of(arguments, places, plugin);
    request.plugin = &catalogue.find(plugin);
    engine::Outcome outcome;
    if (slash != std::string::npos) {
        request.panel = wanted.substr(slash + 1);
        outcome = engine.run(request, stop_on_interrupt(), console.progress());
        // A single panel that failed has nothing to show but its fault.
        if (outcome.fault) throw *outcome.fault;
    } else {
        outcome = engine.report(request, stop_on_interrupt(), console.progress());
    }
    key.write();
    if (!outcome.fault) save(arguments, outcome.document, request.store);
    write(outcome.document, format, file_options, output, kept, console);
    if (outcome.fault) throw *outcome.fault;
    return 0;
}

}  // namespace

void write_document(const Document& document, render::Format format, const render::FileOptions& options, const std::string& output,
                    const std::vector<std::filesystem::path>& kept, Console& console) {
    write(document, format, options, output, kept, console);
}

Command analyze_command() {
    Command command;
    command.name = "analyze";
    command.summary = {"Calcula un panel o todos los de un complemento.", "Computes one panel or all of a plugin."};
    command.description = {
        "Calcula un panel de un complemento, o todos si no se nombra ninguno, y entrega el documento. Corre en un proceso aparte: "
        "si el complemento falla se dice cuál, en qué y qué hacer, y los datos no se tocan. «cabildo plugins» lista los paneles y "
        "«cabildo check» sus opciones.",
        "Computes one panel of a plugin, or all where none is named, and hands over the document. It runs in a process of its own: "
        "when the plugin fails, you are told which, at what and what to do, and the data are untouched. “cabildo plugins” lists the "
        "panels, and “cabildo check” their options."};
    command.examples =
        "  cabildo analyze contest.cabildo tabulation/frequencies --set variable=region\n"
        "  cabildo analyze contest.cabildo tabulation/crosstab --set rows=applicant --set columns=scope \\\n"
        "      --where area=political_institutional --format html -o crosstab.html\n"
        "  cabildo analyze contest.cabildo tabulation --lang en --format csv -o tables\n"
        "  cabildo analyze contest.cabildo participation/depth --save Profundidad --into 'Informe anual' -o /dev/null\n"
        "  cabildo analyze contest.cabildo articulation/network --anonymous key.csv --format html -o network.html\n";
    Argument output = value("--output", "PATH",
                            {"Dónde escribir: un archivo, una carpeta si son varios, o «-», la salida estándar (-).",
                             "Where to write: a file, a folder where there are several, or “-”, standard output (-)."});
    output.letter = "-o";
    command.arguments = {
        store_argument(),
        positional("PLUGIN[/PANEL]", {"Complemento, y panel si se quiere uno solo.", "Plugin, and panel where one alone is wanted."}),
        values("--set", "OPTION=VALUE",
               {"Opción del panel; si se calculan todos, la de cada panel que la tiene, o PANEL.OPCIÓN.",
                "Option of the panel; where all are computed, of each panel that has it, or PANEL.OPTION."}),
        selection_argument(),
        seed_argument(),
        value("--format", "FORMAT", {"Formato (json): " + render::format_list() + ".", "Format (json): " + render::format_list() + "."}),
        output,
        value("--save", "TITLE",
              {"Guarda además el análisis y su resultado en el almacén con ese título; si ya lo tiene, lo reemplaza.",
               "Also saves the analysis and its result in the store under that title; where there is one, it is replaced."}),
        value("--into", "REPORT",
              {"Con --save: agrega el análisis a ese informe; lo crea si no existe.",
               "With --save: adds the analysis to that report; it is made where there is none."}),
        anonymous_argument(),
        plugin_folders_argument(), safe_mode_argument()};
    for (Argument& argument : file_arguments()) command.arguments.push_back(std::move(argument));
    for (Argument& argument : limit_arguments()) command.arguments.push_back(std::move(argument));
    command.run = run_analyze;
    return command;
}

}  // namespace cabildo::cli
