// cabildo analyze: one panel, or a plugin's whole report, to standard output or a path.
#include "analysis.hpp"
#include "console.hpp"
#include "store_argument.hpp"

#include <optional>

namespace cabildo::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;

/// The document as one stream of bytes; nothing where it is several files, or none.
std::optional<std::string> bytes_of(const Document& document, render::Format format, const render::FileOptions& options) {
    if (format == render::Format::csv) {
        const Table* only = nullptr;
        for (const Block& block : document.blocks)
            if (const auto* table = std::get_if<Table>(&block)) {
                if (only) return std::nullopt;
                only = table;
            }
        return only ? std::optional(render::to_csv(*only)) : std::nullopt;
    }
    auto files = render::files_of(document, format, "document", options);
    return files.size() == 1 ? std::optional(std::move(files.front().bytes)) : std::nullopt;
}

/// Several files go into a folder of that name, without a further level.
void write_folder(const Document& document, render::Format format, const render::FileOptions& options, const std::string& folder,
                  const Paths& kept) {
    std::vector<render::File> files = render::files_of(document, format, "document", options);
    for (render::File& file : files)
        if (file.path.has_parent_path()) file.path = file.path.lexically_relative("document");
    render::write_files(files, folder, kept, stop_on_interrupt());
}

void write(const Document& document, render::Format format, const render::FileOptions& options, const std::string& output,
           const Paths& kept, Console& console) {
    const std::string id(render::format_id(format));
    // A table or figure alone is a file where the path says so; else its format makes a folder.
    const bool folder = render::is_per_block(format) && output != "-" && !output.ends_with("." + id);
    if (folder) return write_folder(document, format, options, output, kept);
    const auto bytes = bytes_of(document, format, options);
    if (!bytes) {
        const std::string count = std::to_string(render::files_of(document, format, "document").size());
        throw usage_error({"en " + id + " este análisis son " + count + " archivos", "in " + id + " this analysis is " + count + " files"},
                          {}, {"Indique una carpeta con -o, u otro formato.", "Name a folder with -o, or another format."});
    }
    if (output == "-") return console.print(*bytes);
    render::write_file(output, *bytes, kept, stop_on_interrupt());
}

int run(const Arguments& arguments, Console& console) {
    const std::string wanted = arguments.text("PLUGIN[/PANEL]");
    const std::size_t slash = wanted.find('/');
    const render::Format format = render::format_of(arguments.text("--format", "json"));
    const render::FileOptions file_options = file_options_of(arguments);
    engine::Request request = request_of(arguments);
    request.options = options_of(arguments);
    const std::string output = arguments.text("--output", "-");
    const Paths kept = db::files_of_store(request.store);
    // Before the work rather than after it, where the name says it already; appending to the store counts, too.
    render::refuse_kept(output == "-" ? "/dev/stdout" : output, kept);

    const engine::Places places = engine::Places::of_this_program();
    engine::Engine engine(places, limits_of(arguments, {}));
    const engine::Catalogue catalogue = catalogue_of(arguments, places);
    request.plugin = &catalogue.find(std::string_view(wanted).substr(0, slash));
    engine::Outcome outcome;
    if (slash != std::string::npos) {
        request.panel = wanted.substr(slash + 1);
        outcome = engine.run(request, stop_on_interrupt(), console.progress());
        // A single panel that failed has nothing to show but its fault.
        if (outcome.fault) throw *outcome.fault;
    } else {
        outcome = engine.report(request, stop_on_interrupt(), console.progress());
    }
    write(outcome.document, format, file_options, output, kept, console);
    if (outcome.fault) throw *outcome.fault;
    return 0;
}

}  // namespace

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
        "  cabildo analyze contest.cabildo tabulation --lang en --format csv -o tables\n";
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
        plugin_folders_argument()};
    for (Argument& argument : file_arguments()) command.arguments.push_back(std::move(argument));
    for (Argument& argument : limit_arguments()) command.arguments.push_back(std::move(argument));
    command.run = run;
    return command;
}

}  // namespace cabildo::cli
