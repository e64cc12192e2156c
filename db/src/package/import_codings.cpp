// evaluators.csv, codings.csv and evidence.csv.
#include "stored_ids.hpp"

#include <algorithm>

namespace cabildo::db::package {

namespace {

void read_stored_evaluators(Work& work) {
    long long key = 0;
    std::string code;
    soci::statement rows = (work.session.prepare << "SELECT id, code FROM evaluator", soci::into(key), soci::into(code));
    rows.execute();
    while (rows.fetch()) work.evaluator_keys.emplace(code, key);
}

std::int64_t add_evaluator(Work& work, const std::string& code, std::string_view name) {
    const std::int64_t key = work.target.next_key(Table::evaluator);
    work.evaluator_keys.emplace(code, key);
    work.target.insert(Table::evaluator, {key, code, name});
    return key;
}

std::int64_t evaluator_in(Work& work, const csv::Reader& reader, std::size_t column) {
    const std::string code = required_word(reader, column);
    if (const auto found = work.evaluator_keys.find(code); found != work.evaluator_keys.end()) return found->second;
    if (!work.evaluators_given) return add_evaluator(work, code, code);
    std::vector<std::string> known;
    for (const auto& [one, key] : work.evaluator_keys) known.push_back(one);
    std::sort(known.begin(), known.end());
    throw unknown_id(reader.place(column), {"evaluador desconocido", "unknown evaluator"}, code, known,
                     {"Agréguelo a evaluators.csv o corrija el id", "Add it to evaluators.csv or correct the id"});
}

/// Where the rows of a part with their initiatives are known from: the package, or the store for initiatives that keep
/// theirs.
bool row_exists(Work& work, Part part, const InitiativeEntry& initiative, const std::string& id) {
    const auto& ids = work.row_ids[static_cast<std::size_t>(part)];
    if (const auto found = ids.find(id); found != ids.end())
        return work.initiatives[found->second.initiative].key == initiative.key;
    if (initiative.fate == Fate::add || !work.present[static_cast<std::size_t>(part)].empty()) return false;
    const long long key = initiative.key;
    long long rows = 0;
    work.session << "SELECT COUNT(*) FROM " + std::string(table_name(file_of(part).table)) +
                        " WHERE row_id = :id AND initiative_id = :initiative",
        soci::use(id), soci::use(key), soci::into(rows);
    return rows > 0;
}

Error no_such_row(const csv::Place& place, const std::string& file, const std::string& id, const InitiativeEntry& initiative) {
    return csv::error_at(place,
                         format(Text{"{0} no tiene una fila con el id {1} de la iniciativa \"{2}\"",
                                     "{0} has no row with the id {1} of the initiative \"{2}\""},
                                {file, csv::shown(id), initiative.code}),
                         {"Corrija el id o agregue la fila", "Correct the id or add the row"});
}

Error unknown_subject(const Work& work, const csv::Place& place, const std::string& subject) {
    std::vector<std::string> known = work.codebook.names();
    for (std::size_t i = 0; i < parts; ++i)
        for (const StoredField& field : file_of(static_cast<Part>(i)).fields) known.emplace_back(field.vocabulary);
    return unknown_id(place, {"variable desconocida", "unknown variable"}, subject, known,
                      {"Use una variable del libro de códigos, o ARCHIVO.COLUMNA como \"mechanisms.depth\"",
                       "Use a variable of the codebook, or FILE.COLUMN such as \"mechanisms.depth\""});
}

struct CodingColumns {
    std::size_t initiative, variable, evaluator, value;
    std::optional<std::size_t> unit;
};

/// A value for a field of a row, as "mechanisms.depth".
void check_field_coding(Work& work, const csv::Reader& reader, const CodingColumns& columns, const std::string& subject,
                        const std::string& unit, const InitiativeEntry& initiative) {
    const std::size_t point = subject.find('.');
    const auto part = point == std::string::npos ? std::nullopt : part_of(subject.substr(0, point));
    const StoredField* field = part ? file_of(*part).find(subject.substr(point + 1)) : nullptr;
    if (field == nullptr) throw unknown_subject(work, reader.place(columns.variable), subject);
    if (unit.empty() || !row_exists(work, *part, initiative, unit))
        throw no_such_row(reader.place(columns.unit.value_or(columns.variable)), file_of(*part).name(), unit, initiative);
    stored_value(work, *field, reader.cell(columns.value), reader.place(columns.value));
}

void check_variable_coding(Work& work, const csv::Reader& reader, const CodingColumns& columns, std::size_t variable,
                           const std::string& unit) {
    if (!unit.empty())
        throw csv::error_at(reader.place(*columns.unit),
                            {"una variable se codifica por iniciativa, sin \"unit\"",
                             "a variable is coded by initiative, without \"unit\""},
                            {"Deje la celda vacía", "Leave the cell empty"});
    check_answer(work, variable, reader.cell(columns.value), reader.place(columns.value));
}

void write_coding(Work& work, const csv::Reader& reader, const CodingColumns& columns, ImportSummary::File& file) {
    const InitiativeEntry& initiative = work.initiatives[initiative_in(work, reader, columns.initiative)];
    const std::string subject = required_word(reader, columns.variable);
    const std::string unit(word(reader, columns.unit));
    const std::int64_t evaluator = evaluator_in(work, reader, columns.evaluator);
    const auto variable = work.codebook.find(subject);
    if (variable) check_variable_coding(work, reader, columns, *variable, unit);
    else check_field_coding(work, reader, columns, subject, unit, initiative);
    const bool exact = variable && work.codebook[*variable].kind == VariableKind::text;
    const std::string_view cell = reader.cell(columns.value);
    if (initiative.fate != Fate::skip)
        work.target.insert(Table::coding, {work.target.next_key(Table::coding), initiative.key, unit, subject, evaluator,
                                           exact ? cell : trimmed(cell)});
    count(file, initiative.fate);
}

/// What updated initiatives had of a file that the package has too.
void drop_stored(Work& work, Table table) {
    for (const InitiativeEntry& initiative : work.initiatives)
        if (initiative.fate == Fate::update) work.replace.drop_rows(table, "initiative_id", initiative.key);
}

/// Evidence speaks of a variable or, as FILE:id, of a row.
void check_about(Work& work, const csv::Reader& reader, std::size_t column, const InitiativeEntry& initiative) {
    const std::string about(trimmed(reader.cell(column)));
    if (about.empty() || work.codebook.find(about)) return;
    const std::size_t colon = about.find(':');
    const auto part = colon == std::string::npos ? std::nullopt : part_of(about.substr(0, colon));
    if (!part) {
        if (colon == std::string::npos) throw unknown_subject(work, reader.place(column), about);
        std::vector<std::string> known;
        for (std::size_t i = 0; i < parts; ++i) known.emplace_back(part_id(static_cast<Part>(i)));
        throw unknown_id(reader.place(column), {"archivo desconocido", "unknown file"}, about.substr(0, colon), known,
                         {"Escriba una variable, o ARCHIVO:id sin .csv", "Write a variable, or FILE:id without .csv"});
    }
    const std::string id = about.substr(colon + 1);
    if (!row_exists(work, *part, initiative, id))
        throw no_such_row(reader.place(column), file_of(*part).name(), id, initiative);
}

std::unordered_map<std::string, std::size_t> scan_evidence(const Work& work) {
    std::unordered_map<std::string, std::size_t> ids;
    csv::Reader reader = work.open("evidence.csv");
    const auto column = reader.column("id");
    while (column && reader.next()) {
        const std::string id(word(reader, column));
        if (id.empty()) continue;
        if (const auto [at, fresh] = ids.emplace(id, reader.row()); !fresh) throw twice(reader.place(*column), id, at->second);
    }
    return ids;
}

}  // namespace

void write_evaluators(Work& work) {
    read_stored_evaluators(work);
    work.evaluators_given = work.source.has("evaluators.csv");
    if (!work.evaluators_given) return;
    csv::Reader reader = work.open("evaluators.csv");
    const std::size_t code_column = required(reader, "evaluator");
    const auto name_column = reader.column("name");
    remark_further_columns(work, reader, {"evaluator", "name"});
    ImportSummary::File& file = work.summary.files.emplace_back();
    file.name = "evaluators.csv";
    std::unordered_map<std::string, std::size_t> rows;
    while (reader.next()) {
        const std::string code = required_word(reader, code_column);
        if (const auto [at, fresh] = rows.emplace(code, reader.row()); !fresh)
            throw twice(reader.place(code_column), code, at->second);
        const std::string name(name_column ? reader.cell(*name_column) : std::string_view(code));
        const auto known = work.evaluator_keys.find(code);
        if (known == work.evaluator_keys.end()) {
            add_evaluator(work, code, name);
            count(file, Fate::add);
        } else {
            const bool changed = work.existing == Existing::update && name_column &&
                                 work.replace.update("evaluator", known->second, {{"name", Cell(name)}});
            count(file, changed ? Fate::update : Fate::skip);
        }
    }
}

void write_codings(Work& work) {
    if (!work.source.has("codings.csv")) return;
    csv::Reader reader = work.open("codings.csv");
    const CodingColumns columns{required(reader, "initiative"), required(reader, "variable"), required(reader, "evaluator"),
                                required(reader, "value"), reader.column("unit")};
    remark_further_columns(work, reader, {"initiative", "unit", "variable", "evaluator", "value"});
    drop_stored(work, Table::coding);
    ImportSummary::File& file = work.summary.files.emplace_back();
    file.name = "codings.csv";
    std::unordered_map<std::string, std::size_t> rows;
    while (reader.next()) {
        std::string key;
        for (const std::string_view one : {word(reader, columns.initiative), word(reader, columns.unit),
                                           word(reader, columns.variable), word(reader, columns.evaluator)})
            key += (key.empty() ? "" : "|") + std::string(one);
        if (const auto [at, fresh] = rows.emplace(key, reader.row()); !fresh)
            throw twice(reader.place(columns.evaluator), required_word(reader, columns.evaluator), at->second);
        write_coding(work, reader, columns, file);
    }
}

void write_evidence(Work& work) {
    if (!work.source.has("evidence.csv")) return;
    const auto ids = scan_evidence(work);
    csv::Reader reader = work.open("evidence.csv");
    const std::size_t initiative_column = required(reader, "initiative");
    const auto id_column = reader.column("id"), document = reader.column("document"), locator = reader.column("locator"),
               passage = reader.column("passage"), about = reader.column("about");
    remark_further_columns(work, reader, {"initiative", "id", "document", "locator", "passage", "about"});
    drop_stored(work, Table::evidence);
    ImportSummary::File& file = work.summary.files.emplace_back();
    file.name = "evidence.csv";
    StoredIds stored(work, Table::evidence, true);
    while (reader.next()) {
        const InitiativeEntry& initiative = work.initiatives[initiative_in(work, reader, initiative_column)];
        if (about) check_about(work, reader, *about, initiative);
        count(file, initiative.fate);
        if (initiative.fate == Fate::skip) continue;
        const std::int64_t key = work.target.next_key(Table::evidence);
        std::string id(word(reader, id_column));
        if (id.empty()) id = stored.make("evidence", key, ids);
        else stored.check(reader, id);
        work.target.insert(Table::evidence, {key, id, initiative.key, text(reader, document), text(reader, locator),
                                             text(reader, passage), word(reader, about)});
    }
}

}  // namespace cabildo::db::package
