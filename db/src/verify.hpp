// What makes a store sound: integrity of the file, of its references, and the rules that no column can state.
#pragma once

#include <cabildo/error.hpp>

#include <filesystem>
#include <vector>

namespace soci {
class session;
}

namespace cabildo::db {

/// One Error for each fault, its place as "TABLE KEY" after the file's name; empty when the store is sound.
std::vector<Error> verify_store(soci::session& session, const std::filesystem::path& path);

}  // namespace cabildo::db
