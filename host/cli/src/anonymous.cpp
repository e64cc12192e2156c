#include "anonymous.hpp"

#include "console.hpp"

#include <cabildo/db/pseudonyms.hpp>
#include <cabildo/render/files.hpp>

#include <algorithm>
#include <fstream>

namespace cabildo::cli {

namespace {

namespace fs = std::filesystem;

/// Absolute, links followed as far as the path is there.
fs::path placed(const fs::path& path) {
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? path : canonical;
}

bool lies_in(const fs::path& file, const fs::path& place) {
    const fs::path inner = placed(file), outer = placed(place.has_filename() ? place : place.parent_path());
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

void check_file(const fs::path& file, const fs::path& output) {
    if (!output.empty() && output != "-" && lies_in(file, output))
        throw usage_error({"la clave quedaría dentro del informe", "the key would lie in the report"}, file.string(),
                          {"Guárdela en otra carpeta.", "Keep it in another folder."});
    std::error_code error;
    if (!fs::exists(file, error)) return;
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (fs::is_regular_file(file, error) && line == db::pseudonym_key_header()) return;
    throw usage_error({"el archivo existe y no es una clave de una exportación anonimizada",
                       "the file exists and is no key to an anonymised export"},
                      file.string(), {"Elija otro nombre.", "Choose another name."});
}

std::string key_of(const fs::path& path) {
    try {
        db::Store store = db::Store::open(path, db::Access::read);
        return db::pseudonym_key(store);
    } catch (const Error&) {
        // Some have no code yet; what else may be wrong is told by what follows.
    }
    db::Store store = db::Store::open(path, db::Access::write);
    store.stop_with(stop_on_interrupt());
    db::assign_pseudonyms(store);
    return db::pseudonym_key(store);
}

}  // namespace

Argument anonymous_argument() {
    return value("--anonymous", "KEYFILE",
                 {"Pone códigos en lugar de iniciativas, actores y evaluadores, y escribe aparte, en ese archivo CSV, a quién corresponde "
                  "cada uno. Los códigos se sortean una vez por almacén y no cambian.",
                  "Puts codes in place of initiatives, actors and evaluators, and writes to that CSV file, apart, which is whose. "
                  "Codes are drawn once for a store and do not change."});
}

AnonymousKey::AnonymousKey(const Arguments& arguments, const fs::path& store, const fs::path& output) : store_(store) {
    if (!arguments.has("--anonymous")) return;
    file_ = arguments.text("--anonymous");
    check_file(*file_, output);
    render::refuse_kept(*file_, db::files_of_store(store));
    key_ = key_of(store);
}

void AnonymousKey::write() const {
    if (!file_) return;
    render::write_file(*file_, key_, db::files_of_store(store_), stop_on_interrupt());
    std::error_code error;
    fs::permissions(*file_, fs::perms::owner_read | fs::perms::owner_write, error);
}

}  // namespace cabildo::cli
