// A store: one SQLite file, opened, created, migrated, verified and copied. The only place that knows the file itself;
// everything else speaks SQL through its session.
#pragma once

#include <cabildo/dataset.hpp>
#include <cabildo/error.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace cabildo::db {

enum class Access { read, write };

/// The file of a store and the logs that may stand beside it, links followed: what nothing else may be written to.
std::vector<std::filesystem::path> files_of_store(const std::filesystem::path& path);

/// One connection, used by one thread at a time.
class Store {
public:
    /// Makes a new, empty store. The file must not exist; it appears under its name only when it is complete.
    static Store create(const std::filesystem::path& path, const std::string& title);
    /// The same with what `fill` puts into it before it gets its name: what that throws leaves nothing behind.
    static Store create(const std::filesystem::path& path, const std::string& title, const std::function<void(Store&)>& fill);
    /// Opens a store. With Access::write an older one is migrated, after a copy is kept beside it
    /// (NAME.before-vN.cabildo). Throws Error when there is no file, it is a folder, empty, not SQLite, another program's,
    /// damaged, newer than the program, or in use by an older program.
    static Store open(const std::filesystem::path& path, Access access);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// Once a stop is asked for, long work on this store (reading, import, export, copy) throws an Error of kind cancelled
    /// and leaves nothing half-made.
    void stop_with(std::stop_token stop);

    const std::filesystem::path& path() const;
    Access access() const;
    soci::session& session();
    StoreState state();
    std::int64_t revision();

    /// Moves the log into the file. Called when idle; also done on close.
    void checkpoint();
    /// Writes a complete copy through the backup interface; the target appears only when it is complete and sound: of a damaged
    /// store no copy is kept.
    void backup(const std::filesystem::path& target);
    /// Integrity of file, references and rules; one Error each. Empty = sound.
    std::vector<Error> verify();

private:
    friend struct StoreAccess;
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace cabildo::db
