// Tables of the store written row by row: codebook, actors, parts, codings, evidence, declared tables.
#include "export_work.hpp"

namespace cabildo::db::package {

namespace {

std::string id_of(const std::unordered_map<std::int64_t, std::string>& ids, const Cell& key) {
    return std::holds_alternative<std::monostate>(key) ? std::string() : ids.at(integer(key));
}

std::string decoded(const ExportWork& work, const StoredField& field, const Cell& cell) {
    return decode(field, cell, [&](std::string_view vocabulary, std::int64_t key) {
        return vocabulary == "actors" ? work.actors.at(key) : work.terms.at(key);
    });
}

void export_variables(ExportWork& work) {
    OutFile file(work.folder, "variables.csv", {"variable", "kind", "dimension", "label_es", "label_en", "position"});
    stream_rows(work.session, "variable", {"id", "name", "kind", "dimension", "label_es", "label_en", "position"},
                "position, id", [&](const std::vector<Cell>& row) {
                    const auto kind = static_cast<VariableKind>(integer(row[2]));
                    work.variables.push_back({integer(row[0]), words(row[1]), kind, false});
                    file.row().row({words(row[1]), kind_id(kind), dimension_id(static_cast<Dimension>(integer(row[3]))),
                                    words(row[4]), words(row[5]), std::to_string(integer(row[6]))});
                });
    file.close();
}

void export_categories(ExportWork& work) {
    std::unordered_map<std::int64_t, std::vector<std::array<std::string, 4>>> by_variable;
    stream_rows(work.session, "category", {"id", "variable_id", "name", "position", "label_es", "label_en"}, "position, id",
                [&](const std::vector<Cell>& row) {
                    work.categories.emplace(integer(row[0]), words(row[2]));
                    by_variable[integer(row[1])].push_back(
                        {words(row[2]), std::to_string(integer(row[3])), words(row[4]), words(row[5])});
                });
    OutFile file(work.folder, "categories.csv", {"variable", "category", "position", "label_es", "label_en"});
    for (const ExportedVariable& variable : work.variables)
        for (const auto& entry : by_variable[variable.key])
            file.row().row({variable.name, entry[0], entry[1], entry[2], entry[3]});
    std::unordered_map<std::string, std::vector<std::array<std::string, 4>>> by_field;
    stream_rows(work.session, "term", {"id", "field", "name", "position", "label_es", "label_en"}, "position, id",
                [&](const std::vector<Cell>& row) {
                    work.terms.emplace(integer(row[0]), words(row[2]));
                    by_field[words(row[1])].push_back(
                        {words(row[2]), std::to_string(integer(row[3])), words(row[4]), words(row[5])});
                });
    for (const std::string_view field : open_fields())
        for (const auto& entry : by_field[std::string(field)])
            file.row().row({field, entry[0], entry[1], entry[2], entry[3]});
    file.close();
}

/// Actors that take part in an exported initiative.
std::unordered_set<std::int64_t> involved(ExportWork& work) {
    std::unordered_set<std::int64_t> keys;
    stream_rows(work.session, "involvement", {"actor_id", "initiative_id"}, "id", [&](const std::vector<Cell>& row) {
        if (work.exported(integer(row[1]))) keys.insert(integer(row[0]));
    });
    return keys;
}

void export_part(ExportWork& work, Part part) {
    const File& about = file_of(part);
    std::vector<std::string> columns{"row_id", "initiative_id"};
    for (const StoredField& field : about.fields) columns.emplace_back(field.column);
    OutFile file(work.folder, about.name(), about.columns());
    stream_rows(work.session, table_name(about.table), columns, "id", [&](const std::vector<Cell>& row) {
        if (!work.exported(integer(row[1]))) return;
        csv::Writer& writer = file.row();
        writer.cell(work.codes.at(integer(row[1]))).cell(words(row[0]));
        for (std::size_t i = 0; i < about.fields.size(); ++i) writer.cell(decoded(work, about.fields[i], row[i + 2]));
        writer.end_row();
    });
    file.close();
}

}  // namespace

long long integer(const Cell& cell) { return std::get<long long>(cell); }

const std::string& words(const Cell& cell) {
    static const std::string nothing;
    return std::holds_alternative<std::monostate>(cell) ? nothing : std::get<std::string>(cell);
}

void export_codebook(ExportWork& work) {
    export_variables(work);
    export_categories(work);
}

void export_actors(ExportWork& work) {
    const auto wanted = work.all ? std::unordered_set<std::int64_t>() : involved(work);
    std::vector<std::string> columns{"id", "code"};
    for (const StoredField& field : actors_file().fields) columns.emplace_back(field.column);
    OutFile file(work.folder, actors_file().name(), actors_file().columns());
    stream_rows(work.session, "actor", columns, "id", [&](const std::vector<Cell>& row) {
        if (!work.all && !wanted.contains(integer(row[0]))) return;
        work.actors.emplace(integer(row[0]), words(row[1]));
        csv::Writer& writer = file.row();
        writer.cell(words(row[1]));
        for (std::size_t i = 0; i < actors_file().fields.size(); ++i)
            writer.cell(decoded(work, actors_file().fields[i], row[i + 2]));
        writer.end_row();
    });
    file.close();
}

void export_parts(ExportWork& work) {
    for (std::size_t i = 0; i < parts; ++i) export_part(work, static_cast<Part>(i));
}

void export_codings(ExportWork& work) {
    std::unordered_set<std::int64_t> used;
    if (!work.all)
        stream_rows(work.session, "coding", {"evaluator_id", "initiative_id"}, "id", [&](const std::vector<Cell>& row) {
            if (work.exported(integer(row[1]))) used.insert(integer(row[0]));
        });
    OutFile evaluators(work.folder, "evaluators.csv", {"evaluator", "name"});
    stream_rows(work.session, "evaluator", {"id", "code", "name"}, "id", [&](const std::vector<Cell>& row) {
        if (!work.all && !used.contains(integer(row[0]))) return;
        work.evaluators.emplace(integer(row[0]), words(row[1]));
        evaluators.row().row({words(row[1]), words(row[2])});
    });
    evaluators.close();
    OutFile codings(work.folder, "codings.csv", {"initiative", "unit", "variable", "evaluator", "value"});
    stream_rows(work.session, "coding", {"initiative_id", "unit", "subject", "evaluator_id", "value"}, "id",
                [&](const std::vector<Cell>& row) {
                    if (!work.exported(integer(row[0]))) return;
                    codings.row().row({work.codes.at(integer(row[0])), words(row[1]), words(row[2]),
                                       id_of(work.evaluators, row[3]), words(row[4])});
                });
    codings.close();
}

void export_evidence(ExportWork& work) {
    OutFile file(work.folder, "evidence.csv", {"initiative", "id", "document", "locator", "passage", "about"});
    stream_rows(work.session, "evidence", {"initiative_id", "row_id", "document", "locator", "passage", "about"}, "id",
                [&](const std::vector<Cell>& row) {
                    if (!work.exported(integer(row[0]))) return;
                    file.row().row({work.codes.at(integer(row[0])), words(row[1]), words(row[2]), words(row[3]),
                                    words(row[4]), words(row[5])});
                });
    file.close();
}

void export_declared_tables(ExportWork& work) {
    if (!work.all) return;  // they were published for all initiatives
    std::unordered_map<std::int64_t, std::array<std::string, 4>> tables_by_key;
    stream_rows(work.session, "declared_table", {"id", "code", "title", "variable", "population"}, "id",
                [&](const std::vector<Cell>& row) {
                    tables_by_key[integer(row[0])] = {words(row[1]), words(row[2]), words(row[3]), words(row[4])};
                });
    OutFile file(work.folder, "declared_tables.csv",
                 {"table", "title", "variable", "population", "row", "row_label", "row_role", "column", "column_label", "value"});
    stream_rows(work.session, "declared_cell",
                {"table_id", "row_name", "row_label", "row_total", "column_name", "column_label", "value"}, "table_id, id",
                [&](const std::vector<Cell>& row) {
                    const auto& table = tables_by_key.at(integer(row[0]));
                    file.row().row({table[0], table[1], table[2], table[3], words(row[1]), words(row[2]),
                                    integer(row[3]) != 0 ? "total" : "body", words(row[4]), words(row[5]), words(row[6])});
                });
    file.close();
}

}  // namespace cabildo::db::package
