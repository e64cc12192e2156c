// declared_tables.csv: tables as somebody published them.
#include "work.hpp"

#include <cabildo/db/selection.hpp>

#include "../bulk.hpp"

#include <array>
#include <map>
#include <utility>

namespace cabildo::db::package {

namespace {

struct DeclaredColumns {
    std::size_t table, variable, value, column;
    std::optional<std::size_t> title, population, row, row_label, role, column_label;
};

/// A table of the file, from its first row on.
struct DeclaredEntry {
    std::int64_t key = 0;
    std::string title, variable, population;
    std::size_t row = 0;
    Fate fate = Fate::add;
};

void check_variable(const Work& work, const std::string& name, const csv::Place& place) {
    if (work.codebook.find(name)) return;
    throw unknown_id(place, {"variable desconocida", "unknown variable"}, name, work.codebook.names(),
                     {"Corrija el nombre o agregue la variable", "Correct the name or add the variable"});
}

/// VARIABLE=CATEGORY,…: the population of a table, or what a column counts.
void check_selection(Work& work, std::string_view text, const csv::Place& place) {
    try {
        for (const Condition& condition : Selection::parse(text).conditions) {
            check_variable(work, condition.variable, place);
            const auto& categories = work.codebook[*work.codebook.find(condition.variable)].categories;
            for (const std::string& id : condition.categories)
                if (id != "@not_reported" && categories.find(id) == nullptr)
                    throw unknown_id(place, {"categoría desconocida", "unknown category"}, id, categories.ids(),
                                     {"Corrija la celda o agregue la categoría", "Correct the cell or add the category"});
        }
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::usage) throw;
        throw csv::error_at(place, error.message(), error.remedy());
    }
}

/// n, percent or VARIABLE=CATEGORY,…: what the figures of a column are.
void check_counted(Work& work, const csv::Reader& reader, std::size_t column, std::string_view counted) {
    if (counted.find('=') != std::string_view::npos) check_selection(work, counted, reader.place(column));
    else if (counted != "n" && counted != "percent")
        throw csv::error_at(reader.place(column),
                            format(Text{"{0} no dice qué cuenta la columna", "{0} does not say what the column counts"}, {csv::shown(counted)}),
                            {"Escriba n, percent o VARIABLE=CATEGORÍA,…", "Write n, percent or VARIABLE=CATEGORY,…"});
}

/// Where each cell of the file stands: table, row, label, role, column, label.
using CellRows = std::map<std::array<std::string, 6>, std::size_t>;

void check_fresh(const csv::Reader& reader, std::size_t column, CellRows& cells, std::array<std::string, 6> cell) {
    const std::string table = cell[0];
    const auto [at, fresh] = cells.emplace(std::move(cell), reader.row());
    if (fresh) return;
    throw csv::error_at(reader.place(column),
                        format(Text{"la tabla {0} ya tiene esta celda en la fila {1}", "the table {0} has this cell in row {1} already"},
                               {csv::shown(table), std::to_string(at->second)}),
                        {"Deje una sola, o distinga las filas de igual rótulo con la columna «row»",
                         "Leave one of them, or tell rows of the same label apart by their row"});
}

bool total_in(const csv::Reader& reader, std::optional<std::size_t> column) {
    const std::string_view role = word(reader, column);
    if (role.empty() || role == "body") return false;
    if (role == "total") return true;
    throw unknown_id(reader.place(*column), {"papel de fila desconocido", "unknown row role"}, role, {"body", "total"},
                     {"Escriba body o total", "Write body or total"});
}

/// Title, variable and population stand in each row of a table; an empty cell repeats the first row's.
void check_same(const csv::Reader& reader, std::optional<std::size_t> column, std::string_view cell,
                const std::string& first, std::size_t row) {
    if (cell.empty() || cell == first) return;
    throw csv::error_at(reader.place(*column),
                        format(Text{"{0} no coincide con la fila {1} de la misma tabla",
                                    "{0} differs from row {1} of the same table"},
                               {csv::shown(cell), std::to_string(row)}),
                        {"Cada tabla tiene un solo título, variable y población",
                         "A table has one title, variable and population"});
}

std::map<std::string, std::int64_t> stored_tables(soci::session& session) {
    std::map<std::string, std::int64_t> keys;
    scan<long long, std::string>(session, "SELECT id, code FROM declared_table",
                                 [&](const long long* key, const std::string* code) { keys.emplace(*code, *key); });
    return keys;
}

DeclaredEntry begin_table(Work& work, const csv::Reader& reader, const DeclaredColumns& columns, const std::string& code,
                          const std::map<std::string, std::int64_t>& stored) {
    DeclaredEntry entry;
    entry.title = text(reader, columns.title);
    entry.variable = required_word(reader, columns.variable);
    entry.population = word(reader, columns.population);
    entry.row = reader.row();
    check_variable(work, entry.variable, reader.place(columns.variable));
    if (columns.population) check_selection(work, entry.population, reader.place(*columns.population));
    const auto known = stored.find(code);
    if (known == stored.end()) {
        entry.key = work.target.next_key(Table::declared_table);
        work.target.insert(Table::declared_table, {entry.key, code, entry.title, entry.variable, entry.population});
        return entry;
    }
    if (work.existing == Existing::refuse)
        throw csv::error_at(reader.place(columns.table),
                            format(Text{"el almacén ya tiene la tabla declarada {0}", "the store has the declared table {0} already"},
                                   {csv::shown(code)}),
                            {"Elija reemplazarla (--existing update) o saltarla (--existing skip)",
                             "Choose to replace it (--existing update) or to leave it alone (--existing skip)"});
    entry.key = known->second;
    entry.fate = work.existing == Existing::update ? Fate::update : Fate::skip;
    if (entry.fate == Fate::update) {
        work.replace.update("declared_table", entry.key,
                            {{"title", Cell(entry.title)}, {"variable", Cell(entry.variable)}, {"population", Cell(entry.population)}});
        work.replace.drop_rows(Table::declared_cell, "table_id", entry.key);
    }
    return entry;
}

}  // namespace

