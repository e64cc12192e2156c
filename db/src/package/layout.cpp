// Files and columns of the data package.
#include "layout.hpp"

#include <algorithm>
#include <array>

namespace cabildo::db::package {

namespace {

/// In the order of Part, actors last.
const std::array<File, parts + 1>& files() {
    static const auto part = [](Part which, Table table) {
        return File{std::string(part_id(which)), table, stored_fields(which)};
    };
    static const std::array<File, parts + 1> all{{
        part(Part::involvements, Table::involvement),
        part(Part::mechanisms, Table::mechanism),
        part(Part::resources, Table::resource),
        part(Part::plans, Table::plan),
        part(Part::innovations, Table::innovation),
        part(Part::sustainability, Table::sustainability_basis),
        File{"actors", Table::actor, stored_actor_fields()},
    }};
    return all;
}

}  // namespace

const StoredField* File::find(std::string_view field) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const StoredField& one) { return one.id == field; });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<std::string> File::columns() const {
    std::vector<std::string> names = table == Table::actor ? std::vector<std::string>{"actor"}
                                                           : std::vector<std::string>{"initiative", "id"};
    for (const StoredField& field : fields) names.emplace_back(field.id);
    return names;
}

const File& file_of(Part part) { return files()[static_cast<std::size_t>(part)]; }

const File& actors_file() { return files()[parts]; }

const File* find_file(std::string_view stem) {
    for (const File& file : files())
        if (file.stem == stem) return &file;
    return nullptr;
}

bool open_field(std::string_view name) {
    const auto& open = open_fields();
    return std::find(open.begin(), open.end(), name) != open.end();
}

bool core_column(std::string_view column) {
    return column == "code" || column == "title" || column == "organisation" || column == "summary";
}

const std::vector<std::string>& file_names() {
    static const std::vector<std::string> names{
        "initiatives.csv",  "variables.csv",   "categories.csv",     "coverage.csv",   "actors.csv",
        "involvements.csv", "mechanisms.csv",  "resources.csv",      "plans.csv",      "innovations.csv",
        "sustainability.csv", "evaluators.csv", "codings.csv",       "evidence.csv",   "declared_tables.csv"};
    return names;
}

}  // namespace cabildo::db::package
