#include "rows.hpp"

#include <cabildo/error.hpp>

#include <nlohmann/json.hpp>
#include <soci/soci.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace cabildo::db {
namespace {

constexpr CellType integer = CellType::integer;
constexpr CellType number = CellType::number;
constexpr CellType text = CellType::text;

const std::vector<TableShape>& shapes() {
    static const std::vector<TableShape> all = {
        {"store", {"id"}, {{"id", integer}, {"title", text}, {"illustrative", integer}}},
        {"initiative", {"id"}, {{"id", integer}, {"code", text}, {"title", text}, {"organisation", text}, {"summary", text}}},
        {"variable", {"id"}, {{"id", integer}, {"name", text}, {"kind", integer}, {"dimension", integer},
                              {"label_es", text}, {"label_en", text}, {"position", integer}}},
        {"category", {"id"}, {{"id", integer}, {"variable_id", integer}, {"name", text}, {"position", integer},
                              {"label_es", text}, {"label_en", text}}},
        {"term", {"id"}, {{"id", integer}, {"field", text}, {"name", text}, {"position", integer}, {"label_es", text},
                          {"label_en", text}}},
        {"answer", {"variable_id", "initiative_id", "category_id"},
         {{"variable_id", integer}, {"initiative_id", integer}, {"category_id", integer}}},
        {"number_value", {"variable_id", "initiative_id"},
         {{"variable_id", integer}, {"initiative_id", integer}, {"value", number}}},
        {"text_value", {"variable_id", "initiative_id"},
         {{"variable_id", integer}, {"initiative_id", integer}, {"value", text}}},
        {"variable_coverage", {"variable_id", "initiative_id"},
         {{"variable_id", integer}, {"initiative_id", integer}, {"status", integer}}},
        {"part_coverage", {"part", "initiative_id"}, {{"part", integer}, {"initiative_id", integer}, {"status", integer}}},
        {"actor", {"id"}, {{"id", integer}, {"code", text}, {"name", text}, {"sector", integer}, {"level", integer},
                           {"policy_sector_id", integer}}},
        {"involvement", {"id"}, {{"id", integer}, {"row_id", text}, {"initiative_id", integer}, {"actor_id", integer},
                                 {"role", integer}, {"agreement", integer}}},
        {"mechanism", {"id"}, {{"id", integer}, {"row_id", text}, {"initiative_id", integer}, {"instrument_id", integer},
                               {"depth", integer}, {"binding", integer}, {"centrality", integer}, {"stages", integer},
                               {"simulated", integer}}},
        {"resource", {"id"}, {{"id", integer}, {"row_id", text}, {"initiative_id", integer}, {"origin", integer},
                              {"kind", integer}, {"source_id", integer}, {"amount", number}, {"currency", text},
                              {"planned", integer}}},
        {"plan", {"id"}, {{"id", integer}, {"row_id", text}, {"initiative_id", integer}, {"instrument_id", integer},
                          {"approach", integer}, {"collective", integer}, {"checks", integer}}},
        {"innovation", {"id"}, {{"id", integer}, {"row_id", text}, {"initiative_id", integer}, {"kind", integer},
                                {"name_id", integer}, {"claimed", integer}, {"assessed", integer}}},
        {"sustainability_basis", {"id"}, {{"id", integer}, {"row_id", text}, {"initiative_id", integer},
                                          {"basis", integer}, {"step", integer}, {"horizon", integer}}},
        {"evaluator", {"id"}, {{"id", integer}, {"code", text}, {"name", text}}},
        {"coding", {"id"}, {{"id", integer}, {"initiative_id", integer}, {"unit", text}, {"subject", text},
                            {"evaluator_id", integer}, {"value", text}}},
        {"evidence", {"id"}, {{"id", integer}, {"row_id", text}, {"initiative_id", integer}, {"document", text},
                              {"locator", text}, {"passage", text}, {"about", text}}},
        {"declared_table", {"id"}, {{"id", integer}, {"code", text}, {"title", text}, {"variable", text},
                                    {"population", text}}},
        {"declared_cell", {"id"}, {{"id", integer}, {"table_id", integer}, {"row_name", text}, {"row_label", text},
                                   {"row_total", integer}, {"column_name", text}, {"column_label", text}, {"value", text}}},
        {"saved_analysis", {"id"}, {{"id", integer}, {"title", text}, {"notes", text}, {"plugin", text}, {"panel", text},
                                    {"options", text}, {"selection", text}, {"language", text}, {"seed", text},
                                    {"position", integer}}},
        {"report", {"id"}, {{"id", integer}, {"title", text}, {"subtitle", text}, {"institution", text}, {"authors", text},
                            {"period", text}, {"date_line", text}, {"language", text}, {"style", text}, {"logo", text},
                            {"position", integer}}},
        {"report_item", {"id"}, {{"id", integer}, {"report_id", integer}, {"kind", integer}, {"analysis_id", integer},
                                 {"title", text}, {"body", text}, {"position", integer}}},
        {"run", {"id"}, {{"id", integer}, {"plugin", text}, {"panel", text}, {"options", text}, {"selection", text},
                         {"language", text}, {"seed", text}, {"data_revision", integer}, {"made_at", text}, {"times", integer}}},
    };
    return all;
}

nlohmann::json cell_to_json(const Cell& cell) {
    return std::visit(
        [](const auto& value) -> nlohmann::json {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>) return nullptr;
            else return value;
        },
        cell);
}

