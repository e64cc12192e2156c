// Editor: initiatives, their values and coverage, and the store's title.
#include <cabildo/db/editor.hpp>

#include "command.hpp"

#include <soci/soci.h>

#include <array>
#include <set>

namespace cabildo::db {
namespace {

struct CoreField {
    std::string_view id;
    Text label;
};

const std::array<CoreField, 4>& core_fields() {
    static const std::array<CoreField, 4> fields = {{{"code", {"Código", "Code"}},
                                                     {"title", {"Título", "Title"}},
                                                     {"organisation", {"Organismo", "Organisation"}},
                                                     {"summary", {"Resumen", "Summary"}}}};
    return fields;
}

const CoreField& core_field(std::string_view id) {
    for (const CoreField& field : core_fields()) {
        if (field.id == id) return field;
    }
    throw unknown_field(id);
}

void check_new_code(soci::session& session, std::string_view code) {
    check_new_id(code, {"código de una iniciativa", "the code of an initiative"});
    if (read_rows(session, "initiative", {{"code", std::string(code)}}).empty()) return;
    throw Error(format(Text{"Ya existe la iniciativa «{0}»", "There is an initiative “{0}” already"}, {code}), {},
                {"Elija otro código", "Choose another code"});
}

/// "Región de PI-03: Valparaíso → Maule"; without an old value the new one alone.
Text change_title(const Text& label, std::string_view code, const Text& before, const Text& after) {
    const auto change = [](const std::string& old, const std::string& now) {
        return old.empty() ? shortened(std::string_view(now)) : shortened(std::string_view(old)) + " → " + shortened(std::string_view(now));
    };
    return {label.es + " de " + std::string(code) + ": " + change(before.es, after.es),
            label.en + " of " + std::string(code) + ": " + change(before.en, after.en)};
}

Row value_key(const Row& variable, const Row& initiative) {
    return {{"variable_id", integer_of(variable, "id")}, {"initiative_id", integer_of(initiative, "id")}};
}

Error value_error(const Row& variable, const Text& what, const Text& remedy) {
    return Error(what, text_of(variable, "name"), remedy);
}

/// The value that an initiative has of a variable (value_key()), or its status, as a person reads it; empty where it is not coded.
Text present_value(soci::session& session, const Row& key) {
    Text labels;
    for (const Row& answer : read_rows(session, "answer", key)) {
        const auto categories = read_rows(session, "category", {{"id", answer.find("category_id")->second}});
        if (categories.empty()) continue;
        const Text label = label_of(categories.front());
        labels.es += (labels.es.empty() ? "" : ", ") + label.es;
        labels.en += (labels.en.empty() ? "" : ", ") + label.en;
    }
    if (!labels.es.empty() || !labels.en.empty()) return labels;
    for (const Row& row : read_rows(session, "text_value", key)) return untranslated(text_of(row, "value"));
    for (const Row& row : read_rows(session, "number_value", key))
        return displayed(session, {"value", "value", Storage::decimal, {}}, row.find("value")->second);
    for (const Row& row : read_rows(session, "variable_coverage", key))
        return coverage_label(static_cast<Coverage>(integer_of(row, "status")));
    return {};
}

/// Replaces the answers of an initiative by the categories named; gives their labels.
Text set_answers(Command& command, const Row& variable, const Row& key, const std::vector<std::string>& value, bool several) {
    if (value.empty() || (!several && value.size() > 1)) {
        throw value_error(variable,
                          several ? Text{"Falta una categoría", "A category is missing"}
                                  : Text{"La variable admite exactamente una categoría", "The variable takes exactly one category"},
                          {"Para dejarla sin valor indique «ninguno» o «no informado»",
                           "To leave it without value say “none” or “not reported”"});
    }
    std::map<long long, Text> wanted;
    Text labels;
    for (const std::string& id : value) {
        const Row category = category_row(command.session(), variable, id);
        if (!wanted.emplace(integer_of(category, "id"), label_of(category)).second) continue;
        const Text label = label_of(category);
        labels.es += (labels.es.empty() ? "" : ", ") + label.es;
        labels.en += (labels.en.empty() ? "" : ", ") + label.en;
    }
    for (const Row& row : read_rows(command.session(), "answer", key)) {
        if (wanted.erase(integer_of(row, "category_id")) == 0) command.remove("answer", row);
    }
    for (const auto& [category, label] : wanted) {
        Row row = key;
        row["category_id"] = category;
        command.insert("answer", std::move(row));
    }
    return labels;
}

/// Replaces the one number or text of an initiative.
void set_single(Command& command, std::string_view table, const Row& key, const Cell& value) {
    const std::vector<Row> rows = read_rows(command.session(), table, key);
    if (!rows.empty()) {
        command.update(table, rows.front(), {{"value", value}});
        return;
    }
    Row row = key;
    row["value"] = value;
    command.insert(table, std::move(row));
}

Text set_value_of_kind(Command& command, const Row& variable, const Row& key, const std::vector<std::string>& value) {
    const auto kind = static_cast<VariableKind>(integer_of(variable, "kind"));
    if (kind != VariableKind::number && kind != VariableKind::text) {
        return set_answers(command, variable, key, value, kind == VariableKind::several);
    }
    if (value.size() != 1 || value.front().empty()) {
        throw value_error(variable, {"Falta el valor", "The value is missing"},
                          {"Para dejarla sin valor indique «ninguno» o «no informado»",
                           "To leave it without value say “none” or “not reported”"});
    }
    if (kind == VariableKind::text) {
        set_single(command, "text_value", key, value.front());
        return untranslated(value.front());
    }
    const StoredField number{"value", "value", Storage::decimal, {}};
    const auto parsed = parse_number(value.front());
    if (!parsed) {
        const Text complaint = number_complaint(value.front());
        throw value_error(variable, Text{format(complaint.es, {"«" + value.front() + "»"}), format(complaint.en, {"“" + value.front() + "”"})},
                          {"Escriba solo cifras, sin separador de miles", "Write digits only, without grouping"});
    }
    set_single(command, "number_value", key, *parsed);
    return displayed(command.session(), number, *parsed);
}

/// Sets or, for not_coded, removes the status without value.
void set_status(Command& command, std::string_view table, const Row& key, Coverage coverage) {
    const std::vector<Row> rows = read_rows(command.session(), table, key);
    if (coverage == Coverage::not_coded) {
        for (const Row& row : rows) command.remove(table, row);
        return;
    }
    const auto status = static_cast<long long>(coverage);
    if (!rows.empty()) {
        command.update(table, rows.front(), {{"status", status}});
        return;
    }
    Row row = key;
    row["status"] = status;
    command.insert(table, std::move(row));
}

void refuse_coded(Coverage coverage) {
    if (coverage != Coverage::coded) return;
    throw usage_error({"«Codificado» no se indica: lo dicen los valores", "“Coded” cannot be set: values say so"}, {},
                      {"Indique un valor", "Give a value"});
}

}  // namespace

Editor::Editor(Store& store) : store_(store) {}

void Editor::add_initiative(const Values& core) {
    run_command(store_, "add_initiative", [&](Command& command) {
        Row row{{"id", next_id(command.session(), "initiative")}, {"code", std::string()}, {"title", std::string()},
                {"organisation", std::string()}, {"summary", std::string()}};
        for (const auto& [field, value] : core) row[std::string(core_field(field).id)] = value;
        const std::string code = text_of(row, "code");
        check_new_code(command.session(), code);
        command.insert("initiative", std::move(row));
        return Text{"Nueva iniciativa " + code, "New initiative " + code};
    });
}

void Editor::set_core(std::string_view code, std::string_view field, std::string_view value) {
    run_command(store_, "set_core", [&](Command& command) {
        const CoreField& core = core_field(field);
        const Row row = initiative_row(command.session(), code);
        if (field == "code" && value != code) check_new_code(command.session(), value);
        command.update("initiative", row, {{std::string(field), std::string(value)}});
        return change_title(core.label, code, untranslated(text_of(row, field)), untranslated(std::string(value)));
    });
}

void Editor::remove_initiative(std::string_view code) {
    run_command(store_, "remove_initiative", [&](Command& command) {
        const Row row = initiative_row(command.session(), code);
        const Row owned{{"initiative_id", row.find("id")->second}};
        for (const char* table : {"answer", "number_value", "text_value", "variable_coverage", "part_coverage", "involvement",
                                  "mechanism", "resource", "plan", "innovation", "sustainability_basis", "coding", "evidence"}) {
            command.remove_all(table, owned);
        }
        command.remove("initiative", row);
        return Text{"Eliminar la iniciativa " + std::string(code), "Remove initiative " + std::string(code)};
    });
}

void Editor::set_value(std::string_view code, std::string_view variable, const std::vector<std::string>& value) {
    run_command(store_, "set_value", [&](Command& command) {
        const Row initiative = initiative_row(command.session(), code);
        const Row row = variable_row(command.session(), variable);
        const Row key = value_key(row, initiative);
        const Text before = present_value(command.session(), key);
        const Text after = set_value_of_kind(command, row, key, value);
        command.remove_all("variable_coverage", key);
        return change_title(label_of(row), code, before, after);
    });
}

void Editor::set_variable_coverage(std::string_view code, std::string_view variable, Coverage coverage) {
    refuse_coded(coverage);
    run_command(store_, "set_variable_coverage", [&](Command& command) {
        const Row initiative = initiative_row(command.session(), code);
        const Row row = variable_row(command.session(), variable);
        const Row key = value_key(row, initiative);
        const Text before = present_value(command.session(), key);
        for (const char* table : {"answer", "number_value", "text_value"}) command.remove_all(table, key);
        set_status(command, "variable_coverage", key, coverage);
        return change_title(label_of(row), code, before, coverage_label(coverage));
    });
}

void Editor::set_part_coverage(std::string_view code, Part part, Coverage coverage) {
    refuse_coded(coverage);
    run_command(store_, "set_part_coverage", [&](Command& command) {
        const Row initiative = initiative_row(command.session(), code);
        const Text& label = part_label(part);
        if (!read_rows(command.session(), table_of(part), {{"initiative_id", initiative.find("id")->second}}).empty()) {
            throw Error(format(Text{"{0} de {1}: hay filas", "{0} of {1}: there are rows"}, {label.in(Language::es), code}), {},
                        {"Elimine primero las filas", "Remove the rows first"});
        }
        set_status(command, "part_coverage",
                   {{"part", static_cast<long long>(part)}, {"initiative_id", initiative.find("id")->second}}, coverage);
        const Text& status = coverage_label(coverage);
        return Text{label.es + " de " + std::string(code) + ": " + status.es, label.en + " of " + std::string(code) + ": " + status.en};
    });
}

void Editor::set_title(std::string_view title) {
    run_command(
        store_, "set_title",
        [&](Command& command) {
            command.update("store", read_rows(command.session(), "store", {}).at(0), {{"title", std::string(title)}});
            return Text{"Nombre del almacén: " + shortened(title), "Name of the store: " + shortened(title)};
        },
        false);
}

}  // namespace cabildo::db
