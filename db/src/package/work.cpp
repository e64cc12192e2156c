// What the steps of an import share.
#include "work.hpp"

#include "../csv/windows_1252.hpp"
#include "../store_access.hpp"

#include <algorithm>

namespace cabildo::db::package {

csv::Bytes Work::bytes(const std::string& file) const {
    // Files are read for long without asking the store anything: here, too, the work can be stopped.
    csv::Bytes stoppable = [from = source.bytes(file), this](char* buffer, std::size_t size) {
        StoreAccess::check_stop(store);
        return from(buffer, size);
    };
    return encoding == Encoding::windows_1252 ? csv::from_windows_1252(std::move(stoppable)) : stoppable;
}

csv::Reader Work::open(const std::string& file) const {
    csv::Reader reader(bytes(file), source.shown_name(file), delimiter,
                       source.plain() ? csv::Origin::spreadsheet : csv::Origin::package);
    const std::string& first = reader.header().front();
    if (!source.plain() && reader.header().size() == 1 && first.find_first_of(";\t") != std::string::npos)
        throw csv::error_at({reader.name(), 1, {}},
                            {"las columnas no están separadas por comas", "the columns are not parted by commas"},
                            {"Guarde el archivo como CSV separado por comas", "Save the file as comma-separated CSV"});
    return reader;
}

CoverageEntry* find_coverage(Work& work, std::uint32_t initiative, std::uint32_t subject) {
    const auto found = work.coverage_of.find((std::uint64_t{initiative} << 32) | subject);
    return found == work.coverage_of.end() ? nullptr : &work.coverage[found->second];
}

std::size_t required(const csv::Reader& reader, const std::string& column) {
    if (const auto found = reader.column(column)) return *found;
    Text what = format(Text{"falta la columna \"{0}\"", "the column \"{0}\" is missing"}, {column});
    std::vector<std::string> names = reader.header();
    if (const auto near = nearest(column, names)) {
        const Text there = format(Text{" (hay una \"{0}\")", " (there is one \"{0}\")"}, {*near});
        what = {what.es + there.es, what.en + there.en};
    }
    throw csv::error_at({reader.name(), 1, {}}, what,
                        {"La primera fila lleva los nombres de las columnas, exactamente como en el formato",
                         "The first row holds the column names, exactly as in the format"});
}

void remark_further_columns(Work& work, const csv::Reader& reader, const std::vector<std::string>& known) {
    for (const std::string& column : reader.header())
        if (std::find(known.begin(), known.end(), column) == known.end())
            work.remark(format(Text{"{0}: la columna \"{1}\" no es del formato y se omite",
                                    "{0}: the column \"{1}\" is not part of the format and is passed over"},
                               {reader.name(), column}));
}

std::uint32_t initiative_in(const Work& work, const csv::Reader& reader, std::size_t column) {
    const std::string code = required_word(reader, column);
    const auto found = work.initiative_of.find(code);
    if (found != work.initiative_of.end()) return found->second;
    std::vector<std::string> codes;
    for (const InitiativeEntry& one : work.initiatives) codes.push_back(one.code);
    throw unknown_id(reader.place(column), {"iniciativa desconocida", "unknown initiative"}, code, codes,
                     {"Agregue la iniciativa a initiatives.csv o corrija el código",
                      "Add the initiative to initiatives.csv or correct the code"});
}

std::string_view word(const csv::Reader& reader, std::optional<std::size_t> column) {
    return column ? trimmed(reader.cell(*column)) : std::string_view();
}

std::string_view text(const csv::Reader& reader, std::optional<std::size_t> column) {
    return column ? reader.cell(*column) : std::string_view();
}

std::string required_word(const csv::Reader& reader, std::size_t column) {
    const std::string_view cell = trimmed(reader.cell(column));
    if (cell.empty())
        throw csv::error_at(reader.place(column), {"la celda está vacía", "the cell is empty"},
                            {"Complete la celda o borre la fila", "Fill the cell or delete the row"});
    return std::string(cell);
}

void count(ImportSummary::File& file, Fate fate) {
    ++file.rows;
    ++(fate == Fate::add ? file.added : fate == Fate::update ? file.updated : file.skipped);
}

Error twice(const csv::Place& place, const std::string& key, std::size_t first_row) {
    return csv::error_at(place,
                         format(Text{"{0} está repetido: ya está en la fila {1}", "{0} is repeated: it is in row {1} already"},
                                {csv::shown(key), std::to_string(first_row)}),
                         {"Cada uno debe estar una sola vez", "Each must be there once only"});
}

}  // namespace cabildo::db::package
