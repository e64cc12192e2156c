// actors.csv and the files of the six parts.
#include "stored_ids.hpp"

#include <algorithm>

namespace cabildo::db::package {

namespace {

/// The columns of a file's fields; a field without column is not reported.
using Columns = std::vector<std::optional<std::size_t>>;

Columns columns_of(const csv::Reader& reader, const File& file) {
    Columns columns;
    for (const StoredField& field : file.fields) columns.push_back(reader.column(field.id));
    return columns;
}

std::vector<std::string> ids_of(const std::vector<Category>& categories) {
    std::vector<std::string> ids;
    for (const Category& category : categories) ids.push_back(category.id);
    return ids;
}

std::int64_t closed_at(const StoredField& field, std::string_view id, const csv::Place& place) {
    const std::vector<Category>& categories = *closed_vocabulary(field.vocabulary);
    for (std::size_t i = 0; i < categories.size(); ++i)
        if (categories[i].id == id) return static_cast<std::int64_t>(i);
    throw unknown_id(place, {"valor desconocido", "unknown value"}, id, ids_of(categories),
                     {"Use uno de los valores del formato", "Use one of the values of the format"});
}

std::int64_t bits_at(const StoredField& field, std::string_view cell, const csv::Place& place) {
    if (cell == "none") return 0;
    std::int64_t bits = 0;
    const std::vector<std::string> ids = split(cell);
    if (std::find(ids.begin(), ids.end(), "none") != ids.end())
        throw csv::error_at(place, {"\"none\" (ninguno) no va junto a otros valores", "\"none\" cannot stand beside other values"},
                            {"Deje solo \"none\", o quítelo", "Leave \"none\" alone, or take it out"});
    for (const std::string& id : ids) bits |= std::int64_t{1} << closed_at(field, id, place);
    return bits;
}

std::int64_t term_at(Work& work, const StoredField& field, std::string_view id, const csv::Place& place) {
    if (id.find(';') != std::string_view::npos)
        throw csv::error_at(place, {"solo cabe un id, sin punto y coma", "only one id fits here, without semicolon"},
                            {"Use una fila por cada uno", "Use one row for each"});
    if (const Entry* entry = work.codebook.term(field.vocabulary, id)) return entry->key;
    throw unknown_id(place, {"id desconocido", "unknown id"}, id, work.codebook.terms(field.vocabulary).ids(),
                     {"Corrija la celda o agregue el id a categories.csv",
                      "Correct the cell or add the id to categories.csv"});
}

std::int64_t actor_at(Work& work, std::string_view code, const csv::Place& place) {
    const std::string id(code);
    if (const auto found = work.actor_keys.find(id); found != work.actor_keys.end()) return found->second;
    if (work.actors_given) {
        std::vector<std::string> known;
        for (const auto& [one, key] : work.actor_keys) known.push_back(one);
        std::sort(known.begin(), known.end());
        throw unknown_id(place, {"actor desconocido", "unknown actor"}, id, known,
                         {"Agregue el actor a actors.csv o corrija el id", "Add the actor to actors.csv or correct the id"});
    }
    const std::int64_t key = work.target.next_key(Table::actor);
    work.actor_keys.emplace(id, key);
    work.target.insert(Table::actor, {key, id, id, {}, {}, {}});
    return key;
}

// Actors ---------------------------------------------------------------------------------------------------------

void read_stored_actors(Work& work) {
    long long key = 0;
    std::string code;
    soci::statement rows = (work.session.prepare << "SELECT id, code FROM actor", soci::into(key), soci::into(code));
    rows.execute();
    while (rows.fetch()) work.actor_keys.emplace(code, key);
}

Cell cell_of(const Stored& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return static_cast<long long>(*integer);
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* some = std::get_if<std::string_view>(&value)) return std::string(*some);
    return {};
}

/// What the file says of an actor that the store has: only of the columns that it has.
void meet_stored_actor(Work& work, const csv::Reader& reader, const Columns& columns, const std::vector<Stored>& row,
                       ImportSummary::File& file) {
    const std::int64_t key = std::get<std::int64_t>(row[0]);
    const std::string code(std::get<std::string_view>(row[1]));
    if (work.existing == Existing::skip) return count(file, Fate::skip);
    Row given;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i]) given[std::string(actors_file().fields[i].column)] = cell_of(row[i + 2]);
    if (work.existing == Existing::update) {
        work.target.flush();  // a term that it refers to may still wait
        count(file, work.replace.update("actor", key, given) ? Fate::update : Fate::skip);
        return;
    }
    const std::vector<Row> stored = read_rows(work.session, "actor", {{"id", cell_of(row[0])}});
    for (const auto& [column, value] : given)
        if (stored.front().at(column) != value)
            throw csv::error_at(reader.place(*reader.column("actor")),
                                format(Text{"el almacén ya tiene el actor {0} con otros datos",
                                            "the store has the actor {0} already, with other data"},
                                       {csv::shown(code)}),
                                {"Iguale los datos, o elija actualizarlo (--existing update) o saltarlo (--existing skip)",
                                 "Make the data equal, or choose to update it (--existing update) or to leave it alone (--existing skip)"});
    count(file, Fate::skip);
}

