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

/// How single CSV files are read where the command line says it.
db::ImportMapping csv_of(const Arguments& arguments) {
    db::ImportMapping csv;
    const std::string separator = arguments.text("--separator"), decimal = arguments.text("--decimal");
    if (!separator.empty()) csv.separator = separator == "comma" ? ',' : separator == "semicolon" ? ';' : '\t';
    if (!decimal.empty()) csv.decimal = decimal == "comma" ? db::DecimalMark::comma : db::DecimalMark::point;
    if (arguments.text("--encoding") == "windows-1252") csv.encoding = db::Encoding::windows_1252;
    if (arguments.has("--not-reported")) csv.not_reported = db::words_in(arguments.text("--not-reported"));
    return csv;
}

std::string told(const db::ImportSummary& summary, const std::string& path, const Console& console) {
    std::string text(path + (summary.title.empty() ? "" : ": " + summary.title) + '\n');
    const Text pattern{"  {0}: filas: {1}; nuevas: {2}; actualizadas: {3}; pasadas por alto: {4}\n",
                       "  {0}: rows: {1}; added: {2}; updated: {3}; skipped: {4}\n"};
    for (const auto& file : summary.files)
        text += format(console(pattern), {file.name, std::to_string(file.rows), std::to_string(file.added),
                                                std::to_string(file.updated), std::to_string(file.skipped)});
    const Text inferred{"  variable {0} ({1}); categorías: {2}; celdas vacías: {3}\n",
                        "  variable {0} ({1}); categories: {2}; empty cells: {3}\n"};
    for (const auto& column : summary.inferred)
        text += format(console(inferred), {column.name, kind_id(column.kind), std::to_string(column.categories),
                                                 std::to_string(column.empty)});
    const Text words{"  columna \"{0}\": \"{2}\" se lee como no informado; celdas: {1}\n",
                     "  column \"{0}\": \"{2}\" is read as not reported; cells: {1}\n"};
    for (const auto& word : summary.not_reported)
        text += format(console(words), {word.column, std::to_string(word.cells), word.word});
    for (const Text& remark : summary.remarks) text += "  " + console(remark) + '\n';
    return text;
}

int run_import(const Arguments& arguments, Console& console) {
    const std::vector<std::string> paths = arguments.all("PATH");
    const db::Existing existing = existing_of(arguments);
    const db::ImportMapping csv = csv_of(arguments);
    if (!arguments.has("--dry-run")) {
        db::Store store = open_store(arguments, db::Access::write);
        const auto summaries = db::import_packages(store, {paths.begin(), paths.end()}, existing, csv);
        std::string text;
        for (std::size_t i = 0; i < paths.size(); ++i) text += told(summaries[i], paths[i], console);
        console.print_done(text);
        return 0;
    }
    db::Store store = open_store(arguments, db::Access::read);
    std::vector<db::ImportSummary> summaries;
    if (paths.size() == 1) {
        summaries.push_back(db::preview_package(store, paths.front(), existing, csv));
    } else {
        // They may depend on each other, so that the import has to be made, and taken back. Only now, when it is known that
        // opening the store for writing does not bring an older one up to date.
        store = open_store(arguments, db::Access::write);
        summaries = db::preview_packages(store, {paths.begin(), paths.end()}, existing, csv);
    }
    for (std::size_t i = 0; i < paths.size(); ++i) console.print(told(summaries[i], paths[i], console));
    console.print(console(Text{"Vista previa: no se cambió nada.\n", "Preview: nothing was changed.\n"}));
    return 0;
}

}  // namespace

Command import_command() {
    const std::string words = db::word_list(db::usual_not_reported_words());
    Command command;
    command.name = "import";
    command.summary = {"Importa paquetes de datos o un CSV.", "Imports data packages or a CSV."};
    command.description = {
        "Importa en un almacén uno o varios paquetes de datos (carpeta o .zip con initiatives.csv) o archivos CSV sueltos, como los "
        "guarda una hoja de cálculo: una fila por iniciativa. Los paquetes se leen al pie de la letra; de un CSV suelto se "
        "reconocen los encabezados en español e inglés, los números con coma decimal y las palabras que dicen que no hay dato, y "
        "se informa cómo se leyó cada columna. Todo o nada: un error nombra archivo, fila y columna, y no se importa nada. Lo "
        "importado se puede deshacer en el programa.",
        "Imports one or more data packages (a folder or .zip with initiatives.csv) or single CSV files, as a spreadsheet saves "
        "them, a row for each initiative, into a store. Packages are read to the letter; of a single CSV, headers in Spanish and "
        "English, numbers with a decimal comma and the words that say there is no value are recognised, and how each column was "
        "read is told. All or nothing: an error names file, row and column, and nothing is imported. What was imported can be "
        "undone in the program."};
    command.examples = "  cabildo import bank.cabildo initiatives.csv --dry-run\n"
                       "  cabildo import bank.cabildo north.zip south.zip --existing update\n"
                       "  cabildo import bank.cabildo excel.csv --encoding windows-1252 --not-reported 's/i, sin dato'\n";
    command.arguments = {
        store_argument(),
        positionals("PATH", {"Carpeta, .zip o .csv.", "Folder, .zip or .csv."}, true),
        value("--existing", "update|skip",
              {"Qué hacer con una iniciativa cuyo código ya está: actualizarla o pasarla por alto. Si falta, es un error.",
               "What to do with an initiative whose code is there already: update or skip it. Otherwise it is an error."},
              {"update", "skip"}),
        value("--not-reported", "WORDS",
              {"De un CSV suelto: celdas que se leen como no informado, separadas por comas; una coma sola: ninguna. Si falta: " +
                   words + ".",
               "Of a single CSV: cells that are read as not reported, parted by commas; a comma alone: none. Otherwise: " + words +
                   "."}),
        value("--encoding", "utf-8|windows-1252",
              {"De un CSV suelto: su codificación; UTF-8 si falta. Windows-1252 vale también para Latin-1.",
               "Of a single CSV: its encoding; otherwise UTF-8. Windows-1252 does for Latin-1, too."},
              {"utf-8", "windows-1252"}),
        value("--separator", "comma|semicolon|tab",
              {"De un CSV suelto: lo que separa las columnas. Si falta, lo dice el encabezado.",
               "Of a single CSV: what parts the columns. Otherwise the header tells."},
              {"comma", "semicolon", "tab"}),
        value("--decimal", "comma|point",
              {"De un CSV suelto: qué va antes de los decimales, en columnas cuyos números no lo dicen, como 1.234.",
               "Of a single CSV: what comes before decimals, in columns whose numbers do not tell, such as 1.234."},
              {"comma", "point"}),
        flag("--dry-run", {"Comprueba y cuenta, sin cambiar nada; si son varios, cada uno sobre los anteriores.",
                          "Checks and counts, without changing anything; of several, each on top of those before it."})};
    command.run = run_import;
    return command;
}

}  // namespace cabildo::cli
