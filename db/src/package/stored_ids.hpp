// Ids of rows are unique within their table: those that the package gives must not meet others in the store, and rows
// without one get a new one.
#pragma once

#include "work.hpp"

#include <soci/soci.h>

#include <unordered_set>

namespace cabildo::db::package {

class StoredIds {
public:
    /// `replaced`: the rows of updated initiatives go, so that their ids are free.
    StoredIds(Work& work, Table table, bool replaced);

    /// By a row that stays.
    bool taken(std::string_view id);
    /// Throws Error at the column `id` when it is taken.
    void check(const csv::Reader& reader, std::string_view id);
    /// "mechanisms-17", unlike any in the store and in `given`.
    std::string make(const std::string& stem, std::int64_t key, const auto& given) {
        std::string id = stem + "-" + std::to_string(key);
        while (given.contains(id) || taken(id)) id += "x";
        return id;
    }

private:
    std::unique_ptr<soci::statement> find_;  ///< none for an empty table
    std::unordered_set<std::int64_t> freed_;
    std::string id_;
    long long owner_ = 0;
};

}  // namespace cabildo::db::package
