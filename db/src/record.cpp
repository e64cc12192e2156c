#include <cabildo/db/record.hpp>

#include "bulk.hpp"
#include "connection.hpp"
#include "lookup.hpp"

#include <unordered_map>

namespace cabildo::db {
namespace {

using Key = long long;

std::vector<Field> with_labels(const std::vector<StoredField>& stored, const std::vector<Text>& labels) {
    std::vector<Field> result;
    for (std::size_t i = 0; i < stored.size(); ++i) {
        Field::Kind kind = Field::Kind::text;
        switch (stored[i].storage) {
            case Storage::closed: kind = Field::Kind::choice; break;
            case Storage::bits: kind = Field::Kind::several; break;
            case Storage::term: kind = Field::Kind::open_choice; break;
            case Storage::step: kind = Field::Kind::integer; break;
            case Storage::decimal: kind = Field::Kind::decimal; break;
            case Storage::text: kind = Field::Kind::text; break;
            case Storage::actor: kind = Field::Kind::actor; break;
        }
        result.push_back({std::string(stored[i].id), labels.at(i), kind});
    }
    return result;
}

std::array<std::vector<Field>, 6> all_fields() {
    const auto make = [](Part part, const std::vector<Text>& labels) { return with_labels(stored_fields(part), labels); };
    return {make(Part::involvements, {{"Actor", "Actor"}, {"Rol", "Role"}, {"Acuerdo", "Agreement"}}),
            make(Part::mechanisms, {{"Instrumento", "Instrument"},
                                    {"Profundidad", "Depth"},
                                    {"Vinculante", "Binding"},
                                    {"Centralidad", "Centrality"},
                                    {"Etapas del ciclo", "Stages of the cycle"},
                                    {"Participación simulada", "Simulated participation"}}),
            make(Part::resources, {{"Origen", "Origin"},
                                   {"Tipo", "Kind"},
                                   {"Fuente", "Source"},
                                   {"Monto", "Amount"},
                                   {"Moneda", "Currency"},
                                   {"Planificado", "Planned"}}),
            make(Part::plans, {{"Instrumento", "Instrument"},
                               {"Enfoque", "Approach"},
                               {"Elaboración colectiva", "Made collectively"},
                               {"Verificaciones cumplidas", "Checks passed"}}),
            make(Part::innovations, {{"Tipo", "Kind"},
                                     {"Nombre", "Name"},
                                     {"Novedad declarada", "Novelty claimed"},
                                     {"Novedad evaluada", "Novelty assessed"}}),
            make(Part::sustainability, {{"Base", "Basis"}, {"Grado", "Step"}, {"Horizonte", "Horizon"}})};
}

/// Answers, numbers and texts of one initiative, by variable.
void read_values(soci::session& session, long long initiative, InitiativeRecord& record) {
    std::unordered_map<Key, std::string> names;
    scan<Key, std::string>(session, "SELECT id, name FROM variable", [&](const Key* id, const std::string* name) {
        names[*id] = *name;
        record.values[*name];
    });
    const std::string where = " WHERE initiative_id = " + std::to_string(initiative);
    const auto coded = [&](Key variable) -> VariableValue& {
        VariableValue& value = record.values[names.at(variable)];
        value.coverage = Coverage::coded;
        return value;
    };
    scan<Key, std::string>(session,
                           "SELECT a.variable_id, c.name FROM answer a JOIN category c ON c.id = a.category_id"
                           " WHERE a.initiative_id = " + std::to_string(initiative) + " ORDER BY c.position, c.id",
                           [&](const Key* variable, const std::string* category) {
                               coded(*variable).categories.push_back(*category);
                           });
    scan<Key, double>(session, "SELECT variable_id, value FROM number_value" + where,
                      [&](const Key* variable, const double* value) { coded(*variable).text = number_text(*value); });
    scan<Key, std::string>(session, "SELECT variable_id, value FROM text_value" + where,
                           [&](const Key* variable, const std::string* value) { coded(*variable).text = *value; });
    scan<Key, Key>(session, "SELECT variable_id, status FROM variable_coverage" + where,
                   [&](const Key* variable, const Key* status) {
                       record.values[names.at(*variable)].coverage = static_cast<Coverage>(*status);
                   });
}

void read_parts(soci::session& session, long long initiative, InitiativeRecord& record) {
    const IdOf id_of = ids_by_query(session);
    record.coverage.fill(Coverage::not_coded);
    for (const Row& row : read_rows(session, "part_coverage", {{"initiative_id", initiative}})) {
        record.coverage.at(static_cast<std::size_t>(integer_of(row, "part"))) =
            static_cast<Coverage>(integer_of(row, "status"));
    }
    for (std::size_t i = 0; i < record.parts.size(); ++i) {
        const auto part = static_cast<Part>(i);
        for (const Row& row : read_rows(session, table_of(part), {{"initiative_id", initiative}})) {
            record.coverage[i] = Coverage::coded;
            PartRow& result = record.parts[i].emplace_back();
            result.key = integer_of(row, "id");
            result.row_id = text_of(row, "row_id");
            for (const StoredField& field : stored_fields(part)) {
                std::string value = decode(field, row.find(field.column)->second, id_of);
                if (!value.empty()) result.values[std::string(field.id)] = std::move(value);
            }
        }
    }
}

void read_work(soci::session& session, long long initiative, InitiativeRecord& record) {
    for (const Row& row : read_rows(session, "evidence", {{"initiative_id", initiative}})) {
        record.evidence.push_back({integer_of(row, "id"), text_of(row, "row_id"), text_of(row, "document"),
                                   text_of(row, "locator"), text_of(row, "passage"), text_of(row, "about")});
    }
    std::unordered_map<Key, std::string> evaluators;
    scan<Key, std::string>(session, "SELECT id, code FROM evaluator",
                           [&](const Key* id, const std::string* code) { evaluators[*id] = *code; });
    for (const Row& row : read_rows(session, "coding", {{"initiative_id", initiative}})) {
        record.codings.push_back({text_of(row, "unit"), text_of(row, "subject"),
                                  evaluators.at(integer_of(row, "evaluator_id")), text_of(row, "value")});
    }
}

}  // namespace

const std::vector<Field>& fields(Part part) {
    static const std::array<std::vector<Field>, 6> all = all_fields();
    return all.at(static_cast<std::size_t>(part));
}

const std::vector<Field>& actor_fields() {
    static const std::vector<Field> all = with_labels(
        stored_actor_fields(),
        {{"Nombre", "Name"}, {"Sector", "Sector"}, {"Nivel", "Level"}, {"Sector de política", "Policy sector"}});
    return all;
}

const Text& part_label(Part part) {
    static const std::array<Text, 6> labels = {{{"Actores que participan", "Actors involved"},
                                                {"Mecanismos de participación", "Mechanisms of participation"},
                                                {"Recursos", "Resources"},
                                                {"Planes", "Plans"},
                                                {"Innovaciones", "Innovations"},
                                                {"Bases de sostenibilidad", "Sustainability bases"}}};
    return labels.at(static_cast<std::size_t>(part));
}

InitiativeRecord read_record(Store& store, std::string_view code) {
    return guarded(store.path(), [&] {
        soci::session& session = store.session();
        const OneState state(session);
        const Row row = initiative_row(session, code);
        InitiativeRecord record;
        record.code = text_of(row, "code");
        record.title = text_of(row, "title");
        record.organisation = text_of(row, "organisation");
        record.summary = text_of(row, "summary");
        const long long id = integer_of(row, "id");
        read_values(session, id, record);
        read_parts(session, id, record);
        read_work(session, id, record);
        return record;
    });
}

std::vector<PassageRow> read_passages(Store& store) {
    return guarded(store.path(), [&] {
        std::vector<PassageRow> result;
        using String = std::string;
        scan<Key, String, String, String, String, String, String>(
            store.session(),
            "SELECT e.id, i.code, e.row_id, e.document, e.locator, e.passage, e.about FROM evidence e "
            "JOIN initiative i ON i.id = e.initiative_id ORDER BY e.initiative_id, e.id",
            [&](const Key* id, const String* code, const String* row, const String* document, const String* locator,
                const String* passage, const String* about) {
                result.push_back({*code, {*id, *row, *document, *locator, *passage, *about}});
            });
        return result;
    });
}

std::vector<ActorRow> read_actors(Store& store) {
    return guarded(store.path(), [&] {
        soci::session& session = store.session();
        const OneState state(session);
        std::unordered_map<Key, Key> initiatives;
        Key last_actor = 0;
        Key last_initiative = 0;
        scan<Key, Key>(session, "SELECT actor_id, initiative_id FROM involvement ORDER BY actor_id, initiative_id",
                       [&](const Key* actor, const Key* initiative) {
                           if (*actor != last_actor || *initiative != last_initiative) ++initiatives[*actor];
                           last_actor = *actor;
                           last_initiative = *initiative;
                       });
        std::unordered_map<Key, std::string> terms;
        scan<Key, std::string>(session, "SELECT id, name FROM term WHERE field = 'actors.policy_sector'",
                               [&](const Key* id, const std::string* name) { terms[*id] = *name; });
        const IdOf id_of = [&](std::string_view, std::int64_t key) { return terms.at(key); };
        const std::vector<StoredField>& stored = stored_actor_fields();
        std::vector<ActorRow> result;
        using String = std::string;
        scan<Key, String, String, Key, Key, Key>(
            session, "SELECT id, code, name, sector, level, policy_sector_id FROM actor ORDER BY id",
            [&](const Key* id, const String* code, const String* name, const Key* sector, const Key* level, const Key* policy) {
                ActorRow& actor = result.emplace_back();
                actor.key = *id;
                actor.code = *code;
                if (!name->empty()) actor.values["name"] = *name;
                const std::array<const Key*, 3> coded = {sector, level, policy};
                for (std::size_t i = 0; i < coded.size(); ++i) {
                    if (coded[i] != nullptr) actor.values[String(stored[i + 1].id)] = decode(stored[i + 1], *coded[i], id_of);
                }
                const auto count = initiatives.find(*id);
                actor.initiatives = count != initiatives.end() ? count->second : 0;
            });
        return result;
    });
}

}  // namespace cabildo::db
