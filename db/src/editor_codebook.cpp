// Editor: variables, categories and the open vocabularies.
#include <cabildo/db/editor.hpp>

#include "command.hpp"
#include "in_order.hpp"

#include <soci/soci.h>

#include <algorithm>

namespace cabildo::db {
namespace {

/// A label of which one language is missing takes the other; without any, the id.
Text complete(const Text& label, const std::string& id) {
    Text result = label;
    if (result.es.empty()) result.es = result.en.empty() ? id : result.en;
    if (result.en.empty()) result.en = result.es;
    return result;
}

/// Ids that mean something else where variables are named: core columns, parts, fields of parts.
void check_variable_id(soci::session& session, const std::string& id) {
    check_new_id(id, {"identificador de una variable", "the id of a variable"});
    static constexpr std::string_view core[] = {"code", "title", "organisation", "summary"};
    bool reserved = std::find(std::begin(core), std::end(core), id) != std::end(core) || part_of(id).has_value();
    const auto point = id.find('.');
    reserved = reserved || (point != std::string::npos && part_of(std::string_view(id).substr(0, point)).has_value());
    if (reserved) {
        throw Error(format(Text{"El identificador «{0}» está reservado", "The id “{0}” is reserved"}, {id}), {},
                    {"Elija otro", "Choose another"});
    }
    if (!read_rows(session, "variable", {{"name", id}}).empty()) {
        throw Error(format(Text{"Ya existe la variable «{0}»", "There is a variable “{0}” already"}, {id}), {},
                    {"Elija otro identificador", "Choose another id"});
    }
}

void insert_category(Command& command, const Row& variable, const Category& category, long long position) {
    check_new_id(category.id, {"identificador de una categoría", "the id of a category"});
    const Row key{{"variable_id", integer_of(variable, "id")}, {"name", category.id}};
    if (!read_rows(command.session(), "category", key).empty()) {
        throw Error(format(Text{"La variable «{0}» ya tiene la categoría «{1}»", "The variable “{0}” has a category “{1}” already"},
                           {text_of(variable, "name"), category.id}),
                    {}, {"Elija otro identificador", "Choose another id"});
    }
    const Text label = complete(category.label, category.id);
    Row row = key;
    row["id"] = static_cast<long long>(next_id(command.session(), "category"));
    row["position"] = position;
    row["label_es"] = label.es;
    row["label_en"] = label.en;
    command.insert("category", std::move(row));
}

/// Moves the row of a name to a place among its like; the others close up.
void move_to(Command& command, std::string_view table, const std::vector<Row>& rows, std::string_view name, std::size_t position) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return text_of(row, "name") == name; });
    move_to(command, table, rows, integer_of(*found, "id"), position);
}

void set_label(Command& command, std::string_view table, const Row& row, const Text& label) {
    const Text text = complete(label, text_of(row, "name"));
    command.update(table, row, {{"label_es", text.es}, {"label_en", text.en}});
}

Text category_title(const char* es, const char* en, const Row& variable, const Text& label) {
    return {es + label.es + " (" + text_of(variable, "label_es") + ")", en + label.en + " (" + text_of(variable, "label_en") + ")"};
}

Error in_use(const Text& what, std::string_view id) {
    return Error(format(what, {id}), {}, {"Cambie primero los valores que la usan", "Change the values that use it first"});
}

void check_open_field(std::string_view field) {
    const auto& fields = open_fields();
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) throw unknown_field(field);
}

}  // namespace

void Editor::add_variable(const Variable& variable) {
    run_command(store_, "add_variable", [&](Command& command) {
        soci::session& session = command.session();
        check_variable_id(session, variable.id);
        if (!variable.categorical() && !variable.categories.empty()) {
            throw Error(format(Text{"La variable «{0}» no es categórica y no lleva categorías",
                                    "The variable “{0}” is not categorical and has no categories"},
                               {variable.id}),
                        {}, {"Quite las categorías o cambie el tipo", "Remove the categories or change the kind"});
        }
        const Text label = complete(variable.label, variable.id);
        Row row{{"id", static_cast<long long>(next_id(session, "variable"))},
                {"name", variable.id},
                {"kind", static_cast<long long>(variable.kind)},
                {"dimension", static_cast<long long>(variable.dimension)},
                {"label_es", label.es},
                {"label_en", label.en},
                {"position", after_last(read_rows(session, "variable", {}))}};
        command.insert("variable", row);
        long long position = 0;
        for (const Category& category : variable.categories) insert_category(command, row, category, position++);
        return Text{"Nueva variable: " + label.es, "New variable: " + label.en};
    });
}

void Editor::set_variable_label(std::string_view variable, const Text& label) {
    run_command(store_, "set_variable_label", [&](Command& command) {
        const Row row = variable_row(command.session(), variable);
        set_label(command, "variable", row, label);
        const Text now = complete(label, std::string(variable));
        const Text old = label_of(row);
        return Text{"Nombre de la variable: " + old.es + " → " + now.es, "Name of the variable: " + old.en + " → " + now.en};
    });
}

