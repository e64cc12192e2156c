// initiatives.csv: once over for codes and for the kinds of columns without a codebook, once more for the values.
#include "work.hpp"

#include "../bulk.hpp"

namespace cabildo::db::package {

namespace {

std::unordered_map<std::string, std::int64_t> stored_codes(soci::session& session) {
    std::unordered_map<std::string, std::int64_t> keys;
    scan<long long, std::string>(session, "SELECT id, code FROM initiative",
                                 [&](const long long* key, const std::string* code) { keys.emplace(*code, *key); });
    return keys;
}

/// Every column but the core ones is a variable, of the codebook or now added to it. In a single CSV file, what the mapping
/// says.
void find_columns(Work& work, const csv::Reader& reader) {
    if (work.sheet) {
        work.sheet->check(reader);
        return work.sheet->bind(work, reader);
    }
    required(reader, "code");
    for (std::size_t field = 0; field < core_fields; ++field)
        work.core[field] = reader.column(headers_of(static_cast<CoreField>(field)).front());
    for (std::size_t column = 0; column < reader.header().size(); ++column) {
        const std::string& name = reader.header()[column];
        if (core_column(name)) continue;
        if (find_file(name) != nullptr || open_field(name))
            throw csv::error_at({reader.name(), 1, name},
                                {"el formato usa ese nombre para otra cosa", "the format uses that name for something else"},
                                {"Dé otro nombre a la columna", "Give the column another name"});
        auto variable = work.codebook.find(name);
        if (!variable) {
            VariableEntry entry;
            entry.name = name;
            entry.label = untranslated(name);
            entry.position = work.codebook.next_position();
            variable = work.codebook.add(std::move(entry));
        }
        work.columns.emplace_back(column, *variable);
        if (!work.codebook[*variable].kind_known) work.profiles.emplace(*variable, Profile());
    }
}

Error exists_already(const csv::Place& place, const std::string& code) {
    return csv::error_at(place,
                         format(Text{"el almacén ya tiene la iniciativa {0}", "the store has the initiative {0} already"},
                                {csv::shown(code)}),
                         {"Elija actualizarla (--existing update) o saltarla (--existing skip)",
                          "Choose to update it (--existing update) or to leave it alone (--existing skip)"});
}

void check_code(const std::string& code, const csv::Place& place) {
    if (code.find('\n') == std::string::npos) return;
    throw csv::error_at(place, {"el código lleva un salto de línea", "the code holds a line break"},
                        {"Escriba el código en una línea", "Write the code on one line"});
}

void scan_codes(Work& work, csv::Reader& reader) {
    const std::size_t code_column = *work.core_column(CoreField::code);
    const auto stored = stored_codes(work.session);
    std::vector<std::size_t> rows;
    while (reader.next()) {
        const std::string code = required_word(reader, code_column);
        check_code(code, reader.place(code_column));
        const auto number = static_cast<std::uint32_t>(work.initiatives.size());
        if (const auto [at, fresh] = work.initiative_of.emplace(code, number); !fresh)
            throw twice(reader.place(code_column), code, rows[at->second]);
        rows.push_back(reader.row());
        InitiativeEntry entry{code, 0, Fate::add};
        if (const auto known = stored.find(code); known != stored.end()) {
            if (work.existing == Existing::refuse) throw exists_already(reader.place(code_column), code);
            entry.key = known->second;
            entry.fate = work.existing == Existing::update ? Fate::update : Fate::skip;
        } else {
            entry.key = work.target.next_key(Table::initiative);
        }
        work.initiatives.push_back(std::move(entry));
        if (work.sheet) work.sheet->see(work, reader);
        for (const auto& [column, variable] : work.columns)
            if (const auto profile = work.profiles.find(variable); profile != work.profiles.end())
                profile->second.see(reader.cell(column), reader.row());
    }
}

/// Kinds of the columns that nobody declared.
void settle_kinds(Work& work, const csv::Reader& reader) {
    for (const auto& [variable, profile] : work.profiles) {
        VariableEntry& entry = work.codebook[variable];
        if (entry.categories.given) {
            const VariableKind kind = profile.kind(reader.name(), entry.name);
            entry.kind = kind == VariableKind::several ? kind : VariableKind::single;
        } else {
            entry.kind = profile.kind(reader.name(), entry.name);
        }
        entry.kind_known = true;
        const auto cell = profile.thousands();
        if (entry.kind == VariableKind::number && cell)
            work.remark(format(Text{"columna \"{0}\": {1} se lee con punto decimal, no como separador de miles",
                                    "column \"{0}\": {1} is read with a decimal point, not as grouping"},
                               {entry.name, csv::shown(*cell)}));
    }
}

[[noreturn]] void fail_against_coverage(const csv::Reader& reader, std::size_t column, const Work& work,
                                        const CoverageEntry& said) {
    throw csv::error_at(reader.place(column),
                        format(Text{"hay un valor, pero {0} (fila {1}) dice \"{2}\"",
                                    "there is a value, but {0} (row {1}) says \"{2}\""},
                               {work.source.shown_name("coverage.csv"), std::to_string(said.row), coverage_id(said.status)}),
                        {"Vacíe la celda o quite la fila de coverage.csv", "Empty the cell or take the row out of coverage.csv"});
}

[[noreturn]] void fail_without_value(const Work& work, const CoverageEntry& said) {
    const std::string variable = work.codebook.names()[said.subject];
    throw csv::error_at({work.source.shown_name("coverage.csv"), said.row, "status"},
                        format(Text{"dice \"coded\", pero la iniciativa \"{0}\" no tiene valor en \"{1}\"",
                                    "it says \"coded\", but the initiative \"{0}\" has no value in \"{1}\""},
                               {work.initiatives[said.initiative].code, variable}),
                        {"Agregue el valor, o escriba none, not_reported o not_coded",
                         "Add the value, or write none, not_reported or not_coded"});
}

void write_variable_coverage(Work& work, std::size_t variable, const InitiativeEntry& initiative, Coverage status) {
    if (initiative.fate == Fate::skip || (status != Coverage::none && status != Coverage::not_reported)) return;
    work.target.insert(Table::variable_coverage,
                       {work.codebook[variable].key, initiative.key, static_cast<std::int64_t>(status)});
}

Error not_in_codebook(Work& work, std::size_t variable, std::string_view id, const csv::Place& place) {
    const Text remedy = work.sheet ? Text{"Corrija la celda, agregue la categoría al libro de códigos o lea la columna como otra variable",
                                          "Correct the cell, add the category to the codebook, or read the column as another variable"}
                                   : Text{"Corrija la celda o agregue la categoría al libro de códigos (categories.csv)",
                                          "Correct the cell or add the category to the codebook (categories.csv)"};
    return unknown_id(place, {"categoría desconocida", "unknown category"}, id, work.codebook[variable].categories.ids(), remedy);
}

/// The ids of an answer, in any kind of variable with categories.
std::vector<std::string> answers_in(const VariableEntry& variable, std::string_view cell, const csv::Place& place) {
    std::vector<std::string> ids = split(cell);
    const bool one = variable.kind != VariableKind::several;
    if (ids.empty())
        throw csv::error_at(place, format(Text{"{0} no contiene ninguna respuesta", "{0} holds no answer"}, {csv::shown(cell)}),
                            {"Escriba una respuesta, o deje la celda vacía si no está informado",
                             "Write an answer, or leave the cell empty where it is not reported"});
    if (one && cell.find(';') != std::string_view::npos)
        throw csv::error_at(place,
                            format(Text{"{0}: la variable es de tipo \"{1}\" y admite una sola respuesta",
                                        "{0}: the variable is of kind \"{1}\" and takes a single answer"},
                                   {csv::shown(cell), kind_id(variable.kind)}),
                            {"Deje una respuesta, o declare la variable como \"several\" en variables.csv",
                             "Keep one answer, or declare the variable as \"several\" in variables.csv"});
    for (const std::string& id : ids) check_id(id, place);
    return ids;
}

/// `write` is false for initiatives that are left alone: their cells are only checked.
void write_value(Work& work, std::size_t variable, std::int64_t initiative, std::string_view text, const csv::Reader& reader,
                 std::size_t column, bool write) {
    const VariableEntry& entry = work.codebook[variable];
    const std::string_view cell = trimmed(text);
    if (entry.kind == VariableKind::number) {
        const auto number = number_in(cell);
        const double value = number ? *number : number_at(cell, reader.place(column));
        if (write) work.target.insert(Table::number_value, {entry.key, initiative, value});
    } else if (entry.kind == VariableKind::text) {
        if (write) work.target.insert(Table::text_value, {entry.key, initiative, text});
    } else if (const Entry* known = entry.kind == VariableKind::several ? nullptr : entry.categories.find(cell)) {
        if (write) work.target.insert(Table::answer, {entry.key, initiative, known->key});
    } else if (write || entry.categories.given) {
        for (const std::string& id : answers_in(entry, cell, reader.place(column))) {
            const Entry* category = work.codebook.category(variable, id);
            if (category == nullptr) throw not_in_codebook(work, variable, id, reader.place(column));
            if (write) work.target.insert(Table::answer, {entry.key, initiative, category->key});
        }
    }
}

void write_cell(Work& work, std::uint32_t number, const csv::Reader& reader, std::size_t column, std::size_t variable) {
    const InitiativeEntry& initiative = work.initiatives[number];
    CoverageEntry* said = work.coverage.empty() ? nullptr : find_coverage(work, number, static_cast<std::uint32_t>(variable));
    if (said != nullptr) said->met = true;
    if (initiative.fate == Fate::update) work.replace.drop_value(initiative.key, work.codebook[variable].key);
    const std::string_view cell = work.cell(reader, column);
    if (trimmed(cell).empty()) {
        if (said != nullptr && said->status == Coverage::coded) fail_without_value(work, *said);
        write_variable_coverage(work, variable, initiative, said == nullptr ? Coverage::not_reported : said->status);
        return;
    }
    if (said != nullptr && said->status != Coverage::coded) fail_against_coverage(reader, column, work, *said);
    write_value(work, variable, initiative.key, cell, reader, column, initiative.fate != Fate::skip);
}

/// Coverage of variables that initiatives.csv has no column for.
void write_silent_coverage(Work& work) {
    for (const CoverageEntry& said : work.coverage) {
        if (said.met || said.subject >= subject_of(Part::involvements)) continue;
        if (said.status == Coverage::coded) fail_without_value(work, said);
        const InitiativeEntry& initiative = work.initiatives[said.initiative];
        if (initiative.fate == Fate::update)
            work.replace.drop_value(initiative.key, work.codebook[said.subject].key);
        write_variable_coverage(work, said.subject, initiative, said.status);
    }
}

void write_core(Work& work, const InitiativeEntry& initiative, const csv::Reader& reader) {
    const auto given = [&](CoreField field) -> std::optional<std::string_view> {
        const auto column = work.core_column(field);
        if (!column) return std::nullopt;
        return work.cell(reader, *column);
    };
    const auto title = given(CoreField::title), organisation = given(CoreField::organisation), summary = given(CoreField::summary);
    if (initiative.fate == Fate::add) {
        work.target.insert(Table::initiative, {initiative.key, initiative.code, title.value_or(""), organisation.value_or(""),
                                               summary.value_or("")});
    } else if (initiative.fate == Fate::update) {
        Row row;
        if (title) row["title"] = std::string(*title);
        if (organisation) row["organisation"] = std::string(*organisation);
        if (summary) row["summary"] = std::string(*summary);
        work.replace.update("initiative", initiative.key, row);
    }
}

}  // namespace

void scan_initiatives(Work& work) {
    csv::Reader reader = work.open(initiatives_file);
    find_columns(work, reader);
    read_categories(work);
    scan_codes(work, reader);
    // A whole package may bring a codebook alone, as the export of a store without initiatives does.
    if (work.initiatives.empty() && !work.source.has("datapackage.json") && !work.source.has("variables.csv"))
        throw csv::error_at({reader.name(), 0, {}}, {"no hay ninguna iniciativa", "there is no initiative"},
                            {"Agregue al menos una fila bajo el encabezado", "Add at least one row below the header"});
    settle_kinds(work, reader);
    if (work.sheet) work.sheet->order_categories(work);
    for (VariableEntry& variable : work.codebook.variables()) variable.kind_known = true;  // declared without kind or column
}

void write_initiatives(Work& work) {
    csv::Reader reader = work.open(initiatives_file);
    std::vector<std::int64_t> updated;
    for (const InitiativeEntry& one : work.initiatives)
        if (one.fate == Fate::update) updated.push_back(one.key);
    if (!updated.empty()) work.replace.keep_values(updated);
    ImportSummary::File file;
    file.name = work.source.shown_name(initiatives_file);
    std::uint32_t number = 0;
    for (; number < work.initiatives.size() && reader.next(); ++number) {
        write_core(work, work.initiatives[number], reader);
        for (const auto& [column, variable] : work.columns) write_cell(work, number, reader, column, variable);
        count(file, work.initiatives[number].fate);
    }
    write_silent_coverage(work);
    if (work.sheet) work.sheet->summarise(work, reader);
    work.summary.files.insert(work.summary.files.begin(), file);
}

void check_answer(Work& work, std::size_t variable, std::string_view value, const csv::Place& place) {
    const VariableEntry& entry = work.codebook[variable];
    const std::string_view cell = trimmed(value);
    if (cell.empty() || entry.kind == VariableKind::text) return;
    if (entry.kind == VariableKind::number) {
        number_at(cell, place);
        return;
    }
    for (const std::string& id : answers_in(entry, cell, place))
        if (work.codebook.category(variable, id) == nullptr) throw not_in_codebook(work, variable, id, place);
}

void summarise_inferred(Work& work) {
    for (const auto& [column, variable] : work.columns) {
        const auto profile = work.profiles.find(variable);
        if (profile == work.profiles.end()) continue;
        const VariableEntry& entry = work.codebook[variable];
        work.summary.inferred.push_back({entry.name, entry.kind,
                                         static_cast<std::int64_t>(entry.categories.entries.size()),
                                         profile->second.empty()});
    }
}

}  // namespace cabildo::db::package
