// CSV as RFC 4180 has it: a reader for files that are known to be right, and a writer.
#include <cabildo/validate/package_tables.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace cabildo::validate {
namespace {

CsvTable read_table(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string cell;
    bool quoted = false;
    const auto end_cell = [&] { row.push_back(std::exchange(cell, {})); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"') cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"') cell += text[++i];
            else quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            end_cell();
        } else if (c == '\n') {
            end_cell();
            rows.push_back(std::exchange(row, {}));
        } else if (c != '\r') {
            cell += c;
        }
    }
    if (rows.empty()) throw std::runtime_error(file.string() + " has no header");
    CsvTable table;
    table.header = rows.front();
    table.rows.assign(rows.begin() + 1, rows.end());
    return table;
}

void write_row(std::ostream& stream, const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        stream << (i == 0 ? "\"" : ",\"");
        for (const char c : row[i]) stream << (c == '"' ? "\"" : "") << c;
        stream << '"';
    }
    stream << "\r\n";
}

}  // namespace

bool CsvTable::has(std::string_view name) const { return std::find(header.begin(), header.end(), name) != header.end(); }

std::size_t CsvTable::column(std::string_view name) const {
    const auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end()) throw std::out_of_range("no column " + std::string(name));
    return static_cast<std::size_t>(found - header.begin());
}

PackageTables read_package(const std::filesystem::path& folder) {
    PackageTables tables;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".csv") tables[entry.path().filename().string()] = read_table(entry.path());
    return tables;
}

void write_package(const std::filesystem::path& folder, const PackageTables& tables) {
    std::filesystem::create_directories(folder);
    for (const auto& [name, table] : tables) {
        std::ofstream stream(folder / name, std::ios::binary);
        write_row(stream, table.header);
        for (const auto& row : table.rows) write_row(stream, row);
    }
    std::ofstream(folder / "datapackage.json", std::ios::binary) << R"({"title": "Conformidad", "illustrative": true, "resources": []})";
}

std::vector<std::string> parts_of(std::string_view cell, char separator) {
    std::vector<std::string> parts;
    while (!cell.empty()) {
        const auto end = cell.find(separator);
        parts.emplace_back(cell.substr(0, end));
        if (end == std::string_view::npos) break;
        cell.remove_prefix(end + 1);
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts, char separator) {
    std::string cell;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) cell += separator;
        cell += parts[i];
    }
    return cell;
}

}  // namespace cabildo::validate