void write_actor_rows(Work& work, csv::Reader& reader) {
    const std::size_t code_column = required(reader, "actor");
    const Columns columns = columns_of(reader, actors_file());
    ImportSummary::File& file = work.summary.files.emplace_back();
    file.name = actors_file().name();
    std::unordered_map<std::string, std::size_t> rows;
    while (reader.next()) {
        const std::string code = required_word(reader, code_column);
        if (const auto [at, fresh] = rows.emplace(code, reader.row()); !fresh)
            throw twice(reader.place(code_column), code, at->second);
        const auto known = work.actor_keys.find(code);
        const bool stored = known != work.actor_keys.end();
        std::vector<Stored> row{stored ? known->second : work.target.next_key(Table::actor), std::string_view(code)};
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const StoredField& field = actors_file().fields[i];
            if (columns[i]) row.push_back(stored_value(work, field, reader.cell(*columns[i]), reader.place(*columns[i])));
            else row.push_back(Stored());
        }
        if (std::holds_alternative<std::monostate>(row[2])) row[2] = columns[0] ? std::string_view() : code;
        if (stored) {
            meet_stored_actor(work, reader, columns, row, file);
        } else {
            work.actor_keys.emplace(code, std::get<std::int64_t>(row[0]));
            work.target.insert(Table::actor, row);
            count(file, Fate::add);
        }
    }
}

// Parts ----------------------------------------------------------------------------------------------------------

/// Collects the ids of the rows and the initiatives that have any. Throws Error at ids that are there twice.
void scan_part(Work& work, Part part) {
    csv::Reader reader = work.open(file_of(part).name());
    const std::size_t initiative_column = required(reader, "initiative");
    const auto id_column = reader.column("id");
    auto& ids = work.row_ids[static_cast<std::size_t>(part)];
    std::vector<bool>& present = work.present[static_cast<std::size_t>(part)];
    while (reader.next()) {
        const std::uint32_t initiative = initiative_in(work, reader, initiative_column);
        present.resize(work.initiatives.size());
        present[initiative] = true;
        const std::string_view id = word(reader, id_column);
        if (id.empty()) continue;
        if (const auto [at, fresh] = ids.emplace(id, RowEntry{initiative, reader.row()}); !fresh)
            throw twice(reader.place(*id_column), std::string(id), at->second.row);
    }
}

/// Codings and evidence of rows that an update takes away would point nowhere.
void check_references(Work& work, Part part, const Row& row, const InitiativeEntry& initiative) {
    const std::string& id = std::get<std::string>(row.at("row_id"));
    const auto& ids = work.row_ids[static_cast<std::size_t>(part)];
    if (const auto again = ids.find(id); again != ids.end() && work.initiatives[again->second.initiative].key == initiative.key)
        return;
    const std::string stem = file_of(part).stem;
    const std::string like = stem + ".%", about = stem + ":" + id;
    const long long key = initiative.key;
    long long codings = 0, passages = 0;
    if (!work.source.has("codings.csv"))
        work.session << "SELECT COUNT(*) FROM coding WHERE initiative_id = :i AND unit = :unit AND subject LIKE :subject",
            soci::use(key), soci::use(id), soci::use(like), soci::into(codings);
    if (!work.source.has("evidence.csv"))
        work.session << "SELECT COUNT(*) FROM evidence WHERE initiative_id = :i AND about = :about", soci::use(key),
            soci::use(about), soci::into(passages);
    if (codings + passages == 0) return;
    throw csv::error_at({work.source.shown_name(file_of(part).name()), 0, {}},
                        format(Text{"la actualización quitaría la fila \"{0}\" de la iniciativa \"{1}\", que tiene "
                                    "codificaciones o evidencia",
                                    "the update would take away the row \"{0}\" of the initiative \"{1}\", which has "
                                    "codings or evidence"},
                               {id, initiative.code}),
                        {"Conserve el id de la fila, o incluya codings.csv y evidence.csv en el paquete",
                         "Keep the row's id, or put codings.csv and evidence.csv into the package"});
}

