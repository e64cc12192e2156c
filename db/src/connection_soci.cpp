// The half of connection.hpp that needs SOCI's SQLite backend.
#include "connection.hpp"

#include "store_file.hpp"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <sys/resource.h>

namespace cabildo::db {
namespace {

/// A file: URI; every byte with a meaning in URIs or connection strings is escaped.
std::string uri(const std::filesystem::path& path, OpenMode mode) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
                           byte == '/' || byte == '.' || byte == '-' || byte == '_';
        if (plain) {
            text += c;
        } else {
            text += '%';
            text += digits[byte >> 4];
            text += digits[byte & 15];
        }
    }
    switch (mode) {
        case OpenMode::read_write: return text + "?mode=rw";
        case OpenMode::create: return text + "?mode=rwc";
        case OpenMode::read_only: return text + "?mode=ro&readonly_shm=1";
        case OpenMode::immutable: return text + "?mode=ro&immutable=1";
    }
    return text;
}

}  // namespace

std::unique_ptr<soci::session> connect(const std::filesystem::path& path, OpenMode mode) {
    const std::string options = "dbname=\"" + uri(path, mode) + "\" timeout=5";
    return std::make_unique<soci::session>(soci::sqlite3, options);
}

void* raw_handle(soci::session& session) {
    return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

Failure failure_of(const std::exception& exception) {
    // A code or key that the lists of the program do not have.
    if (dynamic_cast<const std::out_of_range*>(&exception) != nullptr) return Failure::damaged;
    if (const auto* error = dynamic_cast<const soci::sqlite3_soci_error*>(&exception)) {
        switch (error->result() & 0xff) {
            case SQLITE_BUSY:
            case SQLITE_LOCKED: return Failure::busy;
            case SQLITE_CORRUPT:
            case SQLITE_NOTADB: return Failure::damaged;
            case SQLITE_READONLY:
            case SQLITE_PERM: return Failure::unwritable;
            case SQLITE_CANTOPEN: return Failure::unopenable;
            case SQLITE_FULL: return Failure::full;
            case SQLITE_IOERR: return Failure::input_output;
            case SQLITE_INTERRUPT: return Failure::interrupted;
            default: break;
        }
    }
    // SOCI passes on the message alone where it fails to prepare or to connect.
    static constexpr std::pair<std::string_view, Failure> messages[] = {
        {"malformed", Failure::damaged},         {"not a database", Failure::damaged},
        {"no such table", Failure::damaged},     {"no such column", Failure::damaged},
        {"database is locked", Failure::busy},   {"unable to open", Failure::unopenable},
        {"readonly", Failure::unwritable},       {"disk is full", Failure::full},
        {"disk I/O", Failure::input_output},     {"interrupted", Failure::interrupted},
    };
    const std::string_view text = exception.what();
    for (const auto& [words, failure] : messages) {
        if (text.find(words) != std::string_view::npos) return failure;
    }
    return Failure::other;
}

Error disk_full_error(const std::filesystem::path& path) {
    if (file_size_is_limited()) return file_limit_error(path);
    return Error({"No queda espacio en el disco", "The disk is full"}, path.string(),
                 {"Libere espacio e intente de nuevo; nada cambió",
                  "Free some space and try again; nothing has changed"});
}

Error file_limit_error(const std::filesystem::path& path) {
    return Error({"El archivo superaría el tamaño que el sistema permite a este proceso",
                  "The file would exceed the size that the system allows this process"},
                 path.string(), {"Levante el límite (ulimit -f) e intente de nuevo", "Lift the limit (ulimit -f) and try again"});
}

bool file_size_is_limited() {
    rlimit limit{};
    return ::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
}

Error interrupted_error() { return Error({"interrumpido", "interrupted"}, {}, {}, ErrorKind::cancelled); }

Error database_error(const std::exception& exception, const std::filesystem::path& path) {
    const std::string where = path.string();
    Failure failure = failure_of(exception);
    // SQLite calls it a failure of the disk when there is no room for the log's index.
    if (failure == Failure::input_output && !has_room(path)) failure = Failure::full;
    switch (failure) {
        case Failure::busy:
            return Error({"El almacén está ocupado por otro programa", "The store is in use by another program"}, where,
                         {"Espere a que termine o cierre el otro programa e intente de nuevo",
                          "Wait until it is done, or close the other program, and try again"});
        case Failure::damaged:
            return Error({"El almacén está dañado o incompleto", "The store is damaged or incomplete"}, where,
                         {"Recupere una copia de respaldo del archivo", "Restore a backup of the file"});
        case Failure::unwritable:
            return Error({"No se puede escribir en el almacén", "The store cannot be written"}, where,
                         {"Revise los permisos del archivo y de su carpeta",
                          "Check the permissions of the file and of its folder"});
        case Failure::unopenable:
            return Error({"No se puede abrir el almacén", "The store cannot be opened"}, where,
                         {"Revise los permisos del archivo y de su carpeta",
                          "Check the permissions of the file and of its folder"});
        case Failure::full:
            return disk_full_error(path);
        case Failure::interrupted:
            return interrupted_error();
        case Failure::input_output:
            if (file_size_is_limited()) return file_limit_error(path);
            return Error({"El disco no pudo leer o escribir el almacén", "The disk failed to read or write the store"},
                         where,
                         {"Revise el disco o la conexión de red y recupere una copia de respaldo si hace falta",
                          "Check the disk or the network and restore a backup if needed"});
        case Failure::other:
            break;
    }
    const std::string reason = exception.what();
    return Error({"Falló una operación sobre el almacén: " + reason, "An operation on the store failed: " + reason}, where);
}

}  // namespace cabildo::db
