// Rows of the store's tables as plain values, and changes to them that can be written to the journal, applied and undone.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace soci {
class session;
}

namespace cabildo::db {

/// NULL, an integer (every code and key), a number or a text.
using Cell = std::variant<std::monostate, long long, double, std::string>;
/// By column.
using Row = std::map<std::string, Cell, std::less<>>;

enum class CellType : std::uint8_t { integer, number, text };

struct TableShape {
    struct Column {
        std::string_view name;
        CellType type;
    };
    std::string_view name;
    std::vector<std::string_view> key;  ///< columns of the primary key
    std::vector<Column> columns;

    CellType type_of(std::string_view column) const;
    bool has(std::string_view column) const;
};

/// The tables that commands change, and the history of runs. Throws std::out_of_range for others.
const TableShape& shape_of(std::string_view table);

/// One row inserted (no before), deleted (no after) or updated (before and after hold the changed columns).
struct RowChange {
    std::string table;
    Row key;
    std::optional<Row> before;
    std::optional<Row> after;
};

nlohmann::json to_json(const std::vector<RowChange>& changes);
std::vector<RowChange> changes_from_json(const nlohmann::json& changes);
/// {"table": …, "row": {…}}: what an inverse restores.
nlohmann::json row_to_json(const Row& row);
Row row_from_json(const nlohmann::json& row);

/// In reverse order, with before and after exchanged.
std::vector<RowChange> inverse_of(const std::vector<RowChange>& changes);

/// All rows whose columns equal those of `where`, in key order.
std::vector<Row> read_rows(soci::session& session, std::string_view table, const Row& where);
void insert_row(soci::session& session, std::string_view table, const Row& row);
/// Throws Error when the row to update or delete is not there.
void apply(soci::session& session, const RowChange& change);

/// One above the highest id.
std::int64_t next_id(soci::session& session, std::string_view table);

}  // namespace cabildo::db
