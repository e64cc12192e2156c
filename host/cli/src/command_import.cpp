// cabildo import: data packages and plain CSV into a store.
#include "command.hpp"
#include "console.hpp"
#include "store_argument.hpp"

#include <cabildo/db/package.hpp>

namespace cabildo::cli {

namespace {

db::Existing existing_of(const Arguments& arguments) {
    const std::string given = arguments.text("--existing");
    if (given == "update") return db::Existing::update;
    return given == "skip" ? db::Existing::skip : db::Existing::refuse;
}

std::string told(const db::ImportSummary& summary, const std::string& path, const Console& console) {
    std::string text(path + (summary.title.empty() ? "" : ": " + summary.title) + '\n');
    const Text pattern{"  {0}: {1} filas; {2} nuevas, {3} actualizadas, {4} pasadas por alto\n",
                       "  {0}: {1} rows; {2} added, {3} updated, {4} skipped\n"};
    for (const auto& file : summary.files)
        text += format(console(pattern), {file.name, std::to_string(file.rows), std::to_string(file.added),
                                                std::to_string(file.updated), std::to_string(file.skipped)});
    const Text inferred{"  variable {0} ({1}): {2} categorías, {3} celdas vacías\n",
                        "  variable {0} ({1}): {2} categories, {3} empty cells\n"};
    for (const auto& column : summary.inferred)
        text += format(console(inferred), {column.name, kind_id(column.kind), std::to_string(column.categories),
                                                 std::to_string(column.empty)});
    for (const Text& remark : summary.remarks) text += "  " + console(remark) + '\n';
    return text;
}

int run(const Arguments& arguments, Console& console) {
    const std::vector<std::string> paths = arguments.all("PATH");
    const db::Existing existing = existing_of(arguments);
    if (!arguments.has("--dry-run")) {
        db::Store store = open_store(arguments, db::Access::write);
        const auto summaries = db::import_packages(store, {paths.begin(), paths.end()}, existing);
        std::string text;
        for (std::size_t i = 0; i < paths.size(); ++i) text += told(summaries[i], paths[i], console);
        console.print_done(text);
        return 0;
    }
    db::Store store = open_store(arguments, db::Access::read);
    std::vector<db::ImportSummary> summaries;
    if (paths.size() == 1) {
        summaries.push_back(db::preview_package(store, paths.front(), existing));
    } else {
        // They may depend on each other, so that the import has to be made, and taken back. Only now, when it is known that
        // opening the store for writing does not bring an older one up to date.
        store = open_store(arguments, db::Access::write);
        summaries = db::preview_packages(store, {paths.begin(), paths.end()}, existing);
    }
    for (std::size_t i = 0; i < paths.size(); ++i) console.print(told(summaries[i], paths[i], console));
    console.print(console(Text{"Vista previa: no se cambió nada.\n", "Preview: nothing was changed.\n"}));
    return 0;
}

}  // namespace

Command import_command() {
    Command command;
    command.name = "import";
    command.summary = {"Importa paquetes de datos o un CSV.", "Imports data packages or a CSV."};
    command.description = {
        "Importa en un almacén uno o varios paquetes de datos (carpeta o .zip con initiatives.csv) o archivos CSV sueltos, que se "
        "leen como initiatives.csv. Todo o nada: un error nombra archivo, fila y columna, y no se importa nada. Lo importado se "
        "puede deshacer en el programa.",
        "Imports one or more data packages (a folder or .zip with initiatives.csv) or single CSV files, read as initiatives.csv, "
        "into a store. All or nothing: an error names file, row and column, and nothing is imported. What was imported can be "
        "undone in the program."};
    command.examples = "  cabildo import bank.cabildo initiatives.csv --dry-run\n"
                       "  cabildo import bank.cabildo north.zip south.zip --existing update\n";
    command.arguments = {
        store_argument(),
        positionals("PATH", {"Carpeta, .zip o .csv.", "Folder, .zip or .csv."}, true),
        value("--existing", "update|skip",
              {"Qué hacer con una iniciativa cuyo código ya está: actualizarla o pasarla por alto. Si falta, es un error.",
               "What to do with an initiative whose code is there already: update or skip it. Otherwise it is an error."},
              {"update", "skip"}),
        flag("--dry-run", {"Comprueba y cuenta, sin cambiar nada; si son varios, cada uno sobre los anteriores.",
                          "Checks and counts, without changing anything; of several, each on top of those before it."})};
    command.run = run;
    return command;
}

}  // namespace cabildo::cli
