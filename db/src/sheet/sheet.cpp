// Columns bound to fields and variables, and cells as a package would write them.
#include "sheet.hpp"

#include "../fold.hpp"
#include "../package/work.hpp"
#include "headers.hpp"

#include <algorithm>

namespace cabildo::db::sheet {

namespace {

using Use = ColumnChoice::Use;
using package::VariableEntry;
using package::Work;

Error twice(const csv::Reader& reader, const std::vector<ColumnChoice>& columns, std::size_t first, std::size_t second) {
    return csv::error_at({reader.name(), 1, shown_column(columns, second)},
                         format(Text{"se lee como lo mismo que la columna \"{0}\"", "it is read as the same as the column \"{0}\""},
                                {shown_column(columns, first)}),
                         {"Lea una de ellas de otro modo, o déjela fuera", "Read one of them as something else, or leave it out"});
}

bool same(const ColumnChoice& one, const ColumnChoice& other) {
    if (one.use == Use::leave_out || other.use == Use::leave_out) return false;
    if (one.use == Use::core || other.use == Use::core) return one.use == other.use && one.core == other.core;
    return one.variable == other.variable;
}

/// Labels in both languages, and ids, without case and accents.
std::unordered_map<std::string, std::string> ids_by_label(const VariableEntry& variable) {
    std::unordered_map<std::string, std::string> ids;
    for (const package::Entry& category : variable.categories.entries)
        for (const std::string* name : {&category.id, &category.label.es, &category.label.en}) {
            const auto [at, fresh] = ids.emplace(folded(*name), category.id);
            if (!fresh && at->second != category.id) at->second.clear();
        }
    return ids;
}

Error mixed(std::string_view cell, const std::string& word, const csv::Place& place) {
    return csv::error_at(place,
                         format(Text{"{0}: hay respuestas junto a \"{1}\", que se lee como no informado",
                                     "{0}: there are answers beside \"{1}\", which is read as not reported"},
                                {csv::shown(cell), word}),
                         {"Deje lo uno o lo otro, o quite la palabra de las que se leen como no informado",
                          "Keep one or the other, or take the word out of those read as not reported"});
}

Error one_answer_only(std::string_view cell, const csv::Place& place) {
    return csv::error_at(place, format(Text{"{0} lleva punto y coma, que separa varias respuestas",
                                            "{0} holds a semicolon, which parts several answers"},
                                       {csv::shown(cell)}),
                         {"Lea la columna como de varias respuestas, o quite el punto y coma",
                          "Read the column as several answers, or take the semicolon out"});
}

}  // namespace

std::string shown_column(const std::vector<ColumnChoice>& columns, std::size_t column) {
    return columns[column].column.empty() ? std::to_string(column + 1) : columns[column].column;
}

Sheet::Sheet(ImportMapping mapping) : mapping_(std::move(mapping)), words_(mapping_.not_reported) {}

void Sheet::check_header(const csv::Reader& reader) const {
    const auto named = [](const ColumnChoice& choice, const std::string& name) { return choice.column == name; };
    const auto& columns = mapping_.columns;
    if (std::equal(columns.begin(), columns.end(), reader.header().begin(), reader.header().end(), named)) return;
    throw csv::error_at({reader.name(), 1, {}},
                        {"las columnas ya no son las que se eligieron", "the columns are no longer those that were chosen"},
                        {"Elija el archivo otra vez", "Choose the file again"});
}

void Sheet::bind(Work& work, const csv::Reader& reader) {
    check_header(reader);
    columns_.resize(mapping_.columns.size());
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        const ColumnChoice& choice = mapping_.columns[column];
        if (choice.use == Use::core) work.core[static_cast<std::size_t>(choice.core)] = column;
        else if (choice.use != Use::leave_out) bind_variable(work, reader, column);
    }
}

void Sheet::bind_variable(Work& work, const csv::Reader& reader, std::size_t column) {
    const ColumnChoice& choice = mapping_.columns[column];
    auto variable = work.codebook.find(choice.variable);
    const bool fresh = choice.use == Use::new_variable;
    if (fresh == variable.has_value())
        throw csv::error_at({reader.name(), 1, shown_column(mapping_.columns, column)},
                            format(fresh ? Text{"el almacén ya tiene la variable \"{0}\"", "the store has the variable \"{0}\" already"}
                                         : Text{"el almacén no tiene la variable \"{0}\"", "the store has no variable \"{0}\""},
                                   {choice.variable}),
                            {"Elija otra vez cómo se lee la columna", "Choose again how the column is read"});
    if (fresh) {
        VariableEntry entry;
        entry.name = choice.variable;
        entry.kind = choice.kind;
        entry.kind_known = true;
        entry.label = choice.label;
        entry.position = work.codebook.next_position();
        variable = work.codebook.add(std::move(entry));
    }
    columns_[column].variable = variable;
    if (work.codebook[*variable].categories.given) columns_[column].ids = ids_by_label(work.codebook[*variable]);
    work.columns.emplace_back(column, *variable);
}