void Editor::remove_variable(std::string_view variable) {
    run_command(store_, "remove_variable", [&](Command& command) {
        soci::session& session = command.session();
        const Row row = variable_row(session, variable);
        const Row of_it{{"variable_id", row.find("id")->second}};
        for (const char* table : {"answer", "number_value", "text_value"}) {
            long long used = 0;
            const long long id = integer_of(row, "id");
            session << std::string("SELECT COUNT(*) FROM ") + table + " WHERE variable_id = :id", soci::use(id), soci::into(used);
            if (used > 0) throw in_use({"La variable «{0}» tiene valores", "The variable “{0}” has values"}, variable);
        }
        if (!read_rows(session, "coding", {{"subject", std::string(variable)}}).empty()) {
            throw in_use({"Hay evaluadores que codificaron la variable «{0}»", "Evaluators have coded the variable “{0}”"}, variable);
        }
        if (!read_rows(session, "declared_table", {{"variable", std::string(variable)}}).empty()) {
            throw in_use({"Una tabla declarada usa la variable «{0}»", "A declared table uses the variable “{0}”"}, variable);
        }
        for (const Row& passage : read_rows(session, "evidence", {{"about", std::string(variable)}})) {
            command.update("evidence", passage, {{"about", std::string()}});
        }
        command.remove_all("variable_coverage", of_it);
        command.remove_all("category", of_it);
        command.remove("variable", row);
        return Text{"Eliminar la variable: " + text_of(row, "label_es"), "Remove variable: " + text_of(row, "label_en")};
    });
}

void Editor::move_variable(std::string_view variable, std::size_t position) {
    run_command(store_, "move_variable", [&](Command& command) {
        const Row row = variable_row(command.session(), variable);
        move_to(command, "variable", read_rows(command.session(), "variable", {}), variable, position);
        return Text{"Mover la variable: " + text_of(row, "label_es"), "Move variable: " + text_of(row, "label_en")};
    });
}

void Editor::add_category(std::string_view variable, const Category& category) {
    run_command(store_, "add_category", [&](Command& command) {
        const Row row = variable_row(command.session(), variable);
        const auto kind = static_cast<VariableKind>(integer_of(row, "kind"));
        if (kind == VariableKind::number || kind == VariableKind::text) {
            throw Error(format(Text{"La variable «{0}» no es categórica", "The variable “{0}” is not categorical"}, {variable}), {},
                        {"Elija una variable con categorías", "Choose a variable with categories"});
        }
        insert_category(command, row, category,
                        after_last(read_rows(command.session(), "category", {{"variable_id", row.find("id")->second}})));
        return category_title("Nueva categoría: ", "New category: ", row, complete(category.label, category.id));
    });
}

void Editor::set_category_label(std::string_view variable, std::string_view category, const Text& label) {
    run_command(store_, "set_category_label", [&](Command& command) {
        const Row row = variable_row(command.session(), variable);
        set_label(command, "category", category_row(command.session(), row, category), label);
        return category_title("Nombre de la categoría: ", "Name of the category: ", row, complete(label, std::string(category)));
    });
}

void Editor::move_category(std::string_view variable, std::string_view category, std::size_t position) {
    run_command(store_, "move_category", [&](Command& command) {
        const Row row = variable_row(command.session(), variable);
        const Row moved = category_row(command.session(), row, category);
        move_to(command, "category", read_rows(command.session(), "category", {{"variable_id", row.find("id")->second}}), category,
                position);
        return category_title("Mover la categoría: ", "Move category: ", row, label_of(moved));
    });
}

void Editor::remove_category(std::string_view variable, std::string_view category) {
    run_command(store_, "remove_category", [&](Command& command) {
        soci::session& session = command.session();
        const Row row = variable_row(session, variable);
        const Row removed = category_row(session, row, category);
        const long long id = integer_of(removed, "id");
        long long used = 0;
        session << "SELECT COUNT(*) FROM answer WHERE category_id = :id", soci::use(id), soci::into(used);
        if (used > 0) throw in_use({"La categoría «{0}» tiene valores", "The category “{0}” has values"}, category);
        const std::string token = ";" + std::string(category) + ";";
        for (const Row& coding : read_rows(session, "coding", {{"subject", std::string(variable)}})) {
            if ((";" + text_of(coding, "value") + ";").find(token) != std::string::npos) {
                throw in_use({"Hay evaluadores que usaron la categoría «{0}»", "Evaluators have used the category “{0}”"}, category);
            }
        }
        command.remove("category", removed);
        return category_title("Eliminar la categoría: ", "Remove category: ", row, label_of(removed));
    });
}

void Editor::add_term(std::string_view field, const Category& term) {
    run_command(store_, "add_term", [&](Command& command) {
        check_open_field(field);
        check_new_id(term.id, {"identificador de un término", "the id of a term"});
        const Row where{{"field", std::string(field)}};
        Row row{{"field", std::string(field)}, {"name", term.id}};
        if (!read_rows(command.session(), "term", row).empty()) {
            throw Error(format(Text{"El vocabulario ya tiene «{0}»", "The vocabulary has “{0}” already"}, {term.id}), {},
                        {"Elija otro identificador", "Choose another id"});
        }
        const Text label = complete(term.label, term.id);
        row["id"] = static_cast<long long>(next_id(command.session(), "term"));
        row["position"] = after_last(read_rows(command.session(), "term", where));
        row["label_es"] = label.es;
        row["label_en"] = label.en;
        command.insert("term", std::move(row));
        return Text{"Nuevo término: " + label.es, "New term: " + label.en};
    });
}

void Editor::set_term_label(std::string_view field, std::string_view term, const Text& label) {
    run_command(store_, "set_term_label", [&](Command& command) {
        check_open_field(field);
        const Row row = term_row(command.session(), field, term);
        set_label(command, "term", row, label);
        const Text old = label_of(row);
        const Text now = complete(label, std::string(term));
        return Text{"Nombre del término: " + old.es + " → " + now.es, "Name of the term: " + old.en + " → " + now.en};
    });
}

}  // namespace cabildo::db
