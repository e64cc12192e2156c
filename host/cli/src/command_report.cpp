// cabildo report: the reports of plugins, as files in a folder.
#include "analysis.hpp"
#include "anonymous.hpp"
#include "console.hpp"
#include "report_files.hpp"
#include "saved_text.hpp"
#include "store_argument.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

namespace cabildo::cli {

namespace {

using engine::PluginInfo;

/// Those named, each once, or every one that may be loaded, a file for each id.
std::vector<const PluginInfo*> plugins_of(const Arguments& arguments, const engine::Catalogue& catalogue) {
    std::vector<const PluginInfo*> plugins;
    for (const std::string& name : arguments.all("PLUGIN")) {
        const PluginInfo* plugin = &catalogue.find(name);
        if (std::find(plugins.begin(), plugins.end(), plugin) == plugins.end()) plugins.push_back(plugin);
    }
    if (arguments.has("PLUGIN")) return plugins;
    for (const PluginInfo& plugin : catalogue.plugins()) {
        if (plugin.state == PluginInfo::State::not_allowed) continue;
        if (plugins.empty() || plugins.back()->id != plugin.id) plugins.push_back(&plugin);
    }
    if (plugins.empty())
        throw Error({"no hay ningún complemento", "there is no plugin"}, {},
                    {"Reinstale el programa o use --plugin-dir.", "Reinstall the program, or use --plugin-dir."});
    return plugins;
}

std::optional<std::string> bytes_in(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return std::nullopt;
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

using Files = std::vector<render::File>;

/// Whether each file stands in the folder as it would be written now; says which does not.
bool same_as_there(const Files& files, const std::filesystem::path& folder, Console& console) {
    bool same = true;
    for (const render::File& file : files) {
        const auto there = bytes_in(folder / file.path);
        if (there && *there == file.bytes) continue;
        same = false;
        const Text what = there ? Text{"el informe cambió", "the report has changed"} : Text{"falta en el informe", "it is missing in the report"};
        console.complain(Error(what, (folder / file.path).string(),
                               {"Escríbalo de nuevo con «cabildo report» sin --check.", "Write it again with “cabildo report” without --check."}));
    }
    return same;
}

/// Runs the saved analyses again, of the named plugins or all, and prints what changed; keeps nothing.
int check_saved(const Arguments& arguments, Console& console) {
    const engine::Places places = places_of(arguments);
    engine::Engine engine(places, limits_of(arguments, {}));
    const engine::Catalogue catalogue = catalogue_of(arguments, places);
    std::vector<std::string> wanted;
    for (const std::string& name : arguments.all("PLUGIN")) wanted.push_back(catalogue.find(name).id);
    db::Store store = open_store(arguments, db::Access::read);
    const std::vector<db::SavedAnalysis> analyses = db::saved_analyses(store);
    const reports::Workshop workshop{engine, catalogue, store.path(), stop_on_interrupt(), console.progress()};
    std::size_t checked = 0;
    bool found = false;
    std::string lines;
    for (const db::SavedAnalysis& analysis : analyses) {
        if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), analysis.settings.plugin) == wanted.end()) continue;
        ++checked;
        const reports::Rerun rerun = reports::rerun(workshop, store, analysis);
        std::optional<Error> fault = rerun.fault;
        if (!fault && !rerun.before)
            fault = Error({"no hay un resultado guardado con el que comparar", "there is no kept result to compare with"}, {},
                          {"Calcúlelo con «cabildo saved STORE --rerun».", "Run it with “cabildo saved STORE --rerun”."});
        found = found || fault || rerun.found();
        if (fault) console.complain(Error(fault->message(), analysis.title, fault->remedy()));
        else lines += changes_text(rerun, console.language());
    }
    if (!lines.empty()) console.print(changes_header(console.language()) + lines);
    if (!found)
        console.print(counted(checked, {"{0} análisis guardado: sin cambios\n", "{0} saved analysis: no changes\n"},
                              {"{0} análisis guardados: sin cambios\n", "{0} saved analyses: no changes\n"}, console.language()));
    return found ? 1 : 0;
}

