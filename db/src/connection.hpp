// What the store needs of SQLite beyond SOCI: the raw handle, result codes, backup and a guard against writing.
// <sqlite3.h> and soci-sqlite3.h must never meet in one source, so handles pass here as void*.
#pragma once

#include <cabildo/error.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace soci {
class session;
}

namespace cabildo::db {

enum class OpenMode {
    read_write,
    create,
    read_only,  ///< with locks; makes no file, and reads a log only where all of its files are there
    immutable,  ///< a file that nobody can change: no locks, no log
};

/// Opens the file as a session with the waiting time for locks set. Throws what SOCI throws.
std::unique_ptr<soci::session> connect(const std::filesystem::path& path, OpenMode mode);

/// The sqlite3* of a session.
void* raw_handle(soci::session& session);

/// What went wrong, as far as the store acts on it.
enum class Failure { busy, damaged, unwritable, unopenable, full, input_output, interrupted, other };
Failure failure_of(const std::exception& exception);

/// An exception of the database as an Error that says what happened to the file and what to do.
Error database_error(const std::exception& exception, const std::filesystem::path& path);

/// The disk is full, or the next where that is as likely.
Error disk_full_error(const std::filesystem::path& path);
/// The system limits how large a file this process may write (ulimit -f).
Error file_limit_error(const std::filesystem::path& path);
bool file_size_is_limited();
/// The work was to stop: kind cancelled.
Error interrupted_error();

/// Runs `work`; what the database throws becomes an Error about `path`. An Error passes as it is.
template <typename Work>
decltype(auto) guarded(const std::filesystem::path& path, Work&& work) {
    try {
        return work();
    } catch (const Error&) {
        throw;
    } catch (const std::exception& exception) {
        throw database_error(exception, path);
    }
}

/// The operating system or the opening mode forbids writing.
bool is_read_only(void* handle);

/// From now on the connection prepares only statements that read: query_only cannot be taken back by SQL.
void deny_writing(void* handle);

/// Adds the SQL function cabildo_utf8(text): 1 when it is UTF-8 without NUL.
void add_utf8_test(void* handle);

/// Statements of the connection fail with Failure::interrupted once a stop is asked for. The token must outlive it.
void interrupt_on(void* handle, const std::stop_token& stop);

/// Copies all pages, as they are at one moment, into a new file that messages call `shown`. `between` is called every few
/// pages and may throw. Throws Error.
void copy_pages(void* handle, const std::filesystem::path& target, const std::filesystem::path& shown,
                const std::function<void()>& between);

}  // namespace cabildo::db
