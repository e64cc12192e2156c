// The half of connection.hpp that speaks to SQLite itself.
#include "connection.hpp"

#include "csv/utf8.hpp"
#include "store_file.hpp"

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

Error copy_error(const std::filesystem::path& target, int code) {
    const int kind = code & 0xff;
    if (kind == SQLITE_FULL || (kind == SQLITE_IOERR && !has_room(target))) return disk_full_error(target);
    if (kind == SQLITE_IOERR && file_size_is_limited()) return file_limit_error(target);
    const std::string reason = sqlite3_errstr(code);
    return Error({"No se pudo escribir la copia: " + reason, "The copy could not be written: " + reason}, target.string(),
                 {"Revise el espacio y los permisos de la carpeta", "Check space and permissions of the folder"});
}

/// A transaction that reads, around several steps.
class OneMoment {
public:
    explicit OneMoment(sqlite3* database) : database_(database) {
        open_ = sqlite3_exec(database_, "BEGIN", nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_exec(database_, "SELECT id FROM store", nullptr, nullptr, nullptr);
    }
    ~OneMoment() {
        if (open_) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    OneMoment(const OneMoment&) = delete;
    OneMoment& operator=(const OneMoment&) = delete;

private:
    sqlite3* database_;
    bool open_ = false;
};

}  // namespace

bool is_read_only(void* handle) {
    return sqlite3_db_readonly(database(handle), "main") != 0;
}

void deny_writing(void* handle) {
    sqlite3_exec(database(handle), "PRAGMA query_only = ON", nullptr, nullptr, nullptr);
    sqlite3_set_authorizer(database(handle), allow_reading, nullptr);
}

void add_utf8_test(void* handle) {
    const auto test = [](sqlite3_context* context, int, sqlite3_value** values) {
        const auto* bytes = static_cast<const char*>(sqlite3_value_blob(values[0]));
        const std::string_view text(bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_value_bytes(values[0])));
        sqlite3_result_int(context, csv::valid_utf8(text) == text.size() && text.find('\0') == std::string_view::npos ? 1 : 0);
    };
    sqlite3_create_function_v2(database(handle), "cabildo_utf8", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, test, nullptr,
                               nullptr, nullptr);
}

void interrupt_on(void* handle, const std::stop_token& stop) {
    constexpr int steps = 1000;  // of SQLite's virtual machine: well under a millisecond
    const auto stopped = [](void* token) { return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0; };
    sqlite3_progress_handler(database(handle), steps, stopped, const_cast<std::stop_token*>(&stop));  // NOLINT: only read
}

void copy_pages(void* handle, const std::filesystem::path& target, const std::filesystem::path& shown,
                const std::function<void()>& between) {
    constexpr int pages = 512;
    sqlite3* copy = nullptr;
    int code = sqlite3_open_v2(target.c_str(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closing(copy, sqlite3_close);
    // One state throughout, however many steps it takes.
    const OneMoment moment(database(handle));
    if (code == SQLITE_OK) {
        sqlite3_exec(copy, "PRAGMA synchronous = FULL", nullptr, nullptr, nullptr);
        using Backup = std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)>;
        if (Backup backup{sqlite3_backup_init(copy, "main", database(handle), "main"), sqlite3_backup_finish}) {
            while (sqlite3_backup_step(backup.get(), pages) == SQLITE_OK) between();
            code = sqlite3_backup_finish(backup.release());
        } else {
            code = sqlite3_errcode(copy);
        }
    }
    // The copy stands alone: no log beside it until somebody opens it.
    if (code == SQLITE_OK) code = sqlite3_exec(copy, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw copy_error(shown, code);
}

}  // namespace cabildo::db
