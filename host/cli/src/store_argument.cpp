// STORE on the command line.
#include "store_argument.hpp"

#include "console.hpp"

#include <cabildo/error.hpp>

namespace cabildo::cli {

Argument store_argument() { return positional("STORE", {"El almacén: un archivo .cabildo.", "The store: a .cabildo file."}); }

std::filesystem::path store_path(const Arguments& arguments) {
    const std::string given = arguments.text("STORE");
    if (given.starts_with("postgresql://") || given.starts_with("postgres://")) {
        // The address may hold a password: it is not repeated.
        throw Error({"esta versión todavía no abre almacenes en PostgreSQL", "this version does not open PostgreSQL stores yet"},
                    "postgresql://…", {"Use un archivo .cabildo.", "Use a .cabildo file."});
    }
    return given;
}

db::Store open_store(const Arguments& arguments, db::Access access) {
    const std::stop_token stop = stop_on_interrupt();  // from before the store is touched
    db::Store store = db::Store::open(store_path(arguments), access);
    store.stop_with(stop);
    return store;
}

}  // namespace cabildo::cli