/// What initiatives that are updated had in a part that the package speaks of.
void drop_stored_rows(Work& work, Part part) {
    for (std::uint32_t number = 0; number < work.initiatives.size(); ++number) {
        const InitiativeEntry& initiative = work.initiatives[number];
        if (initiative.fate != Fate::update) continue;
        const bool given = !work.present[static_cast<std::size_t>(part)].empty() ||
                           find_coverage(work, number, subject_of(part)) != nullptr;
        if (!given) continue;
        work.replace.drop_part_coverage(initiative.key, part);
        for (const Row& row : work.replace.drop_rows(file_of(part).table, "initiative_id", initiative.key))
            check_references(work, part, row, initiative);
    }
}

[[noreturn]] void fail_against_coverage(const Work& work, const csv::Reader& reader, const CoverageEntry& said) {
    throw csv::error_at(reader.place(*reader.column("initiative")),
                        format(Text{"la iniciativa tiene una fila, pero {0} (fila {1}) dice \"{2}\"",
                                    "the initiative has a row, but {0} (row {1}) says \"{2}\""},
                               {work.source.shown_name("coverage.csv"), std::to_string(said.row), coverage_id(said.status)}),
                        {"Borre la fila o quite la de coverage.csv", "Delete the row or take the one in coverage.csv out"});
}

void write_part_row(Work& work, Part part, const csv::Reader& reader, const Columns& columns, StoredIds& stored) {
    const File& file = file_of(part);
    const std::uint32_t number = initiative_in(work, reader, *reader.column("initiative"));
    const InitiativeEntry& initiative = work.initiatives[number];
    const CoverageEntry* said = find_coverage(work, number, subject_of(part));
    if (said != nullptr && said->status != Coverage::coded) fail_against_coverage(work, reader, *said);
    const bool write = initiative.fate != Fate::skip;
    std::string id(word(reader, reader.column("id")));
    if (write && !id.empty()) stored.check(reader, id);
    const std::int64_t key = write ? work.target.next_key(file.table) : 0;
    if (id.empty()) id = stored.make(file.stem, key, work.row_ids[static_cast<std::size_t>(part)]);
    std::vector<Stored> row{key, std::string_view(id), initiative.key};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const StoredField& field = file.fields[i];
        if (columns[i]) row.push_back(stored_value(work, field, reader.cell(*columns[i]), reader.place(*columns[i])));
        else row.push_back(Stored());
    }
    if (write) work.target.insert(file.table, row);
    count(work.summary.files.back(), initiative.fate);
}

void write_part(Work& work, Part part) {
    const File& file = file_of(part);
    csv::Reader reader = work.open(file.name());
    if (part == Part::involvements) required(reader, "actor");
    const Columns columns = columns_of(reader, file);
    remark_further_columns(work, reader, file.columns());
    work.summary.files.emplace_back().name = file.name();
    StoredIds stored(work, file.table, true);
    while (reader.next()) write_part_row(work, part, reader, columns, stored);
}

}  // namespace

Stored stored_value(Work& work, const StoredField& field, std::string_view cell, const csv::Place& place) {
    const std::string_view id = trimmed(cell);
    if (field.storage == Storage::actor && id.empty())
        throw csv::error_at(place, {"la celda está vacía", "the cell is empty"},
                            {"Escriba el id del actor o borre la fila", "Write the actor's id or delete the row"});
    if (id.empty()) return {};
    switch (field.storage) {
        case Storage::closed: return closed_at(field, id, place);
        case Storage::bits: return bits_at(field, id, place);
        case Storage::term: return term_at(work, field, id, place);
        case Storage::step: return std::int64_t{step_at(id, place)};
        case Storage::decimal: {
            const double amount = number_at(id, place);
            if (amount >= 0) return amount;
            throw csv::error_at(place, format(Text{"{0} es un monto negativo", "{0} is a negative amount"}, {csv::shown(id)}),
                                {"Escriba el monto sin signo, o deje la celda vacía si no se conoce",
                                 "Write the amount without a sign, or leave the cell empty where it is not known"});
        }
        case Storage::text: return cell;
        case Storage::actor: return actor_at(work, id, place);
    }
    return {};
}

void write_actors(Work& work) {
    read_stored_actors(work);
    work.actors_given = work.source.has(actors_file().name());
    if (!work.actors_given) return;
    csv::Reader reader = work.open(actors_file().name());
    remark_further_columns(work, reader, actors_file().columns());
    write_actor_rows(work, reader);
}

void write_parts(Work& work) {
    for (std::size_t i = 0; i < parts; ++i)
        if (work.source.has(file_of(static_cast<Part>(i)).name())) scan_part(work, static_cast<Part>(i));
    for (std::size_t i = 0; i < parts; ++i) {
        const Part part = static_cast<Part>(i);
        drop_stored_rows(work, part);
        if (work.source.has(file_of(part).name())) write_part(work, part);
    }
}

}  // namespace cabildo::db::package
