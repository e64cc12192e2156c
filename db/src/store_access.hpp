// Inside of a store: for this library and its tests alone.
#pragma once

#include "migration.hpp"

#include <cabildo/db/store.hpp>

namespace cabildo::db {

/// Opening and creating with other migrations than the program's own, so that tests can make older and newer stores.
struct StoreAccess {
    static Store create(const std::filesystem::path& path, const std::string& title, const std::vector<Migration>& steps,
                        const std::function<void(Store&)>& fill = {});
    static Store open(const std::filesystem::path& path, Access access, const std::vector<Migration>& steps);
    /// A store that is read without locks (see open_session.hpp) is opened again when its file has changed since: true.
    static bool renew(Store& store);
    /// Throws Error when the file of such a store changed while it was read: what was read may be of two states.
    static void check_unchanged(const Store& store);
    /// Throws Error of kind cancelled when the work on the store is to stop.
    static void check_stop(const Store& store);
    /// The version that an open store has and that commands expect to find again.
    static std::int64_t schema_version(const Store& store);
};

}  // namespace cabildo::db
