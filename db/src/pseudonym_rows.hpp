// Rows of the store with the codes that stand for them in anonymised exports.
#pragma once

#include <cabildo/db/pseudonyms.hpp>

#include <cstdint>

namespace cabildo::db {

struct NamedKey {
    std::int64_t id = 0;
    std::string code;
    std::string pseudonym;
};

/// Every row of a kind, in the order of pseudonyms, which says nothing about the order of the store. Throws Error where
/// one has no pseudonym.
std::vector<NamedKey> pseudonym_rows(soci::session& session, Pseudonym::Kind kind);

}  // namespace cabildo::db
