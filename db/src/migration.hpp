// The schema in numbered steps. A store's version is the number of the last step applied to it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace soci {
class session;
}

namespace cabildo::db {

struct Migration {
    std::int64_t version;  ///< 1, 2, … without gaps
    std::string_view sql;  ///< statements parted by ';'
};

/// Those of this program, from db/schema.
const std::vector<Migration>& migrations();

/// The statements of a script, without comments and empty ones. Understands quotes and -- comments; no triggers.
std::vector<std::string> split_statements(std::string_view script);

/// Applies the steps above `version`, each in one transaction that also records it in store.schema_version. Version 0 is
/// an empty database, whose first step makes the table `store`; its row is the caller's to add. `check` runs before each
/// commit; when it throws, that step is rolled back.
void apply_migrations(soci::session& session, const std::vector<Migration>& steps, std::int64_t version,
                      const std::function<void()>& check = {});

}  // namespace cabildo::db
