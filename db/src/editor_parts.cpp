// Editor: rows of parts, actors and evidence.
#include <cabildo/db/editor.hpp>

#include "command.hpp"

#include <soci/soci.h>

#include <array>

namespace cabildo::db {
namespace {

const StoredField& field_of(const std::vector<StoredField>& fields, std::string_view stem, std::string_view id) {
    for (const StoredField& field : fields) {
        if (field.id == id) return field;
    }
    throw unknown_field(std::string(stem) + "." + std::string(id));
}

const Text& label_of_field(const std::vector<Field>& fields, std::string_view id) {
    for (const Field& field : fields) {
        if (field.id == id) return field.label;
    }
    throw unknown_field(id);
}

/// The id that a new row carries in packages: the one given, or one made from its key.
std::string new_row_id(soci::session& session, std::string_view table, std::string_view given, std::int64_t key) {
    const auto taken = [&](const std::string& id) { return !read_rows(session, table, {{"row_id", id}}).empty(); };
    if (!given.empty()) {
        check_new_id(given, {"identificador de una fila", "the id of a row"});
        if (!taken(std::string(given))) return std::string(given);
        throw Error(format(Text{"Ya existe la fila «{0}»", "There is a row “{0}” already"}, {given}), {},
                    {"Elija otro identificador", "Choose another id"});
    }
    std::string id = std::to_string(key);
    while (taken(id)) id += "a";
    return id;
}

std::string value_of(const Values& values, std::string_view field) {
    const auto found = values.find(std::string(field));
    return found == values.end() ? std::string() : found->second;
}

/// "«Mesa territorial» en PI-03"
Text place(const Text& name, std::string_view code) {
    return {"«" + shortened(std::string_view(name.es)) + "» en " + std::string(code),
            "“" + shortened(std::string_view(name.en)) + "” in " + std::string(code)};
}

Text title_of_change(const Text& label, const Text& where, const Text& before, const Text& after) {
    const Text old = shortened(before);
    const Text now = shortened(after);
    return {label.es + " de " + where.es + ": " + old.es + " → " + now.es, label.en + " of " + where.en + ": " + old.en + " → " + now.en};
}

std::string code_of_owner(soci::session& session, const Row& row) {
    return text_of(initiative_row(session, std::int64_t{integer_of(row, "initiative_id")}), "code");
}

/// `about` of evidence: nothing, a variable, or "FILE:id" of a row of the same initiative.
void check_about(soci::session& session, std::string_view about, long long initiative) {
    if (about.empty() || !read_rows(session, "variable", {{"name", std::string(about)}}).empty()) return;
    const auto colon = about.find(':');
    const auto part = colon == std::string_view::npos ? std::nullopt : part_of(about.substr(0, colon));
    if (part && !read_rows(session, table_of(*part), {{"row_id", std::string(about.substr(colon + 1))}, {"initiative_id", initiative}})
                     .empty()) {
        return;
    }
    throw Error(format(Text{"«{0}» no es una variable ni una fila de la iniciativa", "“{0}” is neither a variable nor a row of the initiative"},
                       {about}),
                {}, {"Escriba una variable, o ARCHIVO:id", "Write a variable, or FILE:id"});
}

const std::array<std::pair<std::string_view, Text>, 4>& evidence_fields() {
    static const std::array<std::pair<std::string_view, Text>, 4> fields = {{{"document", {"Documento", "Document"}},
                                                                             {"locator", {"Ubicación", "Locator"}},
                                                                             {"passage", {"Pasaje", "Passage"}},
                                                                             {"about", {"Hecho", "Fact"}}}};
    return fields;
}

const Text& evidence_label(std::string_view id) {
    for (const auto& [field, label] : evidence_fields()) {
        if (field == id) return label;
    }
    throw unknown_field("evidence." + std::string(id));
}

}  // namespace

std::int64_t Editor::add_row(Part part, std::string_view code, const Values& values) {
    std::int64_t key = 0;
    run_command(store_, "add_row", [&](Command& command) {
        soci::session& session = command.session();
        const Row initiative = initiative_row(session, code);
        const std::string_view table = table_of(part);
        key = next_id(session, table);
        Row row{{"id", static_cast<long long>(key)}, {"initiative_id", initiative.find("id")->second}};
        row["row_id"] = new_row_id(session, table, value_of(values, "id"), key);
        const KeyOf key_of = keys_by_query(session);
        for (const StoredField& field : stored_fields(part)) {
            row[std::string(field.column)] = encode(field, value_of(values, field.id), key_of);
        }
        for (const auto& [id, value] : values) {
            if (id != "id") field_of(stored_fields(part), part_id(part), id);
        }
        const Text name = place(row_name(session, part, row), code);
        command.insert(table, std::move(row));
        command.remove_all("part_coverage",
                           {{"part", static_cast<long long>(part)}, {"initiative_id", initiative.find("id")->second}});
        return Text{"Agregar " + name.es + ": " + part_label(part).es, "Add " + name.en + ": " + part_label(part).en};
    });
    return key;
}

void Editor::set_row(Part part, std::int64_t key, std::string_view field, std::string_view value) {
    set_row(part, key, {{std::string(field), std::string(value)}});
}

void Editor::set_row(Part part, std::int64_t key, const Values& values) {
    run_command(store_, "set_row", [&](Command& command) {
        soci::session& session = command.session();
        const Row row = part_row(session, part, key);
        const KeyOf key_of = keys_by_query(session);
        const Text where = place(row_name(session, part, row), code_of_owner(session, row));
        Text title{"Cambiar " + where.es + ": " + part_label(part).es, "Change " + where.en + ": " + part_label(part).en};
        Row after;
        int changed = 0;
        for (const auto& [id, value] : values) {
            const StoredField& field = field_of(stored_fields(part), part_id(part), id);
            const Cell cell = encode(field, value, key_of);
            const Cell& before = row.find(field.column)->second;
            if (cell == before) continue;
            after[std::string(field.column)] = cell;
            const Text single = title_of_change(label_of_field(fields(part), id), where, displayed(session, field, before),
                                                displayed(session, field, cell));
            if (++changed == 1 && values.size() == 1) title = single;
        }
        command.update(table_of(part), row, after);
        return title;
    });
}

void Editor::remove_row(Part part, std::int64_t key) {
    run_command(store_, "remove_row", [&](Command& command) {
        soci::session& session = command.session();
        const Row row = part_row(session, part, key);
        const Text name = place(row_name(session, part, row), code_of_owner(session, row));
        const std::string row_id = text_of(row, "row_id");
        const std::string stem = std::string(part_id(part));
        // What was coded of the row goes with it; passages stay and lose their link.
        for (const Row& coding : read_rows(session, "coding", {{"unit", row_id}, {"initiative_id", row.find("initiative_id")->second}})) {
            if (text_of(coding, "subject").starts_with(stem + ".")) command.remove("coding", coding);
        }
        for (const Row& passage : read_rows(session, "evidence", {{"about", stem + ":" + row_id}})) {
            command.update("evidence", passage, {{"about", std::string()}});
        }
        command.remove(table_of(part), row);
        return Text{"Eliminar " + name.es + ": " + part_label(part).es, "Remove " + name.en + ": " + part_label(part).en};
    });
}

void Editor::add_actor(std::string_view code, const Values& values) {
    run_command(store_, "add_actor", [&](Command& command) {
        soci::session& session = command.session();
        check_new_id(code, {"código de un actor", "the code of an actor"});
        if (!read_rows(session, "actor", {{"code", std::string(code)}}).empty()) {
            throw Error(format(Text{"Ya existe el actor «{0}»", "There is an actor “{0}” already"}, {code}), {},
                        {"Elija otro código", "Choose another code"});
        }
        for (const auto& [id, value] : values) field_of(stored_actor_fields(), "actors", id);
        Row row{{"id", static_cast<long long>(next_id(session, "actor"))}, {"code", std::string(code)}};
        for (const StoredField& field : stored_actor_fields()) {
            row[std::string(field.column)] = encode(field, value_of(values, field.id), keys_by_query(session));
        }
        row["name"] = value_of(values, "name");
        const std::string name = text_of(row, "name").empty() ? std::string(code) : shortened(text_of(row, "name"));
        command.insert("actor", std::move(row));
        return Text{"Nuevo actor: " + name, "New actor: " + name};
    });
}

void Editor::set_actor(std::string_view code, std::string_view field, std::string_view value) {
    set_actor(code, {{std::string(field), std::string(value)}});
}

void Editor::set_actor(std::string_view code, const Values& values) {
    run_command(store_, "set_actor", [&](Command& command) {
        soci::session& session = command.session();
        const Row row = actor_row(session, code);
        const std::string name = text_of(row, "name").empty() ? std::string(code) : text_of(row, "name");
        const Text where{"«" + shortened(name) + "»", "“" + shortened(name) + "”"};
        Text title{"Cambiar el actor " + where.es, "Change actor " + where.en};
        Row after;
        for (const auto& [id, value] : values) {
            if (id == "code") {
                if (value == code) continue;
                check_new_id(value, {"código de un actor", "the code of an actor"});
                if (!read_rows(session, "actor", {{"code", value}}).empty()) {
                    throw Error(format(Text{"Ya existe el actor «{0}»", "There is an actor “{0}” already"}, {value}), {},
                                {"Elija otro código", "Choose another code"});
                }
                after["code"] = value;
                continue;
            }
            const StoredField& field = field_of(stored_actor_fields(), "actors", id);
            const Cell cell = id == "name" ? Cell(value) : encode(field, value, keys_by_query(session));
            after[std::string(field.column)] = cell;
            if (values.size() == 1) {
                title = title_of_change(label_of_field(actor_fields(), id), where,
                                        displayed(session, field, row.find(field.column)->second), displayed(session, field, cell));
            }
        }
        command.update("actor", row, after);
        return title;
    });
}

void Editor::remove_actor(std::string_view code) {
    run_command(store_, "remove_actor", [&](Command& command) {
        const Row row = actor_row(command.session(), code);
        const std::size_t ties = read_rows(command.session(), "involvement", {{"actor_id", row.find("id")->second}}).size();
        if (ties > 0) {
            throw Error(format(Text{"El actor «{0}» participa en iniciativas ({1})", "The actor “{0}” takes part in initiatives ({1})"},
                               {code, std::to_string(ties)}),
                        {}, {"Quítelo primero de ellas", "Remove it from them first"});
        }
        command.remove("actor", row);
        const std::string name = shortened(text_of(row, "name").empty() ? code : std::string_view(text_of(row, "name")));
        return Text{"Eliminar el actor «" + name + "»", "Remove actor “" + name + "”"};
    });
}

std::int64_t Editor::add_evidence(std::string_view code, const Values& values) {
    std::int64_t key = 0;
    run_command(store_, "add_evidence", [&](Command& command) {
        soci::session& session = command.session();
        const Row initiative = initiative_row(session, code);
        key = next_id(session, "evidence");
        Row row{{"id", static_cast<long long>(key)}, {"initiative_id", initiative.find("id")->second}};
        row["row_id"] = new_row_id(session, "evidence", value_of(values, "id"), key);
        for (const auto& [id, value] : values) {
            if (id != "id") evidence_label(id);
        }
        for (const auto& [id, label] : evidence_fields()) row[std::string(id)] = value_of(values, id);
        check_about(session, text_of(row, "about"), integer_of(initiative, "id"));
        const std::string document = shortened(text_of(row, "document"));
        command.insert("evidence", std::move(row));
        return Text{"Nuevo pasaje en " + std::string(code) + ": " + document, "New passage in " + std::string(code) + ": " + document};
    });
    return key;
}

void Editor::set_evidence(std::int64_t key, std::string_view field, std::string_view value) {
    set_evidence(key, {{std::string(field), std::string(value)}});
}

void Editor::set_evidence(std::int64_t key, const Values& values) {
    run_command(store_, "set_evidence", [&](Command& command) {
        soci::session& session = command.session();
        const Row row = evidence_row(session, key);
        const std::string code = code_of_owner(session, row);
        Text title{"Cambiar un pasaje de " + code, "Change a passage of " + code};
        Row after;
        for (const auto& [id, value] : values) {
            const Text& label = evidence_label(id);
            if (id == "about") check_about(session, value, integer_of(row, "initiative_id"));
            after[id] = value;
            if (values.size() == 1) {
                title = {label.es + " de un pasaje de " + code + ": " + shortened(std::string_view(value)),
                         label.en + " of a passage of " + code + ": " + shortened(std::string_view(value))};
            }
        }
        command.update("evidence", row, after);
        return title;
    });
}

void Editor::remove_evidence(std::int64_t key) {
    run_command(store_, "remove_evidence", [&](Command& command) {
        const Row row = evidence_row(command.session(), key);
        const std::string code = code_of_owner(command.session(), row);
        command.remove("evidence", row);
        return Text{"Eliminar un pasaje de " + code, "Remove a passage of " + code};
    });
}

}  // namespace cabildo::db