void write_declared_tables(Work& work) {
    if (!work.source.has("declared_tables.csv")) return;
    csv::Reader reader = work.open("declared_tables.csv");
    const DeclaredColumns columns{required(reader, "table"), required(reader, "variable"), required(reader, "value"),
                          required(reader, "column"), reader.column("title"), reader.column("population"), reader.column("row"),
                          reader.column("row_label"), reader.column("row_role"), reader.column("column_label")};
    remark_further_columns(work, reader, {"table", "title", "variable", "population", "row", "row_label", "row_role",
                                          "column", "column_label", "value"});
    const auto stored = stored_tables(work.session);
    std::map<std::string, DeclaredEntry> entries;
    CellRows cells;
    ImportSummary::File& file = work.summary.files.emplace_back();
    file.name = "declared_tables.csv";
    while (reader.next()) {
        const std::string code = required_word(reader, columns.table);
        auto found = entries.find(code);
        if (found == entries.end())
            found = entries.emplace(code, begin_table(work, reader, columns, code, stored)).first;
        const DeclaredEntry& table = found->second;
        check_same(reader, columns.title, text(reader, columns.title), table.title, table.row);
        check_same(reader, columns.variable, word(reader, columns.variable), table.variable, table.row);
        check_same(reader, columns.population, word(reader, columns.population), table.population, table.row);
        const std::string counted = required_word(reader, columns.column);
        check_counted(work, reader, columns.column, counted);
        const std::int64_t total = total_in(reader, columns.role) ? 1 : 0;
        check_fresh(reader, columns.column, cells,
                    {code, std::string(word(reader, columns.row)), std::string(text(reader, columns.row_label)),
                     total == 1 ? "total" : "body", counted, std::string(text(reader, columns.column_label))});
        if (table.fate != Fate::skip)
            work.target.insert(Table::declared_cell,
                               {work.target.next_key(Table::declared_cell), table.key, word(reader, columns.row),
                                text(reader, columns.row_label), total, counted,
                                text(reader, columns.column_label), reader.cell(columns.value)});
        count(file, table.fate);
    }
}

}  // namespace cabildo::db::package
