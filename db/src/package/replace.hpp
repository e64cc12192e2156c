// What an import changes or takes away, kept for the inverse in the journal: rows that it replaces, fields that it
// overwrites. A preview reads the same rows and changes none.
#pragma once

#include "../rows.hpp"
#include "target.hpp"

#include <cabildo/dataset.hpp>

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace cabildo::db::package {

class Replace {
public:
    Replace(soci::session& session, bool write);
    ~Replace();
    Replace(const Replace&) = delete;
    Replace& operator=(const Replace&) = delete;

    /// Keeps the values and coverage of these initiatives, before any of them goes.
    void keep_values(const std::vector<std::int64_t>& initiatives);
    void drop_value(std::int64_t initiative, std::int64_t variable);
    void drop_part_coverage(std::int64_t initiative, Part part);
    /// Deletes the rows of a table with an id whose `column` is `key`; returns them.
    std::vector<Row> drop_rows(Table table, std::string_view column, std::int64_t key);
    /// Overwrites fields of the row `id`; only those that differ.
    bool update(std::string_view table, std::int64_t id, const Row& after);

    /// The inverse of all that was dropped, updated, and inserted by `target`.
    nlohmann::json inverse(Target& target) const;

private:
    struct DropValue;

    soci::session& session_;
    bool write_;
    std::vector<std::int64_t> kept_;  ///< initiatives of keep_values()
    nlohmann::json restore_ = nlohmann::json::array();
    std::vector<RowChange> changes_;
    std::unique_ptr<DropValue> drop_value_;
};

}  // namespace cabildo::db::package
