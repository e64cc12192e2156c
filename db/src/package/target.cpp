// Bulk statements.
#include "target.hpp"

#include <soci/soci.h>

#include <vector>

namespace cabildo::db::package {

namespace {

constexpr std::size_t largest_batch = 10000;

/// kinds: one letter for each column: i integer, d number, t text.
struct Shape {
    std::string_view name, columns, kinds;
};

constexpr std::array<Shape, tables> shapes{{
    {"variable", "id, name, kind, dimension, label_es, label_en, position", "itiitti"},
    {"category", "id, variable_id, name, position, label_es, label_en", "iititt"},
    {"term", "id, field, name, position, label_es, label_en", "ittitt"},
    {"initiative", "id, code, title, organisation, summary", "itttt"},
    {"actor", "id, code, name, sector, level, policy_sector_id", "ittiii"},
    {"evaluator", "id, code, name", "itt"},
    {"answer", "variable_id, initiative_id, category_id", "iii"},
    {"number_value", "variable_id, initiative_id, value", "iid"},
    {"text_value", "variable_id, initiative_id, value", "iit"},
    {"variable_coverage", "variable_id, initiative_id, status", "iii"},
    {"part_coverage", "part, initiative_id, status", "iii"},
    {"involvement", "id, row_id, initiative_id, actor_id, role, agreement", "itiiii"},
    {"mechanism", "id, row_id, initiative_id, instrument_id, depth, binding, centrality, stages, simulated",
     "itiiiiiii"},
    {"resource", "id, row_id, initiative_id, origin, kind, source_id, amount, currency, planned", "itiiiidti"},
    {"plan", "id, row_id, initiative_id, instrument_id, approach, collective, checks", "itiiiii"},
    {"innovation", "id, row_id, initiative_id, kind, name_id, claimed, assessed", "itiiiii"},
    {"sustainability_basis", "id, row_id, initiative_id, basis, step, horizon", "itiiii"},
    {"coding", "id, initiative_id, unit, subject, evaluator_id, value", "iittit"},
    {"evidence", "id, row_id, initiative_id, document, locator, passage, about", "ititttt"},
    {"declared_table", "id, code, title, variable, population", "itttt"},
    {"declared_cell", "id, table_id, row_name, row_label, row_total, column_name, column_label, value", "iittittt"},
}};

const Shape& shape(Table table) { return shapes[static_cast<std::size_t>(table)]; }

std::string insert_statement(const Shape& table) {
    std::string sql = "INSERT INTO " + std::string(table.name) + " (" + std::string(table.columns) + ") VALUES (";
    for (std::size_t i = 0; i < table.kinds.size(); ++i) sql += (i == 0 ? ":c" : ", :c") + std::to_string(i);
    return sql + ")";
}

}  // namespace

std::string_view table_name(Table table) { return shape(table).name; }

std::string_view table_columns(Table table) { return shape(table).columns; }

/// The waiting rows of one table, column by column, and the statement that sends them.
struct Target::Batch {
    struct Column {
        char kind;
        std::vector<long long> integers;
        std::vector<double> numbers;
        std::vector<std::string> texts;
        std::vector<soci::indicator> indicators;
    };

    std::vector<Column> columns;
    std::unique_ptr<soci::statement> statement;

    explicit Batch(const Shape& table) {
        for (const char kind : table.kinds) columns.push_back({kind, {}, {}, {}, {}});
    }

    void add(std::span<const Stored> row) {
        auto column = columns.begin();
        for (const Stored& value : row) {
            const bool null = std::holds_alternative<std::monostate>(value);
            column->indicators.push_back(null ? soci::i_null : soci::i_ok);
            if (column->kind == 'i') column->integers.push_back(null ? 0 : std::get<std::int64_t>(value));
            else if (column->kind == 'd') column->numbers.push_back(null ? 0 : std::get<double>(value));
            else column->texts.emplace_back(null ? std::string_view() : std::get<std::string_view>(value));
            ++column;
        }
    }

    void prepare(soci::session& session, const Shape& table) {
        statement = std::make_unique<soci::statement>(session);
        for (Column& column : columns) {
            if (column.kind == 'i') statement->exchange(soci::use(column.integers, column.indicators));
            else if (column.kind == 'd') statement->exchange(soci::use(column.numbers, column.indicators));
            else statement->exchange(soci::use(column.texts, column.indicators));
        }
        statement->alloc();
        statement->prepare(insert_statement(table));
        statement->define_and_bind();
    }

    void send(soci::session& session, const Shape& table) {
        if (columns.front().indicators.empty()) return;
        if (!statement) prepare(session, table);
        statement->execute(true);
        for (Column& column : columns) {
            column.integers.clear();
            column.numbers.clear();
            column.texts.clear();
            column.indicators.clear();
        }
    }
};

Target::Target(soci::session& session, bool write) : session_(session), write_(write) {}

Target::~Target() = default;

bool Target::writes() const { return write_; }

Target::Keys& Target::keys(Table table) {
    Keys& one = keys_[static_cast<std::size_t>(table)];
    if (!one.known) {
        long long last = 0;
        session_ << "SELECT COALESCE(MAX(id), 0) FROM " + std::string(table_name(table)), soci::into(last);
        one = {true, last, last};
    }
    return one;
}

std::int64_t Target::next_key(Table table) { return ++keys(table).last; }

std::int64_t Target::last_key_before(Table table) { return keys(table).before; }

std::int64_t Target::last_key(Table table) { return keys(table).last; }

Target::Batch& Target::batch(Table table) {
    auto& one = batches_[static_cast<std::size_t>(table)];
    if (!one) one = std::make_unique<Batch>(shape(table));
    return *one;
}

void Target::insert(Table table, std::span<const Stored> row) {
    if (!write_) return;
    batch(table).add(row);
    if (++waiting_ >= largest_batch) flush();
}

void Target::flush() {
    if (waiting_ == 0) return;
    for (std::size_t i = 0; i < tables; ++i)
        if (batches_[i]) batches_[i]->send(session_, shapes[i]);
    waiting_ = 0;
}

}  // namespace cabildo::db::package
