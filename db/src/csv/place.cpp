// Errors with file, row and column.
#include "place.hpp"

namespace cabildo::db::csv {

namespace {

constexpr std::size_t longest_shown = 60;

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

}  // namespace

Text describe(const Place& place) {
    const std::string row = std::to_string(place.row);
    if (place.row == 0) {
        if (place.column.empty()) return {};
        return format(Text{"columna \"{0}\"", "column \"{0}\""}, {place.column});
    }
    if (place.column.empty()) return format(Text{"fila {0}", "row {0}"}, {row});
    return format(Text{"fila {0}, columna \"{1}\"", "row {0}, column \"{1}\""}, {row, place.column});
}

Error error_at(const Place& place, const Text& what, const Text& remedy) {
    const Text where = describe(place);
    if (where.es.empty()) return Error(what, place.file, remedy);
    return Error(Text{where.es + ": " + what.es, where.en + ": " + what.en}, place.file, remedy);
}

std::string shown(std::string_view cell) {
    std::string text;
    for (const char byte : cell) {
        if (text.size() >= longest_shown && !continues(byte)) return "\"" + text + "…\"";
        text += static_cast<unsigned char>(byte) < 0x20u ? ' ' : byte;
    }
    return "\"" + text + "\"";
}

}  // namespace cabildo::db::csv
