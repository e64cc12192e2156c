#include "command.hpp"

#include "connection.hpp"
#include "csv/utf8.hpp"

#include <soci/soci.h>

#include <algorithm>

namespace cabildo::db {
namespace {

Row key_of_row(const TableShape& shape, const Row& row) {
    Row key;
    for (const std::string_view column : shape.key) key.emplace(column, row.find(column)->second);
    return key;
}

}  // namespace

void Command::make(RowChange change) {
    apply(session(), change);
    changes_.push_back(std::move(change));
}

void Command::insert(std::string_view table, Row row) {
    for (const auto& [column, cell] : row) {
        if (const auto* text = std::get_if<std::string>(&cell)) check_text(*text);
    }
    Row key = key_of_row(shape_of(table), row);
    make({std::string(table), std::move(key), std::nullopt, std::move(row)});
}

void Command::update(std::string_view table, const Row& row, const Row& values) {
    Row before;
    Row after;
    for (const auto& [column, cell] : values) {
        const Cell& old = row.find(column)->second;
        if (old == cell) continue;
        if (const auto* text = std::get_if<std::string>(&cell)) check_text(*text);
        before[column] = old;
        after[column] = cell;
    }
    if (after.empty()) return;
    make({std::string(table), key_of_row(shape_of(table), row), std::move(before), std::move(after)});
}

void Command::remove(std::string_view table, const Row& row) {
    make({std::string(table), key_of_row(shape_of(table), row), row, std::nullopt});
}

void Command::remove_all(std::string_view table, const Row& where) {
    for (const Row& row : read_rows(session(), table, where)) remove(table, row);
}

void Command::finish(std::string_view name, const Text& title, bool on_data) {
    if (changes_.empty()) return;
    record(session(), name, title, {{"changes", to_json(changes_)}}, {{"changes", to_json(inverse_of(changes_))}}, on_data);
    transaction_.commit();
}

Error command_error(const std::exception& exception, Store& store) {
    return database_error(exception, store.path());
}

std::string shortened(std::string_view text) {
    constexpr std::size_t most = 60;
    std::size_t signs = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xc0U) == 0x80U) continue;
        if (++signs > most) return std::string(text.substr(0, i)) + "…";
    }
    return std::string(text);
}

Text shortened(const Text& text) {
    return {shortened(std::string_view(text.es)), shortened(std::string_view(text.en))};
}

Text titled(const char* es, const char* en, std::string_view what) {
    const std::string shown = shortened(what);
    return {es + shown, en + shown};
}

void check_new_id(std::string_view id, const Text& of_what) {
    check_text(id);
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
    const bool good = !id.empty() && id.front() != '@' && id.front() != ' ' && id.back() != ' ' &&
                      id.find(';') == std::string_view::npos && std::none_of(id.begin(), id.end(), control);
    if (good) return;
    const std::string text(id);
    throw Error({"«" + text + "» no sirve como " + of_what.es, "“" + text + "” cannot be " + of_what.en}, {},
                {"Escriba un texto sin «;», sin saltos de línea, sin espacios en los extremos y que no empiece con «@»",
                 "Write a text without \";\", line breaks or spaces at its ends that does not start with \"@\""});
}

void check_text(std::string_view text) {
    if (csv::valid_utf8(text) != text.size())
        throw Error({"Un texto no está en UTF-8", "A text is not in UTF-8"}, {}, {"Convierta el texto a UTF-8", "Convert the text to UTF-8"});
    if (const std::size_t at = csv::first_unshowable(text); at < text.size())
        throw Error(format(Text{"Un texto contiene el carácter {0}, que ningún documento puede mostrar",
                                "A text holds the character {0}, which no document can show"},
                           {csv::sign_name(text, at)}),
                    {}, {"Quite ese carácter", "Take it out"});
}

}  // namespace cabildo::db
