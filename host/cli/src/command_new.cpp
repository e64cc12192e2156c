// cabildo new: an empty store, or a sample.
#include "command.hpp"
#include "console.hpp"
#include "store_argument.hpp"

#include <cabildo/db/editor.hpp>
#include <cabildo/db/package.hpp>

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>

namespace cabildo::cli {

namespace {

/// The store while it is being made: a file beside the final one, gone unless it was published.
class Draft {
public:
    explicit Draft(std::filesystem::path final_path)
        : final_(std::move(final_path)), draft_(final_.string() + ".partial-" + std::to_string(::getpid())) {
        end_on_interrupt([draft = draft_] { remove(draft); });
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() {
        end_on_interrupt({});
        remove(draft_);
    }

    const std::filesystem::path& path() const { return draft_; }
    const std::filesystem::path& final_path() const { return final_; }
    void restart() { remove(draft_); }

    /// Gives it its name; refuses a name that was taken meanwhile.
    void publish() {
        if (::renameat2(AT_FDCWD, draft_.c_str(), AT_FDCWD, final_.c_str(), RENAME_NOREPLACE) == 0) return;
        // Some file systems know no such rename; a link refuses an existing name too.
        if (errno == EINVAL && ::link(draft_.c_str(), final_.c_str()) == 0) return;
        throw Error({"no se pudo dar su nombre al almacén", "cannot give the store its name"}, final_.string(),
                    {"Compruebe que no existe y que la carpeta se puede escribir.",
                     "Check that it does not exist and that the folder can be written."});
    }

private:
    static void remove(const std::filesystem::path& store) {
        for (const char* part : {"", "-wal", "-shm", "-journal"}) ::unlink((store.string() + part).c_str());
    }

    std::filesystem::path final_, draft_;
};

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

/// Makes the store in its draft; returns the number of initiatives.
std::int64_t fill(Draft& draft, const Arguments& arguments, const std::optional<std::filesystem::path>& sample) {
    std::int64_t initiatives = 0;
    std::string title = arguments.text("--title", draft.final_path().stem().string());
    if (sample && !arguments.has("--title")) {
        db::Store trial = db::Store::create(draft.path(), title);
        title = db::preview_package(trial, *sample).title;
    }
    draft.restart();
    {
        db::Store store = db::Store::create(draft.path(), title);
        if (sample) {
            const db::ImportSummary summary = db::import_package(store, *sample);
            for (const auto& file : summary.files)
                if (file.name == "initiatives.csv") initiatives = file.added;
            db::Editor(store).settle();
        }
        store.checkpoint();
    }
    return initiatives;
}

int run(const Arguments& arguments, Console& console) {
    const std::filesystem::path path = store_path(arguments);
    std::optional<std::filesystem::path> sample;
    if (arguments.has("--sample")) sample = sample_folder(arguments.text("--sample"));
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, error)))
        throw Error({"el archivo ya existe", "the file exists already"}, path.string(),
                    {"Elija otro nombre o bórrelo antes.", "Choose another name, or delete it first."});

    Draft draft(path);
    std::int64_t initiatives = 0;
    try {
        initiatives = fill(draft, arguments, sample);
    } catch (const Error& failure) {  // the user knows the final name alone
        if (failure.where() != draft.path()) throw;
        throw Error(failure.message(), path.string(), failure.remedy(), failure.kind());
    }
    draft.publish();
    console.print(console(format(Text{"{0}: almacén nuevo con {1} iniciativas\n", "{0}: new store with {1} initiatives\n"},
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
                               {"Título del almacén; si falta, el de la muestra o el nombre del archivo.",
                                "The store's title; where it is missing, the sample's or the file's name."})};
    command.run = run;
    return command;
}

}  // namespace cabildo::cli
