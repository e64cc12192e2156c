// variables.csv and categories.csv.
#include "work.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace cabildo::db::package {

namespace {

/// An empty label is the other language's, or the id.
Text label_of(const csv::Reader& reader, std::optional<std::size_t> es, std::optional<std::size_t> en,
              const std::string& id) {
    Text label{std::string(text(reader, es)), std::string(text(reader, en))};
    if (label.es.empty()) label.es = label.en.empty() ? id : label.en;
    if (label.en.empty()) label.en = label.es;
    return label;
}

std::optional<std::int64_t> position_of(const csv::Reader& reader, std::optional<std::size_t> column) {
    const std::string_view cell = word(reader, column);
    if (cell.empty()) return std::nullopt;
    std::int64_t position = 0;
    const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), position);
    constexpr std::int64_t most = 1'000'000'000;
    if (failure == std::errc() && end == cell.data() + cell.size() && position >= -most && position <= most) return position;
    throw csv::error_at(reader.place(*column),
                        format(Text{"{0} no es una posición: un número entero, hasta mil millones", "{0} is no position: a whole number, up to a billion"},
                               {csv::shown(cell)}),
                        {"Escriba la posición con dígitos, o deje la celda vacía",
                         "Write the position in digits, or leave the cell empty"});
}

std::vector<std::string> ids_of(const auto& all, auto id) {
    std::vector<std::string> ids;
    for (const auto one : all) ids.emplace_back(id(one));
    return ids;
}

std::optional<VariableKind> kind_in(const csv::Reader& reader, std::size_t column) {
    const std::string_view cell = word(reader, column);
    if (cell.empty()) return std::nullopt;
    if (const auto kind = kind_of(cell)) return kind;
    constexpr std::array kinds{VariableKind::single, VariableKind::several, VariableKind::ordinal, VariableKind::number,
                               VariableKind::text};
    throw unknown_id(reader.place(column), {"tipo de variable desconocido", "unknown kind of variable"}, cell,
                     ids_of(kinds, kind_id), {"Elija uno de los tipos", "Choose one of the kinds"});
}

Dimension dimension_in(const csv::Reader& reader, std::optional<std::size_t> column) {
    const std::string_view cell = word(reader, column);
    if (cell.empty()) return Dimension::characterisation;
    if (const auto dimension = dimension_of(cell)) return *dimension;
    constexpr std::array dimensions{Dimension::characterisation, Dimension::articulation, Dimension::resources,
                                    Dimension::planning, Dimension::participation, Dimension::innovation,
                                    Dimension::sustainability, Dimension::synthesis};
    throw unknown_id(reader.place(*column), {"dimensión desconocida", "unknown dimension"}, cell,
                     ids_of(dimensions, dimension_id), {"Elija una de las dimensiones", "Choose one of the dimensions"});
}

/// The words that a variable may not be called, since the format uses them.
void check_name(const std::string& name, const csv::Place& place) {
    if (core_column(name) || find_file(name) != nullptr || open_field(name))
        throw csv::error_at(place,
                            format(Text{"una variable no puede llamarse {0}: el formato usa ese nombre",
                                        "a variable cannot be called {0}: the format uses that name"},
                                   {csv::shown(name)}),
                            {"Elija otro nombre", "Choose another name"});
}

void check_kind(const VariableEntry& variable, std::optional<VariableKind> kind, const csv::Place& place) {
    if (!kind || *kind == variable.kind) return;
    throw csv::error_at(place,
                        format(Text{"la variable \"{0}\" es de tipo \"{1}\" en el almacén, no \"{2}\"",
                                    "the variable \"{0}\" is of kind \"{1}\" in the store, not \"{2}\""},
                               {variable.name, kind_id(variable.kind), kind_id(*kind)}),
                        {"Corrija el tipo o dé otro nombre a la variable", "Correct the kind or give the variable another name"});
}

/// A category of a variable, or a term of an open field.
void add_entry(Work& work, const std::string& of, Entry entry) {
    const auto variable = work.codebook.find(of);
    Vocabulary& vocabulary = variable ? work.codebook[*variable].categories : work.codebook.terms(of);
    vocabulary.given = true;
    if (vocabulary.find(entry.id) != nullptr) {
        ++work.summary.files.back().skipped;
        return;
    }
    ++work.summary.files.back().added;
    if (variable) work.codebook.add_category(*variable, std::move(entry));
    else work.codebook.add_term(of, std::move(entry));
}