Cell cell_from_json(const nlohmann::json& value) {
    if (value.is_null()) return {};
    if (value.is_number_integer()) return value.get<long long>();
    if (value.is_number()) return value.get<double>();
    return value.get<std::string>();
}

/// Values bound to one statement; they must stay where they are until it has run.
class Bindings {
public:
    void add(const Cell& cell) {
        Bound& bound = *bounds_.emplace_back(std::make_unique<Bound>());
        bound.cell = cell;
        bound.indicator = std::holds_alternative<std::monostate>(cell) ? soci::i_null : soci::i_ok;
        if (bound.indicator == soci::i_null) bound.cell = 0LL;
    }
    void attach(soci::statement& statement) {
        for (const auto& bound : bounds_) {
            std::visit(
                [&](auto& value) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(value)>, std::monostate>) {
                        statement.exchange(soci::use(value, bound->indicator));
                    }
                },
                bound->cell);
        }
    }

private:
    struct Bound {
        Cell cell;
        soci::indicator indicator = soci::i_ok;
    };
    std::vector<std::unique_ptr<Bound>> bounds_;
};

/// " WHERE a = :w0 AND b = :w1"
std::string where_clause(const Row& where, Bindings& bindings) {
    std::string sql;
    std::size_t i = 0;
    for (const auto& [column, cell] : where) {
        sql += (i == 0 ? " WHERE " : " AND ") + column + " = :w" + std::to_string(i);
        bindings.add(cell);
        ++i;
    }
    return sql;
}

void run(soci::session& session, const std::string& sql, Bindings& bindings, bool one_row) {
    soci::statement statement(session);
    bindings.attach(statement);
    statement.alloc();
    statement.prepare(sql);
    statement.define_and_bind();
    statement.execute(true);
    if (one_row && statement.get_affected_rows() != 1) {
        throw Error({"El almacén no coincide con su historial de cambios", "The store does not agree with its journal"}, {},
                    {"Revise el almacén con «cabildo verify»", "Check the store with \"cabildo verify\""});
    }
}

}  // namespace

CellType TableShape::type_of(std::string_view column) const {
    for (const Column& each : columns) {
        if (each.name == column) return each.type;
    }
    throw std::out_of_range("no column " + std::string(column) + " in " + std::string(name));
}

bool TableShape::has(std::string_view column) const {
    return std::any_of(columns.begin(), columns.end(), [&](const Column& each) { return each.name == column; });
}

const TableShape& shape_of(std::string_view table) {
    for (const TableShape& each : shapes()) {
        if (each.name == table) return each;
    }
    throw std::out_of_range("no table " + std::string(table));
}

nlohmann::json row_to_json(const Row& row) {
    nlohmann::json result = nlohmann::json::object();
    for (const auto& [column, cell] : row) result[column] = cell_to_json(cell);
    return result;
}

Row row_from_json(const nlohmann::json& row) {
    Row result;
    for (const auto& [column, value] : row.items()) result[column] = cell_from_json(value);
    return result;
}

