// Pseudonyms in a Snapshot, and free texts that give way to codes.
#include "snapshot.hpp"

#include "disguise.hpp"

#include <algorithm>

namespace cabildo::db {

const std::vector<NamedKey>& Snapshot::names(Pseudonym::Kind kind) {
    const auto loaded = names_.find(kind);
    if (loaded != names_.end()) return loaded->second;
    return names_.emplace(kind, pseudonym_rows(session(), kind)).first->second;
}

std::vector<Initiative> Snapshot::pseudonymous_initiatives() {
    std::vector<Initiative> rows;
    for (const NamedKey& each : names(Pseudonym::Kind::initiative)) rows.push_back({each.pseudonym, {}, {}});
    return rows;
}

std::string Snapshot::pseudonym(std::string_view code) {
    if (anonymous_) {
        for (const NamedKey& each : names(Pseudonym::Kind::initiative)) {
            if (each.code == code) return each.pseudonym;
        }
    }
    return std::string(code);
}

void Snapshot::disguise(std::vector<Coding>& rows) {
    std::map<std::string, std::string, std::less<>> actors;
    for (const NamedKey& each : names(Pseudonym::Kind::actor)) actors[each.code] = each.pseudonym;
    std::map<std::string, Disguise, std::less<>> texts;
    for (const Variable& variable : variables()) {
        if (variable.kind == VariableKind::text) texts.emplace(variable.id, "T");
    }
    Disguise unit("U");
    for (Coding& row : rows) {
        row.unit = unit(row.unit);
        if (row.subject == "involvements.actor") {
            const auto found = actors.find(row.value);
            row.value = found == actors.end() ? std::string() : found->second;
        } else if (const auto found = texts.find(row.subject); found != texts.end()) {
            row.value = found->second(row.value);
        }
    }
}

void Snapshot::disguise(std::vector<Evidence>& rows) {
    Disguise unit("U");
    Disguise document("D");
    for (Evidence& row : rows) {
        row.document = document(row.document);
        row.locator.clear();
        row.passage.clear();
        const auto colon = row.about.find(':');
        if (colon != std::string::npos) row.about = row.about.substr(0, colon + 1) + unit(std::string_view(row.about).substr(colon + 1));
    }
}

}  // namespace cabildo::db
