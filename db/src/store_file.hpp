// The file of a store as a file: what it is before SQLite opens it, and how a new one gets its name.
#pragma once

#include <cabildo/error.hpp>

#include <filesystem>

namespace cabildo::db {

/// "CBLD", in the header of every store.
inline constexpr std::int32_t application_id = 0x43424C44;

/// Throws Error when the path is no file, or its header is not a store's: empty, another format, another program's
/// SQLite file, truncated.
void check_store_file(const std::filesystem::path& path);

/// Throws Error when there is something at the path already, or its folder is missing or cannot be written.
void check_free_path(const std::filesystem::path& path);

bool folder_is_writable(const std::filesystem::path& path);

/// NFS, SMB or FUSE, where the shared memory of a log is not to be trusted.
bool on_network(const std::filesystem::path& path);

/// A log beside the file holds changes that are not in the file yet.
bool has_log(const std::filesystem::path& path);

/// The file asks for a log beside it ("WAL mode"); others are read with locks alone.
bool keeps_log(const std::filesystem::path& path);

/// The log's files are there, left by a program that has the store open, or by one that was killed.
bool log_is_shared(const std::filesystem::path& path);

/// The disk, and the size that the system allows a file, have room for what SQLite puts beside a store in order to read it.
bool has_room(const std::filesystem::path& path);

/// Where a file is built before it is published: a hidden name in the folder of `target`, removed on destruction
/// together with SQLite's files beside it.
class Draft {
public:
    explicit Draft(const std::filesystem::path& target);
    ~Draft();
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const std::filesystem::path& path() const { return draft_; }
    /// Brings it to disk and gives it the name of the target, never in place of another file.
    void publish();

private:
    std::filesystem::path target_;
    std::filesystem::path draft_;
};

}  // namespace cabildo::db