/// The files of a report that was put together from saved analyses.
int write_composed(const Arguments& arguments, Console& console) {
    const std::filesystem::path folder = arguments.text("--output");
    const std::vector<render::Format> formats = formats_of(arguments.text("--format", "json"));
    const AnonymousKey key(arguments, store_path(arguments), folder);
    const engine::Places places = places_of(arguments);
    engine::Engine engine(places, limits_of(arguments, {}));
    const engine::Catalogue catalogue = catalogue_of(arguments, places);
    db::Store store = open_store(arguments, db::Access::read);
    const db::Report report = db::find_report(store, arguments.text("--composed"));
    const reports::Workshop workshop{engine, catalogue, store.path(), stop_on_interrupt(), console.progress()};
    const Document document =
        reports::compose(report, reports::parts_of(workshop, store, report, static_cast<bool>(key)), {store.state(), static_cast<bool>(key)});
    render::FileOptions options = file_options_of(arguments);
    const render::HouseStyle asked = options.style.house;
    options.style = reports::style_of(report);
    if (arguments.has("--style")) options.style.house = asked;
    options.style = key.nameless(std::move(options.style));
    ReportFiles writing(formats, options, stop_on_interrupt());
    writing.add(document, file_name_of(report));
    const Files files = writing.files();
    if (arguments.has("--check")) return same_as_there(files, folder, console) ? 0 : 1;
    key.write();
    render::write_files(files, folder, db::files_of_store(store.path()), stop_on_interrupt());
    console.print_done(folder.string() + ": " + counted(files.size(), {"{0} archivo\n", "{0} file\n"}, {"{0} archivos\n", "{0} files\n"}, console.language()));
    return 0;
}

/// A plugin's report, kept as one that can be edited.
int save_report(const Arguments& arguments, Console& console) {
    if (arguments.all("PLUGIN").size() != 1)
        throw usage_error({"--save necesita exactamente un complemento", "--save needs exactly one plugin"}, {},
                          {"Nombre uno.", "Name one."});
    engine::Request request = request_of(arguments);
    const engine::Places places = places_of(arguments);
    engine::Engine engine(places, limits_of(arguments, {}));
    const engine::Catalogue catalogue = catalogue_of(arguments, places);
    request.plugin = &catalogue.find(arguments.text("PLUGIN"));
    db::Store store = open_store(arguments, db::Access::write);
    const reports::Workshop workshop{engine, catalogue, store.path(), stop_on_interrupt(), console.progress()};
    const std::string title = arguments.text("--save");
    const std::int64_t id = reports::save_plugin_report(workshop, store, request, title);
    const std::string analyses = counted(db::report_items(store, id).size(), {"{0} análisis", "{0} analysis"}, {"{0} análisis", "{0} analyses"},
                                         console.language());
    console.print_done(console(format(Text{"{0}: informe {1}, {2}\n", "{0}: report {1}, {2}\n"}, {title, std::to_string(id), analyses})));
    return 0;
}

/// Arguments that say nothing to one way of using the command are refused rather than passed over.
void refuse_with(const Arguments& arguments, const std::string& way, std::initializer_list<const char*> others) {
    for (const std::string other : others)
        if (arguments.has(other))
            throw usage_error({other + " no se combina con " + way, other + " does not go with " + way}, {},
                              {"Vea «cabildo report --help».", "See “cabildo report --help”."});
}

void require_output(const Arguments& arguments) {
    if (!arguments.has("--output"))
        throw usage_error({"falta -o, --output DIR", "-o, --output DIR is missing"}, {},
                          {"Vea «cabildo report --help».", "See “cabildo report --help”."});
}

int run_report(const Arguments& arguments, Console& console) {
    if (arguments.has("--save")) {
        refuse_with(arguments, "--save", {"--composed", "--check", "--anonymous", "--output", "--format"});
        return save_report(arguments, console);
    }
    if (arguments.has("--composed")) {
        refuse_with(arguments, "--composed", {"PLUGIN", "--where", "--seed"});
        require_output(arguments);
        return write_composed(arguments, console);
    }
    if (arguments.has("--check") && !arguments.has("--output")) {
        refuse_with(arguments, "--check", {"--where", "--seed", "--format", "--anonymous"});
        return check_saved(arguments, console);
    }
    require_output(arguments);
    const std::filesystem::path folder = arguments.text("--output");
    const std::vector<render::Format> formats = formats_of(arguments.text("--format", "json"));
    render::FileOptions options = file_options_of(arguments);
    const engine::Limits limits = limits_of(arguments, {});
    engine::Request request = request_of(arguments);
    const AnonymousKey key(arguments, request.store, folder);
    request.anonymous = static_cast<bool>(key);
    options.style = key.nameless(std::move(options.style));
    ReportFiles writing(formats, options, stop_on_interrupt());
    const engine::Places places = places_of(arguments);
    const engine::Catalogue catalogue = catalogue_of(arguments, places);
    const std::vector<const PluginInfo*> plugins = plugins_of(arguments, catalogue);

    int status = 0;
    for (std::size_t i = 0; i < plugins.size(); ++i) {
        engine::Engine engine(places, limits);
        request.plugin = plugins[i];
        engine::Progress progress;
        if (const engine::Progress show = console.progress())
            progress = [show, i, all = static_cast<double>(plugins.size())](double fraction, const std::string& message) {
                show((static_cast<double>(i) + fraction) / all, message);
            };
        engine::Outcome outcome = engine.report(request, stop_on_interrupt(), progress);
        if (outcome.fault) {
            console.complain(*outcome.fault);
            status = 1;
        }
        writing.add(std::move(outcome.document), file_name_of(*plugins[i], plugins));
    }
    const Files files = writing.files();
    if (arguments.has("--check")) return same_as_there(files, folder, console) ? status : 1;
    key.write();
    render::write_files(files, folder, db::files_of_store(request.store), stop_on_interrupt());
    console.print_done(folder.string() + ": " + counted(files.size(), {"{0} archivo\n", "{0} file\n"}, {"{0} archivos\n", "{0} files\n"}, console.language()));
    return status;
}

}  // namespace

