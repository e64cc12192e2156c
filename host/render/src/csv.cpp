// Tables as delimited text.
#include "markup.hpp"
#include "table_text.hpp"

#include <cabildo/render/files.hpp>

#include <algorithm>
#include <set>

namespace cabildo::render {
namespace {

/// How one kind of delimited file is written.
struct Dialect {
    char separator;
    std::string_view line_end;
    bool decimal_comma;
};

/// Spreadsheets take a text that starts so for a formula; the apostrophe keeps it a text.
std::string harmless(const std::string& text) {
    if (text.empty() || std::string_view("=+-@\t\r").find(text.front()) == std::string_view::npos) return text;
    return "'" + text;
}

std::string quoted(const std::string& field, char separator) {
    const bool plain = field.find_first_of(std::string{separator, '"', '\n', '\r'}) == std::string::npos;
    if (plain) return field;
    std::string result = "\"";
    for (const char c : field) result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

std::string field_of(const Cell& cell, const Dialect& dialect) {
    if (cell.missing || std::holds_alternative<std::monostate>(cell.value)) return {};
    if (std::holds_alternative<std::string>(cell.value)) return harmless(cell.text);
    if (const auto* integer = std::get_if<std::int64_t>(&cell.value)) return std::to_string(*integer);
    std::string number = exact_number(std::get<double>(cell.value));
    if (dialect.decimal_comma) std::replace(number.begin(), number.end(), '.', ',');
    return number;
}

template <class Field>
void add_line(std::string& out, std::size_t count, const Dialect& dialect, Field&& field) {
    const std::size_t start = out.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) out += dialect.separator;
        out += quoted(field(i), dialect.separator);
    }
    if (out.size() == start && count == 1) out += "\"\"";  // an empty line would be no row
    out += dialect.line_end;
}

std::string delimited(const Table& table, const Dialect& dialect) {
    std::string out;
    const std::vector<std::string> headers = unique_headers(table);
    add_line(out, headers.size(), dialect, [&](std::size_t i) { return harmless(headers[i]); });
    for (const TableRow& row : table.rows)
        add_line(out, row.cells.size(), dialect, [&](std::size_t i) { return field_of(row.cells[i], dialect); });
    return out;
}

}  // namespace

std::vector<std::string> unique_headers(const Table& table) {
    std::multiset<std::string> labels;
    for (const TableColumn& column : table.columns) labels.insert(column.label);
    const bool repeated = std::any_of(table.columns.begin(), table.columns.end(),
                                      [&](const TableColumn& column) { return labels.count(column.label) > 1; });
    std::vector<std::string> headers;
    std::set<std::string> taken;
    for (const TableColumn& column : table.columns) {
        std::string header = column.label;
        if (header.empty()) header = column.id;
        if (repeated && !column.group.empty()) header = column.group + ": " + header;
        std::string free = header;
        for (int n = 2; !taken.insert(free).second; ++n) free = header + " (" + std::to_string(n) + ")";
        headers.push_back(free);
    }
    return headers;
}

std::string to_csv(const Table& table) { return delimited(table, {',', "\r\n", false}); }

std::string to_spreadsheet_csv(const Table& table, Language language) {
    return "\xEF\xBB\xBF" + delimited(table, {';', "\r\n", language == Language::es});
}

std::string to_tab_separated(const Table& table) {
    std::string out;
    const Dialect dialect{'\t', "\n", false};
    const std::vector<std::string> headers = unique_headers(table);
    add_line(out, headers.size(), dialect, [&](std::size_t i) { return harmless(headers[i]); });
    for (const TableRow& row : table.rows)
        add_line(out, row.cells.size(), dialect, [&](std::size_t i) {
            const Cell& cell = row.cells[i];
            return std::holds_alternative<std::string>(cell.value) ? harmless(cell.text) : cell.text;
        });
    return out;
}

}  // namespace cabildo::render
