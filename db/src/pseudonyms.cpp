#include <cabildo/db/pseudonyms.hpp>

#include "bulk.hpp"
#include "connection.hpp"
#include "csv/writer.hpp"
#include "journal.hpp"
#include "pseudonym_rows.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <unordered_set>

namespace cabildo::db {
namespace {

struct Subject {
    std::string_view table;
    std::string_view name;  ///< the column that a person knows it by
    char letter;
    std::string_view id;    ///< in the key
};

constexpr std::array<Subject, 3> subjects{{{"initiative", "title", 'I', "initiative"},
                                           {"actor", "name", 'A', "actor"},
                                           {"evaluator", "name", 'E', "evaluator"}}};

const Subject& subject_of(Pseudonym::Kind kind) { return subjects.at(static_cast<std::size_t>(kind)); }

/// FROM …, each row of the kind's table as t with its pseudonym, if it has one, as p.
std::string joined(Pseudonym::Kind kind) {
    return " FROM " + std::string(subject_of(kind).table) + " t LEFT JOIN pseudonym p ON p.kind = " +
           std::to_string(static_cast<int>(kind)) + " AND p.code = t.code";
}

std::vector<std::string> without(soci::session& session, Pseudonym::Kind kind) {
    std::vector<std::string> codes;
    scan<std::string>(session, "SELECT t.code" + joined(kind) + " WHERE p.pseudonym IS NULL ORDER BY t.id",
                      [&](const std::string* code) { codes.push_back(*code); });
    return codes;
}

/// Codes and pseudonyms that a new pseudonym must differ from, so that it can mean one thing alone.
std::unordered_set<std::string> taken(soci::session& session) {
    std::unordered_set<std::string> all;
    const auto add = [&](const std::string* text) { all.insert(*text); };
    scan<std::string>(session, "SELECT pseudonym FROM pseudonym", add);
    for (const Subject& subject : subjects) scan<std::string>(session, "SELECT code FROM " + std::string(subject.table), add);
    return all;
}

std::string written(char letter, std::size_t number, std::size_t digits) {
    std::string text = std::to_string(number);
    if (text.size() < digits) text.insert(0, digits - text.size(), '0');
    return std::string(1, letter) + "-" + text;
}

std::mt19937_64 unforeseeable() {
    std::random_device device;
    std::seed_seq seed{device(), device(), device(), device(), device(), device(), device(), device()};
    return std::mt19937_64(seed);
}

void assign(soci::session& session, Pseudonym::Kind kind, std::unordered_set<std::string>& used, std::mt19937_64& random) {
    const std::vector<std::string> codes = without(session, kind);
    if (codes.empty()) return;
    const std::size_t digits = std::max<std::size_t>(3, std::to_string(codes.size()).size());
    std::vector<std::string> fresh;
    for (std::size_t number = 1; fresh.size() < codes.size(); ++number) {
        std::string candidate = written(subject_of(kind).letter, number, digits);
        if (used.insert(candidate).second) fresh.push_back(std::move(candidate));
    }
    std::shuffle(fresh.begin(), fresh.end(), random);
    const int number_of_kind = static_cast<int>(kind);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        session << "INSERT INTO pseudonym (kind, code, pseudonym) VALUES (:kind, :code, :pseudonym)", soci::use(number_of_kind),
            soci::use(codes[i]), soci::use(fresh[i]);
    }
}

/// " mesa andina ": words without case and accents between blanks.
std::string folded_words(std::string_view text) {
    std::string line = " ";
    for (const std::string& word : words_of(text)) line += word + " ";
    return line;
}

constexpr Pseudonym::Kind kinds[] = {Pseudonym::Kind::initiative, Pseudonym::Kind::actor, Pseudonym::Kind::evaluator};

}  // namespace

std::vector<NamedKey> pseudonym_rows(soci::session& session, Pseudonym::Kind kind) {
    std::vector<NamedKey> rows;
    scan<long long, std::string, std::string>(
        session, "SELECT t.id, t.code, p.pseudonym" + joined(kind),
        [&](const long long* id, const std::string* code, const std::string* pseudonym) {
            if (pseudonym == nullptr) {
                throw Error({"Hay iniciativas, actores o evaluadores sin código para la exportación anonimizada",
                             "There are initiatives, actors or evaluators without a code for the anonymised export"},
                            {}, {"Abra el almacén para escribir y exporte de nuevo", "Open the store for writing and export again"});
            }
            rows.push_back({*id, *code, *pseudonym});
        });
    std::sort(rows.begin(), rows.end(), [](const NamedKey& a, const NamedKey& b) {
        return a.pseudonym.size() != b.pseudonym.size() ? a.pseudonym.size() < b.pseudonym.size() : a.pseudonym < b.pseudonym;
    });
    return rows;
}

void assign_pseudonyms(Store& store) {
    const bool missing = guarded(store.path(), [&] {
        return std::any_of(std::begin(kinds), std::end(kinds),
                           [&](Pseudonym::Kind kind) { return !without(store.session(), kind).empty(); });
    });
    if (!missing) return;
    if (store.access() != Access::write) {
        throw Error({"Los códigos de la exportación anonimizada se guardan en el almacén, y este se abrió solo para leer",
                     "The codes of an anonymised export are kept in the store, and this one was opened for reading only"},
                    store.path().string(), {"Ábralo para escribir", "Open it for writing"});
    }
    WriteTransaction transaction(store);
    guarded(store.path(), [&] {
        std::mt19937_64 random = unforeseeable();
        std::unordered_set<std::string> used = taken(store.session());
        for (const Pseudonym::Kind kind : kinds) assign(store.session(), kind, used, random);
    });
    transaction.commit();
}

std::vector<Pseudonym> pseudonyms(Store& store) {
    return guarded(store.path(), [&] {
        std::vector<Pseudonym> all;
        for (const Pseudonym::Kind kind : kinds) {
            std::unordered_map<std::string, std::string> names;
            const Subject& subject = subject_of(kind);
            scan<std::string, std::string>(store.session(),
                                           "SELECT code, " + std::string(subject.name) + " FROM " + std::string(subject.table),
                                           [&](const std::string* code, const std::string* name) { names[*code] = *name; });
            for (const NamedKey& row : pseudonym_rows(store.session(), kind)) {
                all.push_back({kind, row.pseudonym, row.code, names[row.code]});
            }
        }
        return all;
    });
}

Identities::Identities(Store& store) {
    const auto add = [this](const std::string& name) {
        if (std::string words = folded_words(name); words.size() > 1) names_.push_back(std::move(words));
    };
    for (const Pseudonym& one : pseudonyms(store)) {
        add(one.code);
        add(one.name);
    }
    guarded(store.path(), [&] {
        scan<std::string>(store.session(), "SELECT DISTINCT organisation FROM initiative", [&](const std::string* name) { add(*name); });
    });
}

bool Identities::named_in(std::string_view text) const {
    const std::string words = folded_words(text);
    return std::any_of(names_.begin(), names_.end(), [&](const std::string& name) { return words.find(name) != std::string::npos; });
}

std::string_view pseudonym_key_header() { return "kind,code_in_export,code,name"; }

std::string pseudonym_key(Store& store) {
    std::string text = std::string(pseudonym_key_header()) + "\r\n";
    csv::Writer writer([&](std::string_view piece) { text += piece; });
    for (const Pseudonym& each : pseudonyms(store)) {
        writer.row({subject_of(each.kind).id, each.pseudonym, each.code, each.name});
    }
    writer.flush();
    return text;
}

}  // namespace cabildo::db
