#include <cabildo/reports/anonymous_key.hpp>

#include <cabildo/db/pseudonyms.hpp>
#include <cabildo/error.hpp>
#include <cabildo/render/files.hpp>

#include <algorithm>
#include <fstream>
#include <utility>

namespace cabildo::reports {

namespace fs = std::filesystem;

namespace {

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

/// Whether a file begins as keys do.
bool is_key(const fs::path& file) {
    std::error_code error;
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return fs::is_regular_file(file, error) && line == db::pseudonym_key_header();
}

std::string key_of(const fs::path& path, const std::stop_token& stop) {
    try {
        db::Store store = db::Store::open(path, db::Access::read);
        return db::pseudonym_key(store);
    } catch (const Error&) {
        // Some have no code yet; what else may be wrong is told by what follows.
    }
    db::Store store = db::Store::open(path, db::Access::write);
    store.stop_with(stop);
    db::assign_pseudonyms(store);
    return db::pseudonym_key(store);
}

}  // namespace

void check_key_place(const fs::path& file, const fs::path& store, const fs::path& output) {
    if (!output.empty() && lies_in(file, output))
        throw usage_error({"la clave quedaría dentro del informe", "the key would lie in the report"}, file.string(),
                          {"Guárdela en otra carpeta.", "Keep it in another folder."});
    render::refuse_kept(file, db::files_of_store(store));
    std::error_code error;
    if (!fs::exists(file, error) || is_key(file)) return;
    throw usage_error({"el archivo existe y no es una clave de una exportación anonimizada",
                       "the file exists and is no key to an anonymised export"},
                      file.string(), {"Elija otro nombre.", "Choose another name."});
}

AnonymousKey::AnonymousKey(fs::path file, fs::path store, const fs::path& output, const std::stop_token& stop)
    : file_(std::move(file)), store_(std::move(store)) {
    check_key_place(file_, store_, output);
    key_ = key_of(store_, stop);
}

void AnonymousKey::write(const std::stop_token& stop) const {
    render::write_file(file_, key_, db::files_of_store(store_), stop);
    std::error_code error;
    fs::permissions(file_, fs::perms::owner_read | fs::perms::owner_write, error);
}

}  // namespace cabildo::reports