nlohmann::json to_json(const std::vector<RowChange>& changes) {
    nlohmann::json result = nlohmann::json::array();
    for (const RowChange& change : changes) {
        nlohmann::json each = {{"table", change.table}, {"key", row_to_json(change.key)}};
        if (change.before) each["before"] = row_to_json(*change.before);
        if (change.after) each["after"] = row_to_json(*change.after);
        result.push_back(std::move(each));
    }
    return result;
}

std::vector<RowChange> changes_from_json(const nlohmann::json& changes) {
    std::vector<RowChange> result;
    for (const nlohmann::json& each : changes) {
        RowChange change{each.at("table").get<std::string>(), row_from_json(each.at("key")), {}, {}};
        if (each.contains("before")) change.before = row_from_json(each["before"]);
        if (each.contains("after")) change.after = row_from_json(each["after"]);
        result.push_back(std::move(change));
    }
    return result;
}

std::vector<RowChange> inverse_of(const std::vector<RowChange>& changes) {
    std::vector<RowChange> result(changes.rbegin(), changes.rend());
    for (RowChange& change : result) std::swap(change.before, change.after);
    return result;
}

std::vector<Row> read_rows(soci::session& session, std::string_view table, const Row& where) {
    const TableShape& shape = shape_of(table);
    struct Slot {
        long long integer = 0;
        double number = 0;
        std::string text;
        soci::indicator indicator = soci::i_ok;
    };
    std::vector<Slot> slots(shape.columns.size());
    soci::statement statement(session);
    std::string sql;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        Slot& slot = slots[i];
        switch (shape.columns[i].type) {
            case CellType::integer: statement.exchange(soci::into(slot.integer, slot.indicator)); break;
            case CellType::number: statement.exchange(soci::into(slot.number, slot.indicator)); break;
            case CellType::text: statement.exchange(soci::into(slot.text, slot.indicator)); break;
        }
        sql += (i == 0 ? "SELECT " : ", ") + std::string(shape.columns[i].name);
    }
    Bindings bindings;
    sql += " FROM " + std::string(table) + where_clause(where, bindings) + " ORDER BY ";
    for (std::size_t i = 0; i < shape.key.size(); ++i) sql += (i == 0 ? "" : ", ") + std::string(shape.key[i]);
    bindings.attach(statement);
    statement.alloc();
    statement.prepare(sql);
    statement.define_and_bind();
    std::vector<Row> rows;
    for (bool more = statement.execute(true); more; more = statement.fetch()) {
        Row& row = rows.emplace_back();
        for (std::size_t i = 0; i < slots.size(); ++i) {
            Cell& cell = row[std::string(shape.columns[i].name)];
            if (slots[i].indicator != soci::i_ok) continue;
            switch (shape.columns[i].type) {
                case CellType::integer: cell = slots[i].integer; break;
                case CellType::number: cell = slots[i].number; break;
                case CellType::text: cell = slots[i].text; break;
            }
        }
    }
    return rows;
}

void insert_row(soci::session& session, std::string_view table, const Row& row) {
    Bindings bindings;
    std::string columns;
    std::string values;
    std::size_t i = 0;
    for (const auto& [column, cell] : row) {
        columns += (i == 0 ? "" : ", ") + column;
        values += (i == 0 ? ":v" : ", :v") + std::to_string(i);
        bindings.add(cell);
        ++i;
    }
    run(session, "INSERT INTO " + std::string(table) + " (" + columns + ") VALUES (" + values + ")", bindings, false);
}

void apply(soci::session& session, const RowChange& change) {
    if (!change.before) {
        insert_row(session, change.table, *change.after);
        return;
    }
    Bindings bindings;
    std::string sql;
    if (change.after) {
        std::size_t i = 0;
        for (const auto& [column, cell] : *change.after) {
            sql += (i == 0 ? "UPDATE " + change.table + " SET " : ", ") + column + " = :v" + std::to_string(i);
            bindings.add(cell);
            ++i;
        }
    } else {
        sql = "DELETE FROM " + change.table;
    }
    sql += where_clause(change.key, bindings);
    run(session, sql, bindings, true);
}

std::int64_t next_id(soci::session& session, std::string_view table) {
    long long highest = 0;
    session << "SELECT COALESCE(MAX(id), 0) FROM " + std::string(table), soci::into(highest);
    return highest + 1;
}

}  // namespace cabildo::db
