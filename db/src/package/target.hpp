// Where an import writes: bulk statements, one for each table, filled by rows and sent in batches. A preview counts and
// keeps nothing.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace soci {
class session;
}

namespace cabildo::db::package {

/// NULL, an integer, a number or a text.
using Stored = std::variant<std::monostate, std::int64_t, double, std::string_view>;

/// Tables of the store, those that others refer to first.
enum class Table : std::uint8_t {
    variable, category, term, initiative, actor, evaluator, answer, number_value, text_value, variable_coverage,
    part_coverage, involvement, mechanism, resource, plan, innovation, sustainability_basis, coding, evidence,
    declared_table, declared_cell
};
inline constexpr std::size_t tables = 21;

std::string_view table_name(Table table);

/// Columns in the order in which insert() takes them: "id, code, title, …".
std::string_view table_columns(Table table);

class Target {
public:
    /// Without `write` nothing is sent to the store.
    Target(soci::session& session, bool write);
    ~Target();
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;

    bool writes() const;
    /// A key that the table has not given out yet.
    std::int64_t next_key(Table table);
    /// The last key of the table before the import, 0 in an empty table.
    std::int64_t last_key_before(Table table);
    /// The last key given out so far.
    std::int64_t last_key(Table table);
    /// A row with a value for each of table_columns(). Texts are copied.
    void insert(Table table, std::span<const Stored> row);
    void insert(Table table, std::initializer_list<Stored> row) { insert(table, std::span(row.begin(), row.size())); }
    /// Sends what waits.
    void flush();

private:
    struct Batch;
    Batch& batch(Table table);

    soci::session& session_;
    bool write_;
    std::size_t waiting_ = 0;
    std::array<std::unique_ptr<Batch>, tables> batches_;
    struct Keys {
        bool known = false;
        std::int64_t before = 0, last = 0;
    };
    std::array<Keys, tables> keys_{};
    Keys& keys(Table table);
};

}  // namespace cabildo::db::package
