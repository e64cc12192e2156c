// How a store's file is opened: for reading without leaving anything that keeps others out, for writing as it should be.
#pragma once

#include <filesystem>
#include <memory>

namespace soci {
class session;
}

namespace cabildo::db {

/// The file as it was at a moment: enough to tell that somebody has written to it since.
struct FileStamp {
    std::uint64_t device = 0, inode = 0, size = 0;
    std::int64_t seconds = 0, nanoseconds = 0;
    bool operator==(const FileStamp&) const = default;
};
FileStamp stamp_of(const std::filesystem::path& path);

struct Opened {
    std::unique_ptr<soci::session> session;
    bool frozen = false;  ///< read without locks: valid only as long as nobody writes to the file
};

/// SQLite makes its log beside the file even for reading. Where that log would belong to somebody who may not write the
/// store, or finds no room on the disk, the file is read as it is; a log of others that is there already is read, too.
/// Throws Error, and what SOCI throws.
Opened open_for_reading(const std::filesystem::path& path);

/// Throws Error when the file or its folder cannot be written, and what SOCI throws.
std::unique_ptr<soci::session> open_for_writing(const std::filesystem::path& path);

/// References are enforced, and a commit is on the disk when it returns.
void set_up(soci::session& session);

/// The version of the store's tables. Throws Error when the store does not say.
std::int64_t read_version(soci::session& session, const std::filesystem::path& path);

}  // namespace cabildo::db
