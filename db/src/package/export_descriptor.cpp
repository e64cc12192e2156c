// datapackage.json of an export: Frictionless Data Package with a table schema for each file.
#include "export_work.hpp"

#include <nlohmann/json.hpp>

namespace cabildo::db::package {

namespace {

using Json = nlohmann::ordered_json;

Json field(const std::string& name, const std::string& type) { return {{"name", name}, {"type", type}}; }

Json with(Json described, Json constraints) {
    described["constraints"] = std::move(constraints);
    return described;
}

Json ids(const std::vector<Category>& categories) {
    Json list = Json::array();
    for (const Category& category : categories) list.push_back(category.id);
    return list;
}

Json stored_field(const StoredField& stored) {
    const std::string name(stored.id);
    switch (stored.storage) {
        case Storage::closed: return with(field(name, "string"), {{"enum", ids(*closed_vocabulary(stored.vocabulary))}});
        case Storage::step: return with(field(name, "integer"), {{"minimum", 0}, {"maximum", 5}});
        case Storage::decimal: return field(name, "number");
        case Storage::actor: return with(field(name, "string"), {{"required", true}});
        case Storage::bits:
        case Storage::term:
        case Storage::text: break;
    }
    return field(name, "string");
}

Json kinds() { return {"single", "several", "ordinal", "number", "text"}; }

Json dimensions() {
    Json list = Json::array();
    for (int i = 0; i <= static_cast<int>(Dimension::synthesis); ++i) list.push_back(dimension_id(static_cast<Dimension>(i)));
    return list;
}

/// The schema field of a column of `stem`.csv.
Json described(const ExportWork& work, const std::string& stem, const std::string& column) {
    const File* file = find_file(stem);
    const StoredField* stored = file == nullptr ? nullptr : file->find(column);
    if (stored != nullptr) return stored_field(*stored);
    if (stem == "initiatives" && !core_column(column))
        for (const ExportedVariable& variable : work.variables)
            if (variable.name == column) return field(column, variable.kind == VariableKind::number ? "number" : "string");
    if (column == "position") return field(column, "integer");
    if (stem == "variables" && column == "kind") return with(field(column, "string"), {{"required", true}, {"enum", kinds()}});
    if (column == "dimension") return with(field(column, "string"), {{"enum", dimensions()}});
    if (column == "status")
        return with(field(column, "string"), {{"required", true}, {"enum", {"coded", "none", "not_reported", "not_coded"}}});
    if (column == "row_role") return with(field(column, "string"), {{"enum", {"body", "total"}}});
    if (column == "initiative" || column == "table") return with(field(column, "string"), {{"required", true}});
    return field(column, "string");
}

Json primary_key(const std::string& stem) {
    if (stem == "initiatives") return "code";
    if (stem == "variables") return "variable";
    if (stem == "categories") return {"variable", "category"};
    if (stem == "coverage") return {"initiative", "subject"};
    if (stem == "actors") return "actor";
    if (stem == "evaluators") return "evaluator";
    if (stem == "evidence" || find_file(stem) != nullptr) return "id";
    return nullptr;  // codings and declared tables: part of the key may be empty
}

Json reference(const std::string& column, const std::string& file, const std::string& key) {
    return {{"fields", column}, {"reference", {{"resource", file}, {"fields", key}}}};
}

Json foreign_keys(const std::string& stem, const std::vector<std::string>& header) {
    Json keys = Json::array();
    for (const std::string& column : header) {
        if (column == "initiative") keys.push_back(reference(column, "initiatives", "code"));
        if (column == "actor" && stem != "actors") keys.push_back(reference(column, "actors", "actor"));
        if (column == "evaluator" && stem != "evaluators") keys.push_back(reference(column, "evaluators", "evaluator"));
        if (column == "variable" && stem == "declared_tables") keys.push_back(reference(column, "variables", "variable"));
    }
    return keys;
}

Json schema(const ExportWork& work, const Written& file, const std::string& stem) {
    Json fields = Json::array();
    for (const std::string& column : file.header) fields.push_back(described(work, stem, column));
    Json result{{"fields", fields}};
    if (Json key = primary_key(stem); !key.is_null()) result["primaryKey"] = key;
    if (Json keys = foreign_keys(stem, file.header); !keys.empty()) result["foreignKeys"] = keys;
    result["missingValues"] = Json::array({""});
    return result;
}

/// Letters, digits and hyphens, as the specification wants a name.
std::string slug(const std::string& title) {
    std::string name;
    for (const char byte : title) {
        const char lower = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
        const bool kept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (kept) name += lower;
        else if (!name.empty() && name.back() != '-') name += '-';
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
    return name.empty() ? "cabildo" : name;
}

}  // namespace

std::string descriptor_text(const ExportWork& work, const std::string& title, bool illustrative) {
    Json resources = Json::array();
    for (const Written& file : work.folder.files) {
        const std::string stem = file.file.substr(0, file.file.rfind('.'));
        resources.push_back({{"name", stem},
                             {"path", file.file},
                             {"profile", "tabular-data-resource"},
                             {"format", "csv"},
                             {"mediatype", "text/csv"},
                             {"encoding", "utf-8"},
                             {"bytes", file.bytes},
                             {"hash", "sha256:" + file.hash},
                             {"schema", schema(work, file, stem)}});
    }
    Json package{{"profile", "tabular-data-package"}, {"name", slug(title)}};
    if (!title.empty()) package["title"] = title;
    if (illustrative) package["illustrative"] = true;
    package["resources"] = resources;
    return package.dump(2) + "\n";
}

}  // namespace cabildo::db::package