void Sheet::check(const csv::Reader& reader) const {
    check_header(reader);
    const auto& columns = mapping_.columns;
    for (std::size_t second = 0; second < columns.size(); ++second)
        for (std::size_t first = 0; first < second; ++first)
            if (same(columns[first], columns[second])) throw twice(reader, columns, first, second);
    const bool coded = std::any_of(columns.begin(), columns.end(), [](const ColumnChoice& one) {
        return one.use == Use::core && one.core == CoreField::code;
    });
    if (coded) return;
    throw csv::error_at({reader.name(), 1, {}},
                        format(Text{"ninguna columna es el código de la iniciativa; se entienden: {0}",
                                    "no column is the initiative's code; these are understood: {0}"},
                               {understood(CoreField::code)}),
                        {"Dé a una columna uno de esos nombres, o elija en el programa cuál es",
                         "Give a column one of these names, or choose in the program which one it is"});
}

const std::string& Sheet::id_of(const VariableEntry& variable, std::size_t column, std::string_view label) {
    id_ = label;
    if (variable.categories.find(label) != nullptr) return id_;
    const auto found = columns_[column].ids.find(folded(label));
    if (found != columns_[column].ids.end() && !found->second.empty()) id_ = found->second;
    return id_;
}

Sheet::Meant Sheet::read_answer(const VariableEntry& variable, std::size_t column, std::string_view cell, const csv::Place& place) {
    value_ = id_of(variable, column, cell);
    const bool known = variable.categories.given && variable.categories.find(value_) != nullptr;
    if (known) return {value_};
    if (const std::string* word = words_.find(cell)) return {{}, word};
    const char separator = mapping_.columns[column].separator;
    if (variable.kind != VariableKind::several) {
        if (cell.find(';') != std::string_view::npos) throw one_answer_only(cell, place);
        return {value_};
    }
    value_.clear();
    for (std::string_view rest = cell;;) {
        const std::size_t end = rest.find(separator);
        const std::string_view part = package::trimmed(rest.substr(0, end));
        const std::string& id = id_of(variable, column, part);
        const std::string* word = variable.categories.given && variable.categories.find(id) != nullptr ? nullptr : words_.find(part);
        if (word != nullptr) throw mixed(cell, *word, place);
        if (separator != ';' && part.find(';') != std::string_view::npos) throw one_answer_only(part, place);
        value_ += (value_.empty() ? "" : ";") + id;
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    if (value_.empty())
        throw csv::error_at(place, format(Text{"{0} no contiene ninguna respuesta", "{0} holds no answer"}, {csv::shown(cell)}),
                            {"Escriba una respuesta, o deje la celda vacía si no está informado",
                             "Write an answer, or leave the cell empty where it is not reported"});
    return {value_};
}

Sheet::Meant Sheet::read(Work& work, const csv::Reader& reader, std::size_t column) {
    const ColumnChoice& choice = mapping_.columns[column];
    const std::string_view raw = reader.cell(column), cell = package::trimmed(raw);
    if (choice.use == Use::core && choice.core == CoreField::code) return {raw};
    if (cell.empty()) return {};
    if (choice.use != Use::core) {
        const VariableEntry& variable = work.codebook[*columns_[column].variable];
        if (variable.categorical()) return read_answer(variable, column, cell, reader.place(column));
        if (variable.kind == VariableKind::number && words_.find(cell) == nullptr) {
            value_ = number_text(number_at(cell, choice.decimal, reader.place(column)));
            if (!number_in(cell, DecimalMark::undecided) && (number_in(cell, DecimalMark::point) && number_in(cell, DecimalMark::comma)))
                columns_[column].thousands = std::string(cell);
            return {value_};
        }
    }
    if (const std::string* word = words_.find(cell)) return {{}, word};
    return {raw};
}

std::string_view Sheet::cell(Work& work, const csv::Reader& reader, std::size_t column) {
    const Meant meant = read(work, reader, column);
    if (meant.word != nullptr) ++columns_[column].words[*meant.word];
    else if (package::trimmed(meant.value).empty()) ++columns_[column].empty;
    return meant.value;
}

void Sheet::see(Work& work, const csv::Reader& reader) {
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        const ColumnChoice& choice = mapping_.columns[column];
        if (choice.use != Use::new_variable || choice.kind != VariableKind::ordinal) continue;
        const std::string_view value = read(work, reader, column).value;
        if (value.empty() || !columns_[column].seen.emplace(value).second) continue;
        columns_[column].in_order.emplace_back(value);
    }
}

}  // namespace cabildo::db::sheet
