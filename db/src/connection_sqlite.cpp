// The half of connection.hpp that speaks to SQLite itself.
#include "connection.hpp"

#include <sqlite3.h>

#include <array>
#include <cstring>

namespace cabildo::db {
namespace {

sqlite3* database(void* handle) {
    return static_cast<sqlite3*>(handle);
}

bool reading_pragma(const char* name, const char* argument) {
    if (name == nullptr) return false;
    static constexpr std::array<const char*, 9> with_argument = {
        "table_info", "table_xinfo",     "index_list",        "index_info",   "foreign_key_list",
        "table_list", "integrity_check", "foreign_key_check", "wal_checkpoint"};
    static constexpr std::array<const char*, 2> harmful = {"incremental_vacuum", "optimize"};
    for (const char* each : with_argument) {
        if (std::strcmp(name, each) == 0) return true;
    }
    for (const char* each : harmful) {
        if (std::strcmp(name, each) == 0) return false;
    }
    return argument == nullptr;
}

int allow_reading(void*, int action, const char* first, const char* second, const char*, const char*) {
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_READ:
        case SQLITE_RECURSIVE:
        case SQLITE_FUNCTION:
        case SQLITE_TRANSACTION:
        case SQLITE_SAVEPOINT: return SQLITE_OK;
        case SQLITE_PRAGMA: return reading_pragma(first, second) ? SQLITE_OK : SQLITE_DENY;
        default: return SQLITE_DENY;
    }
}

Error copy_error(const std::filesystem::path& target, const char* reason) {
    return Error({std::string("No se pudo escribir la copia: ") + reason,
                  std::string("The copy could not be written: ") + reason},
                 target.string(), {"Revise el espacio y los permisos de la carpeta", "Check space and permissions of the folder"});
}

}  // namespace

bool is_read_only(void* handle) {
    return sqlite3_db_readonly(database(handle), "main") != 0;
}

void deny_writing(void* handle) {
    sqlite3_exec(database(handle), "PRAGMA query_only = ON", nullptr, nullptr, nullptr);
    sqlite3_set_authorizer(database(handle), allow_reading, nullptr);
}

void copy_pages(void* handle, const std::filesystem::path& target) {
    sqlite3* copy = nullptr;
    int code = sqlite3_open_v2(target.c_str(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_exec(copy, "PRAGMA synchronous = FULL", nullptr, nullptr, nullptr);
        if (sqlite3_backup* backup = sqlite3_backup_init(copy, "main", database(handle), "main")) {
            sqlite3_backup_step(backup, -1);
            code = sqlite3_backup_finish(backup);
        } else {
            code = sqlite3_errcode(copy);
        }
    }
    // The copy stands alone: no log beside it until somebody opens it.
    if (code == SQLITE_OK) code = sqlite3_exec(copy, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    const std::string reason = code == SQLITE_OK ? std::string() : std::string(sqlite3_errstr(code));
    sqlite3_close(copy);
    if (code != SQLITE_OK) throw copy_error(target, reason.c_str());
}

}  // namespace cabildo::db
