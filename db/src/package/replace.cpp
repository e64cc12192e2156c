// The other side of an import: what has to be put back to undo it.
#include "replace.hpp"

#include "stream.hpp"

#include <soci/soci.h>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace cabildo::db::package {

namespace {

using Json = nlohmann::json;

constexpr std::array value_tables{Table::answer, Table::number_value, Table::text_value, Table::variable_coverage,
                                  Table::part_coverage};

/// Those with an id, referring tables before the ones they refer to.
constexpr std::array keyed_tables{
    Table::declared_cell, Table::declared_table, Table::evidence, Table::coding, Table::sustainability_basis,
    Table::innovation, Table::plan, Table::resource, Table::mechanism, Table::involvement, Table::initiative,
    Table::evaluator, Table::actor, Table::term, Table::category, Table::variable};

/// Runs of neighbouring keys.
std::vector<std::pair<std::int64_t, std::int64_t>> runs(std::vector<std::int64_t> keys) {
    std::sort(keys.begin(), keys.end());
    std::vector<std::pair<std::int64_t, std::int64_t>> all;
    for (const std::int64_t key : keys) {
        if (!all.empty() && key <= all.back().second + 1) all.back().second = key;
        else all.emplace_back(key, key);
    }
    return all;
}

/// An actor that was there before now refers to a term, perhaps a new one.
bool refers_to_terms(const std::vector<RowChange>& changes) {
    return std::any_of(changes.begin(), changes.end(),
                       [](const RowChange& change) { return change.after->contains("policy_sector_id"); });
}

/// Rows that can go only after the changes before them.
void remove_after(std::vector<RowChange>& changes, Table table, std::int64_t first, std::int64_t last) {
    for (std::int64_t id = first; id <= last; ++id) {
        const Row key{{"id", Cell(static_cast<long long>(id))}};
        changes.push_back({std::string(table_name(table)), key, key, std::nullopt});
    }
}

}  // namespace

/// The value of a variable goes from whichever table holds it: statements prepared once for many cells.
struct Replace::DropValue {
    explicit DropValue(soci::session& session) {
        for (const char* table : {"answer", "number_value", "text_value", "variable_coverage"})
            statements.push_back(std::make_unique<soci::statement>(
                (session.prepare << "DELETE FROM " + std::string(table) +
                                        " WHERE variable_id = :variable AND initiative_id = :initiative",
                 soci::use(variable), soci::use(initiative))));
    }

    void run(long long of, long long which) {
        initiative = of;
        variable = which;
        for (const auto& statement : statements) statement->execute(true);
    }

    long long initiative = 0, variable = 0;
    std::vector<std::unique_ptr<soci::statement>> statements;
};

Replace::Replace(soci::session& session, bool write) : session_(session), write_(write) {}

Replace::~Replace() = default;

void Replace::keep_values(const std::vector<std::int64_t>& initiatives) {
    constexpr std::size_t few = 500;  // above that, one pass over each table is faster than a query for each
    kept_ = initiatives;
    const std::unordered_set<std::int64_t> wanted(initiatives.begin(), initiatives.end());
    for (const Table table : value_tables) {
        const std::string name(table_name(table));
        const auto keep = [&](const Row& row) { restore_.push_back({{"table", name}, {"row", row_to_json(row)}}); };
        if (initiatives.size() <= few) {
            for (const long long one : initiatives)
                for (const Row& row : read_rows(session_, name, {{"initiative_id", Cell(one)}})) keep(row);
            continue;
        }
        std::vector<std::string> columns;
        for (const TableShape::Column& column : shape_of(name).columns) columns.emplace_back(column.name);
        stream_rows(session_, name, columns, "initiative_id", [&](const std::vector<Cell>& cells) {
            Row row;
            for (std::size_t i = 0; i < columns.size(); ++i) row.emplace(columns[i], cells[i]);
            if (wanted.contains(std::get<long long>(row.at("initiative_id")))) keep(row);
        });
    }
}

void Replace::drop_value(std::int64_t initiative, std::int64_t variable) {
    if (!write_) return;
    if (!drop_value_) drop_value_ = std::make_unique<DropValue>(session_);
    drop_value_->run(initiative, variable);
}

void Replace::drop_part_coverage(std::int64_t initiative, Part part) {
    if (!write_) return;
    const long long of = initiative, which = static_cast<long long>(part);
    session_ << "DELETE FROM part_coverage WHERE part = :part AND initiative_id = :initiative", soci::use(which),
        soci::use(of);
}

std::vector<Row> Replace::drop_rows(Table table, std::string_view column, std::int64_t key) {
    const std::string name(table_name(table));
    const long long of = key;
    std::vector<Row> rows = read_rows(session_, name, {{std::string(column), Cell(of)}});
    for (const Row& row : rows) restore_.push_back({{"table", name}, {"row", row_to_json(row)}});
    if (write_ && !rows.empty())
        session_ << "DELETE FROM " + name + " WHERE " + std::string(column) + " = :key", soci::use(of);
    return rows;
}

bool Replace::update(std::string_view table, std::int64_t id, const Row& after) {
    const Row key{{"id", Cell(static_cast<long long>(id))}};
    const std::vector<Row> rows = read_rows(session_, table, key);
    RowChange change{std::string(table), key, Row{}, Row{}};
    for (const auto& [column, cell] : after) {
        if (rows.front().at(column) == cell) continue;
        change.before->emplace(column, rows.front().at(column));
        change.after->emplace(column, cell);
    }
    if (change.after->empty()) return false;
    if (write_) apply(session_, change);
    changes_.push_back(std::move(change));
    return true;
}

nlohmann::json Replace::inverse(Target& target) const {
    Json ranges = Json::array();
    const std::int64_t first = target.last_key_before(Table::initiative) + 1, last = target.last_key(Table::initiative);
    std::vector<std::pair<std::int64_t, std::int64_t>> of_values = runs(kept_);
    if (first <= last) of_values.emplace_back(first, last);
    for (const Table table : value_tables)
        for (const auto& [from, to] : of_values) ranges.push_back({table_name(table), from, to});
    std::vector<RowChange> changes = inverse_of(changes_);
    for (const Table table : keyed_tables) {
        const std::int64_t before = target.last_key_before(table), now = target.last_key(table);
        if (before >= now) continue;
        if (table == Table::term && refers_to_terms(changes_)) remove_after(changes, table, before + 1, now);
        else ranges.push_back({table_name(table), before + 1, now});
    }
    return {{"delete_ranges", ranges}, {"changes", to_json(changes)}, {"restore", restore_}};
}

}  // namespace cabildo::db::package