void check_vocabulary(Work& work, const csv::Reader& reader, std::size_t column, const std::string& of) {
    if (open_field(of)) return;
    const auto variable = work.codebook.find(of);
    if (!variable) {
        std::vector<std::string> known = work.codebook.names();
        for (const std::string_view field : open_fields()) known.emplace_back(field);
        throw unknown_id(reader.place(column), {"variable desconocida", "unknown variable"}, of, known,
                         {"Agréguela a variables.csv, o corrija el nombre", "Add it to variables.csv, or correct its name"});
    }
    const VariableEntry& entry = work.codebook[*variable];
    if (entry.kind_known && !entry.categorical())
        throw csv::error_at(reader.place(column),
                            format(Text{"la variable \"{0}\" es de tipo \"{1}\" y no tiene categorías",
                                        "the variable \"{0}\" is of kind \"{1}\" and has no categories"},
                                   {of, kind_id(entry.kind)}),
                            {"Quite la fila o corrija el tipo", "Take the row out or correct the kind"});
}

}  // namespace

void read_variables(Work& work) {
    if (!work.source.has("variables.csv")) return;
    csv::Reader reader = work.open("variables.csv");
    const std::size_t name_column = required(reader, "variable"), kind_column = required(reader, "kind");
    const auto dimension = reader.column("dimension"), es = reader.column("label_es"), en = reader.column("label_en"),
               position = reader.column("position");
    remark_further_columns(work, reader, {"variable", "kind", "dimension", "label_es", "label_en", "position"});
    ImportSummary::File& file = work.summary.files.emplace_back();
    file.name = "variables.csv";
    std::unordered_map<std::string, std::size_t> rows;
    std::int64_t last = 0;
    while (reader.next()) {
        const std::string name = required_word(reader, name_column);
        if (const auto [at, fresh] = rows.emplace(name, reader.row()); !fresh)
            throw twice(reader.place(name_column), name, at->second);
        check_name(name, reader.place(name_column));
        const auto kind = kind_in(reader, kind_column);
        const Dimension of = dimension_in(reader, dimension);
        ++file.rows;
        const std::int64_t place = position_of(reader, position).value_or(last + 1);
        last = std::max(last, place);
        if (const auto known = work.codebook.find(name)) {
            check_kind(work.codebook[*known], kind, reader.place(kind_column));
            ++file.skipped;
            continue;
        }
        VariableEntry variable;
        variable.name = name;
        variable.kind = kind.value_or(VariableKind::single);
        variable.kind_known = kind.has_value();
        variable.dimension = of;
        variable.label = label_of(reader, es, en, name);
        variable.position = place;
        variable.row = reader.row();
        work.codebook.add(std::move(variable));
        ++file.added;
    }
}

void read_categories(Work& work) {
    if (!work.source.has("categories.csv")) return;
    csv::Reader reader = work.open("categories.csv");
    const std::size_t of_column = required(reader, "variable"), id_column = required(reader, "category");
    const auto es = reader.column("label_es"), en = reader.column("label_en"), position = reader.column("position");
    remark_further_columns(work, reader, {"variable", "category", "position", "label_es", "label_en"});
    work.summary.files.emplace_back().name = "categories.csv";
    std::map<std::string, std::unordered_map<std::string, std::size_t>> rows;
    std::map<std::string, std::int64_t> last;
    while (reader.next()) {
        const std::string of = required_word(reader, of_column), id = required_word(reader, id_column);
        check_vocabulary(work, reader, of_column, of);
        if (const auto [at, fresh] = rows[of].emplace(id, reader.row()); !fresh)
            throw twice(reader.place(id_column), id, at->second);
        if (id.find(';') != std::string::npos)
            throw csv::error_at(reader.place(id_column),
                                {"una categoría no puede llevar punto y coma", "a category cannot hold a semicolon"},
                                {"El punto y coma separa varias respuestas; elija otro id",
                                 "The semicolon parts several answers; choose another id"});
        check_id(id, reader.place(id_column));
        ++work.summary.files.back().rows;
        const std::int64_t place = position_of(reader, position).value_or(last[of] + 1);
        last[of] = std::max(last[of], place);
        add_entry(work, of, {id, label_of(reader, es, en, id), place, 0});
    }
}

}  // namespace cabildo::db::package
