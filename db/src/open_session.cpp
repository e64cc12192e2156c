#include "open_session.hpp"

#include "connection.hpp"
#include "store_file.hpp"

#include <soci/soci.h>

#include <sys/stat.h>
#include <unistd.h>

namespace cabildo::db {
namespace {

namespace fs = std::filesystem;

/// A log that we make is open to everybody who may write the store. SQLite gives it the rights of the file, and its owner,
/// too, where the system lets it (root).
bool log_would_serve_all(const fs::path& path) {
    struct stat file {};
    if (::access(path.c_str(), W_OK) != 0 || !folder_is_writable(path) || ::stat(path.c_str(), &file) != 0) return false;
    if (::geteuid() == 0 || ::geteuid() == file.st_uid) return true;
    struct stat folder {};
    const bool group_stays = ::stat(fs::absolute(path).parent_path().c_str(), &folder) == 0 &&
                             ((folder.st_mode & S_ISGID) != 0 ? folder.st_gid == file.st_gid : ::getegid() == file.st_gid);
    // The owner of the file must get in as well: through its group, or because everybody does.
    return (file.st_mode & S_IWOTH) != 0 || (group_stays && (file.st_mode & S_IWGRP) != 0);
}

Error log_error(const fs::path& path, bool room) {
    if (!room)
        return Error({"No queda espacio en el disco para leer los últimos cambios del almacén, que están en su registro",
                      "The disk is full: there is no room to read the store's latest changes, which are in its log"},
                     path.string(), {"Libere espacio e intente de nuevo; el almacén no cambió",
                                     "Free some space and try again; the store has not changed"});
    return Error({"El almacén tiene cambios en su registro y no hay permiso para leerlos desde aquí",
                  "The store has changes in its log, and there is no permission to read them from here"},
                 path.string(), {"Pida a quien escribe en él que lo abra y lo cierre una vez, o que le entregue una copia",
                                 "Ask somebody who writes to it to open and close it once, or to hand you a copy"});
}

/// Failures of making or reading the log, as opposed to those of the store itself.
bool about_the_log(Failure failure) {
    return failure == Failure::unopenable || failure == Failure::unwritable || failure == Failure::full ||
           failure == Failure::input_output;
}

}  // namespace

FileStamp stamp_of(const fs::path& path) {
    struct stat file {};
    if (::stat(path.c_str(), &file) != 0) return {};
    return {file.st_dev, file.st_ino, static_cast<std::uint64_t>(file.st_size), file.st_mtim.tv_sec, file.st_mtim.tv_nsec};
}

Opened open_for_reading(const fs::path& path) {
    const bool ours = log_would_serve_all(path);
    const bool room = has_room(path);
    const bool makes_nothing = !keeps_log(path) || log_is_shared(path);
    if (makes_nothing || (ours && room)) {
        try {
            auto session = connect(path, ours ? OpenMode::read_write : OpenMode::read_only);
            read_version(*session, path);
            return {std::move(session), false};
        } catch (const soci::soci_error& error) {
            if (!about_the_log(failure_of(error))) throw;
        }
    }
    if (has_log(path)) throw log_error(path, room);
    auto session = connect(path, OpenMode::immutable);
    read_version(*session, path);
    return {std::move(session), true};
}

std::unique_ptr<soci::session> open_for_writing(const fs::path& path) {
    const Error refusal({"No se puede escribir en el almacén", "The store cannot be written"}, path.string(),
                        {"Revise los permisos del archivo y de su carpeta",
                         "Check the permissions of the file and of its folder"});
    if (!folder_is_writable(path)) throw refusal;
    // SQLite would leave the beginnings of a log.
    if (!has_room(path) && !log_is_shared(path)) throw disk_full_error(path);
    auto session = connect(path, OpenMode::read_write);
    if (is_read_only(raw_handle(*session))) throw refusal;
    read_version(*session, path);
    set_up(*session);
    return session;
}

void set_up(soci::session& session) {
    session << "PRAGMA foreign_keys = ON";
    session << "PRAGMA synchronous = FULL";
}

std::int64_t read_version(soci::session& session, const fs::path& path) {
    long long version = 0;
    soci::indicator indicator = soci::i_null;
    session << "SELECT schema_version FROM store WHERE id = 1", soci::into(version, indicator);
    if (!session.got_data() || indicator != soci::i_ok || version < 1) {
        throw Error({"El almacén está dañado: le falta su descripción", "The store is damaged: its description is missing"},
                    path.string(), {"Recupere una copia de respaldo del archivo", "Restore a backup of the file"});
    }
    return version;
}

}  // namespace cabildo::db
