// Where ids of initiatives, actors and categories stand in the files of a package.
#include "rewrite.hpp"

#include <algorithm>
#include <array>
#include <random>

namespace cabildo::conformance {
namespace {

const std::string initiatives, actors = "@";

/// std::shuffle differs between libraries; this one does not.
template <class Items>
void shuffle(Items& items, std::mt19937_64& generator) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[generator() % i]);
}

/// Regions join the map, awards tell prizes from mentions, and of logical frameworks alone the checks are asked.
bool means_something(const std::string& variable, const std::string& category) {
    return variable == "region" || variable == "award" || (variable == "plans.instrument" && category == "logical_framework");
}

struct OpenField {
    const char *file, *column;
};
constexpr std::array<OpenField, 5> open_fields{{{"mechanisms", "instrument"}, {"resources", "source"}, {"plans", "instrument"}, {"innovations", "name"}, {"actors", "policy_sector"}}};

}  // namespace

Renaming::Renaming(const PackageTables& package, std::uint64_t seed, bool with_categories) {
    const CsvTable &codes = package.at("initiatives.csv"), &people = package.at("actors.csv"), &categories = package.at("categories.csv");
    for (const auto& row : codes.rows) add(initiatives, row[codes.column("code")]);
    for (const auto& row : people.rows) add(actors, row[people.column("actor")]);
    for (const auto& row : categories.rows) {
        const std::string &variable = row[categories.column("variable")], &category = row[categories.column("category")];
        if (with_categories && !means_something(variable, category)) add(variable, category);
    }
    std::vector<std::size_t> numbers(names_.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = i;
    std::mt19937_64 generator(seed);
    shuffle(numbers, generator);
    std::size_t next = 0;
    for (auto& [key, name] : names_) {
        const std::string digits = std::to_string(10'000 + numbers[next++]);
        name = "x" + digits.substr(1) + "x";
        old_[name] = key.second;
    }
}

void Renaming::add(const std::string& scope, const std::string& id) { names_[{scope, id}]; }

std::string Renaming::renamed(const std::string& scope, const std::string& id) const {
    const auto found = names_.find({scope, id});
    return found == names_.end() ? id : found->second;
}

std::string Renaming::renamed_several(const std::string& scope, const std::string& cell, char separator) const {
    auto parts = parts_of(cell, separator);
    for (auto& part : parts) part = renamed(scope, part);
    return joined(parts, separator);
}

std::string Renaming::renamed_condition(const std::string& condition) const {
    const auto equals = condition.find('=');
    if (equals == std::string::npos) return condition;
    const std::string variable = condition.substr(0, equals);
    return variable + "=" + renamed_several(variable, condition.substr(equals + 1), ',');
}

std::string Renaming::selection(const std::string& text) const {
    auto conditions = parts_of(text, '&');
    for (auto& condition : conditions) condition = renamed_condition(condition);
    return joined(conditions, '&');
}

PackageTables Renaming::apply(const PackageTables& package) const {
    PackageTables result = package;
    const auto rename = [&](const std::string& file, const std::string& column, const std::string& scope) {
        const auto found = result.find(file + ".csv");
        if (found == result.end() || !found->second.has(column)) return;
        const std::size_t at = found->second.column(column);
        for (auto& row : found->second.rows) row[at] = renamed_several(scope, row[at]);
    };
    /// Cells whose variable stands in the same row.
    const auto rename_by_row = [&](const std::string& file, const std::string& column) {
        const auto found = result.find(file + ".csv");
        if (found == result.end()) return;
        const std::size_t at = found->second.column(column), variable = found->second.column("variable");
        for (auto& row : found->second.rows) row[at] = renamed_several(row[variable], row[at]);
    };
    for (const auto& [name, table] : package) rename(name.substr(0, name.size() - 4), "initiative", initiatives);
    rename("initiatives", "code", initiatives);
    const CsvTable& variables = package.at("variables.csv");
    for (const auto& row : variables.rows) rename("initiatives", row[variables.column("variable")], row[variables.column("variable")]);
    for (const char* file : {"actors", "involvements"}) rename(file, "actor", actors);
    for (const auto& [file, column] : open_fields) rename(file, column, std::string(file) + "." + column);
    rename_by_row("categories", "category");
    rename_by_row("codings", "value");
    rename_by_row("declared_tables", "row");
    if (const auto declared = result.find("declared_tables.csv"); declared != result.end()) {
        CsvTable& table = declared->second;
        for (auto& row : table.rows) {
            for (const char* column : {"column", "population"}) row[table.column(column)] = renamed_condition(row[table.column(column)]);
        }
    }
    return result;
}

std::string Renaming::back(const std::string& text) const {
    constexpr std::size_t length = 6;
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto found = text[i] == 'x' ? old_.find(text.substr(i, length)) : old_.end();
        if (found == old_.end()) result += text[i++];
        else {
            result += found->second;
            i += length;
        }
    }
    return result;
}

PackageTables shuffled(PackageTables package, std::uint64_t seed) {
    std::mt19937_64 generator(seed);
    for (auto& [name, table] : package)
        if (name != "declared_tables.csv") shuffle(table.rows, generator);
    return package;
}

PackageTables with_uncoded(PackageTables package, std::size_t count, std::uint64_t seed) {
    std::mt19937_64 generator(seed);
    CsvTable &table = package.at("initiatives.csv"), &coverage = package.at("coverage.csv");
    const CsvTable& variables = package.at("variables.csv");
    for (std::size_t i = 1; i <= count; ++i) {
        std::vector<std::string> row(table.header.size());
        const std::string code = "SC-" + std::to_string(i);
        row[table.column("code")] = code;
        row[table.column("title")] = "Sin codificar " + std::to_string(i);
        table.rows.insert(table.rows.begin() + static_cast<std::ptrdiff_t>(generator() % (table.rows.size() + 1)), row);
        const auto not_coded = [&](const std::string& subject) {
            std::vector<std::string> status(coverage.header.size());
            status[coverage.column("initiative")] = code;
            status[coverage.column("subject")] = subject;
            status[coverage.column("status")] = "not_coded";
            coverage.rows.push_back(status);
        };
        for (const auto& variable : variables.rows) not_coded(variable[variables.column("variable")]);
        for (const char* part : {"involvements", "mechanisms", "resources", "plans", "innovations", "sustainability"}) not_coded(part);
    }
    return package;
}

}  // namespace cabildo::conformance
