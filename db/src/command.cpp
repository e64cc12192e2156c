#include "command.hpp"

#include "connection.hpp"

#include <soci/soci.h>

#include <algorithm>

namespace cabildo::db {
namespace {

Row key_of_row(const TableShape& shape, const Row& row) {
    Row key;
    for (const std::string_view column : shape.key) key.emplace(column, row.find(column)->second);
    return key;
}

/// Length of the UTF-8 sequence at `i`, 0 when it is none (RFC 3629).
std::size_t sequence_length(std::string_view text, std::size_t i) {
    const auto at = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U; };
    const auto follows = [&](std::size_t k, unsigned low = 0x80, unsigned high = 0xbf) { return at(k) >= low && at(k) <= high; };
    const unsigned first = at(i);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return follows(i + 1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const unsigned low = first == 0xe0 ? 0xa0 : 0x80;
        const unsigned high = first == 0xed ? 0x9f : 0xbf;
        return follows(i + 1, low, high) && follows(i + 2) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const unsigned low = first == 0xf0 ? 0x90 : 0x80;
        const unsigned high = first == 0xf4 ? 0x8f : 0xbf;
        return follows(i + 1, low, high) && follows(i + 2) && follows(i + 3) ? 4 : 0;
    }
    return 0;
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
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequence_length(text, i);
        if (length == 0 || text[i] == '\0') {
            throw Error({"Un texto no está en UTF-8", "A text is not in UTF-8"}, {},
                        {"Convierta el texto a UTF-8", "Convert the text to UTF-8"});
        }
        i += length;
    }
}

}  // namespace cabildo::db