Command report_command() {
    Command command;
    command.name = "report";
    command.summary = {"Escribe los informes de los complementos en una carpeta.", "Writes the plugins' reports into a folder."};
    command.description = {
        "Escribe el informe de cada complemento nombrado, o de todos: DIR/PLUGIN.FORMATO (json, html, pdf, docx, xlsx), y en DIR/PLUGIN/ un "
        "SVG y un PNG por figura, un GraphML por red y dos CSV por tabla: TABLA.csv, exacto, para programas (punto decimal, toda la precisión), y "
        "TABLA.spreadsheet.csv, para planillas (punto y coma, y coma decimal en español). Un panel que falla queda en el informe como error y los demás siguen; el estado de salida es 1. El "
        "mismo almacén, selección y semilla dan los mismos bytes: con -o, --check compara con lo que está escrito, sin escribir.\n\nSin -o, "
        "--check calcula de nuevo los análisis guardados en el almacén y lista las celdas que cambiaron, en columnas separadas por "
        "tabuladores: análisis, tabla, fila, columna, antes, después, cambio; no guarda nada.\n\nCon --composed escribe un informe "
        "armado con análisis guardados, sin calcularlos de nuevo, como DIR/TÍTULO.FORMATO; con --save, guarda el informe de un "
        "complemento en el almacén, para seguir armándolo.",
        "Writes the report of each plugin named, or of all: DIR/PLUGIN.FORMAT (json, html, pdf, docx, xlsx), and in DIR/PLUGIN/ an SVG "
        "and a PNG file for each figure, a GraphML file for each network and two CSV files for each table: TABLE.csv, exact, for programs (decimal point, full precision), and "
        "TABLE.spreadsheet.csv, for spreadsheets (semicolons, and a decimal comma in Spanish). A panel that fails stands in the report as an error and the others go on; the exit status is 1. The same "
        "store, selection and seed give the same bytes: with -o, --check compares with what is written, and writes nothing.\n\nWithout -o, "
        "--check runs the analyses saved in the store again and lists the cells that have changed, in columns parted by tabs: "
        "analysis, table, row, column, before, after, change; it keeps nothing.\n\nWith --composed, it writes a report put together "
        "from saved analyses, without running them again, as DIR/TITLE.FORMAT; with --save, it keeps a plugin's report in the "
        "store, to go on from there."};
    command.examples = "  cabildo report contest.cabildo -o reports --format pdf,docx,xlsx\n"
                       "  cabildo report contest.cabildo tabulation -o reports --lang en --format html\n"
                       "  cabildo report contest.cabildo participation -o reports --format pdf --style house.json\n"
                       "  cabildo report contest.cabildo -o reports --check\n"
                       "  cabildo report contest.cabildo --check\n"
                       "  cabildo report contest.cabildo --composed 'Informe anual' -o reports --format pdf\n"
                       "  cabildo report contest.cabildo participation --save Participación\n"
                       "  cabildo report contest.cabildo -o public --anonymous key.csv --format html,csv\n";
    Argument output = value("--output", "DIR", {"La carpeta; se crea si no existe. Solo sin ella --check mira los análisis guardados.",
                                              "The folder; made where there is none. Only without it does --check look at saved analyses."});
    output.letter = "-o";
    command.arguments = {store_argument(),
                         positionals("PLUGIN", {"Complementos; si falta, todos.", "Plugins; all where none is named."}, false),
                         output,
                         value("--format", "FORMAT,…", {"Formatos, separados por comas (json): " + render::format_list() + ".",
                                                       "Formats, parted by commas (json): " + render::format_list() + "."}),
                         flag("--check", {"Compara con lo escrito o, sin -o, con lo guardado; 1 si algo difiere.",
                                          "Compares with what is written or, without -o, with what is kept; 1 where something differs."}),
                         value("--composed", "REPORT", {"Un informe armado: su título o su número.", "A report put together: its title or number."}),
                         value("--save", "TITLE", {"Guarda el informe del complemento en el almacén.", "Keeps the plugin's report in the store."}),
                         anonymous_argument(),
                         selection_argument(),
                         seed_argument(),
                         plugin_folders_argument(), safe_mode_argument()};
    for (Argument& argument : file_arguments()) command.arguments.push_back(std::move(argument));
    for (Argument& argument : limit_arguments()) command.arguments.push_back(std::move(argument));
    command.run = run_report;
    return command;
}

}  // namespace cabildo::cli
