// cabildo new: an empty store, or a sample.
#include "command.hpp"
#include "console.hpp"
#include "store_argument.hpp"

#include <cabildo/db/editor.hpp>
#include <cabildo/db/package.hpp>

#include <algorithm>
#include <optional>

namespace cabildo::cli {

namespace {

std::filesystem::path sample_folder(const std::string& name) {
    const auto samples = engine::Places::of_this_program().shared_data / "samples";
    std::vector<std::string> there;
    std::error_code error;
    for (std::filesystem::directory_iterator it(samples, error), end; !error && it != end; it.increment(error))
        if (it->is_directory(error)) there.push_back(it->path().filename().string());
    if (std::find(there.begin(), there.end(), name) != there.end()) return samples / name;
    std::sort(there.begin(), there.end());
    std::string list;
    for (const std::string& one : there) list += (list.empty() ? "" : ", ") + one;
    throw usage_error({"no existe la muestra «" + name + "»", "there is no sample “" + name + "”"}, {},
                      list.empty() ? Text{"Reinstale el programa: no trae ninguna.", "Reinstall the program: it brings none."}
                                   : Text{"Las muestras son: " + list + ".", "The samples are: " + list + "."});
}

int run_new(const Arguments& arguments, Console& console) {
    const std::filesystem::path path = store_path(arguments);
    std::optional<std::filesystem::path> sample;
    if (arguments.has("--sample")) sample = sample_folder(arguments.text("--sample"));
    std::int64_t initiatives = 0;
    const std::stop_token stop = stop_on_interrupt();
    db::Store::create(path, arguments.text("--title"), [&](db::Store& store) {
        store.stop_with(stop);
        if (!sample) return;
        const db::ImportSummary summary = db::import_package(store, *sample);
        for (const auto& file : summary.files)
            if (file.name == "initiatives.csv") initiatives = file.added;
        db::Editor(store).settle();
    });
    console.print_done(console(format(Text{"{0}: almacén nuevo con {1} iniciativas\n", "{0}: new store with {1} initiatives\n"},
                                 {path.string(), std::to_string(initiatives)})));
    return 0;
}

}  // namespace

Command new_command() {
    Command command;
    command.name = "new";
    command.summary = {"Crea un almacén vacío o con una muestra.", "Makes a store, empty or with a sample."};
    command.description = {
        "Crea un almacén nuevo. Con --sample queda lleno con una muestra: «contest-2009» trae las 129 iniciativas del concurso de "
        "2009, con registros ilustrativos que reproducen sus tablas publicadas. Nunca reemplaza un archivo: si algo falla, no "
        "queda nada a medias.",
        "Makes a new store. With --sample it is filled with a sample: “contest-2009” brings the 129 initiatives of the 2009 "
        "contest, with illustrative records that reproduce its published tables. It never replaces a file, and when something "
        "fails nothing is left half-made."};
    command.examples = "  cabildo new contest.cabildo --sample contest-2009\n"
                       "  cabildo new bank.cabildo --title \"Banco de buenas prácticas\"\n";
    command.arguments = {store_argument(),
                         value("--sample", "NAME", {"Llena el almacén con esta muestra.", "Fills the store with this sample."}),
                         value("--title", "TEXT",
                               {"Título del almacén; si falta, el de la muestra o el del primer paquete que se importe.",
                                "The store's title; where it is missing, that of the sample or of the first package imported."})};
    command.run = run_new;
    return command;
}

}  // namespace cabildo::cli
