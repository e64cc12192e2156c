// The repeated parts, actors, coding, evidence and declared tables of a Snapshot.
#include "snapshot.hpp"

#include "bulk.hpp"
#include "fields.hpp"

#include <algorithm>

namespace cabildo::db {
namespace {

using Key = long long;
using String = std::string;

template <typename Enum>
Enum decoded(const Key* code) {
    return code != nullptr ? static_cast<Enum>(*code) : static_cast<Enum>(-1);
}

template <typename T>
std::optional<T> optional(const Key* value) {
    return value != nullptr ? std::optional<T>(static_cast<T>(*value)) : std::nullopt;
}

/// Rows in the order of (initiative, key), whatever order the table gave them in.
template <typename Row>
std::unique_ptr<std::vector<Row>> in_order(std::vector<Row> rows, const std::vector<std::int64_t>& keys) {
    const auto before = [&](std::size_t a, std::size_t b) {
        return rows[a].initiative != rows[b].initiative ? rows[a].initiative < rows[b].initiative : keys[a] < keys[b];
    };
    bool sorted = true;
    for (std::size_t i = 1; sorted && i < rows.size(); ++i) sorted = before(i - 1, i);
    if (sorted) return std::make_unique<std::vector<Row>>(std::move(rows));
    std::vector<std::size_t> order(rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), before);
    auto result = std::make_unique<std::vector<Row>>();
    result->reserve(rows.size());
    for (const std::size_t i : order) result->push_back(std::move(rows[i]));
    return result;
}

/// Rows in the order of their pseudonyms, which stand in place of id and name; `keys` follow.
template <typename Row>
std::vector<Row> pseudonymous(std::vector<Row>& rows, std::vector<std::int64_t>& keys, const std::vector<NamedKey>& names,
                              std::string Row::*id, std::string Row::*name) {
    const Positions at(keys);
    std::vector<Row> result;
    result.reserve(names.size());
    keys.clear();
    for (const NamedKey& each : names) {
        Row& row = result.emplace_back(std::move(rows[static_cast<std::size_t>(at.of(each.id))]));
        row.*id = each.pseudonym;
        row.*name = each.pseudonym;
        keys.push_back(each.id);
    }
    return result;
}

}  // namespace

void Snapshot::load_terms() {
    auto terms = std::make_unique<std::map<String, std::vector<Category>, std::less<>>>();
    for (const std::string_view field : open_fields()) terms->try_emplace(String(field));
    scan<Key, String, String, String, String>(
        session(), "SELECT id, field, name, label_es, label_en FROM term ORDER BY position, id",
        [&](const Key* id, const String* field, const String* name, const String* es, const String* en) {
            std::vector<Category>& categories = (*terms)[*field];
            term_codes_[*id] = static_cast<Code>(categories.size());
            categories.push_back({*name, {*es, *en}});
        });
    terms_ = std::move(terms);
}

const std::vector<Category>& Snapshot::vocabulary(std::string_view field) {
    if (const auto* closed = closed_vocabulary(field)) return *closed;
    if (!terms_) load_terms();
    const auto found = terms_->find(field);
    if (found == terms_->end()) throw unknown_field(field);
    return found->second;
}

Code Snapshot::term(const long long* key) {
    if (key == nullptr) return no_code;
    if (!terms_) load_terms();
    const auto found = term_codes_.find(*key);
    return static_cast<Code>(checked(found == term_codes_.end() ? -1 : found->second));
}

const std::vector<Actor>& Snapshot::actors() {
    if (!actors_) {
        auto rows = std::make_unique<std::vector<Actor>>();
        std::vector<std::int64_t> keys_of_actors;
        scan<Key, String, String, Key, Key, Key>(
            session(), "SELECT id, code, name, sector, level, policy_sector_id FROM actor ORDER BY id",
            [&](const Key* id, const String* code, const String* name, const Key* sector, const Key* level, const Key* policy) {
                keys_of_actors.push_back(*id);
                rows->push_back({*code, *name, decoded<Sector>(sector), decoded<Level>(level), term(policy)});
            });
        if (anonymous_) *rows = pseudonymous(*rows, keys_of_actors, names(Pseudonym::Kind::actor), &Actor::id, &Actor::name);
        actor_positions_ = Positions(keys_of_actors);
        actors_ = std::move(rows);
    }
    return *actors_;
}

const std::vector<Involvement>& Snapshot::involvements() {
    if (!involvements_) {
        keys();
        actors();
        std::vector<Involvement> rows;
        std::vector<std::int64_t> order;
        scan<Key, Key, Key, Key, Key>(
            session(), "SELECT id, initiative_id, actor_id, role, agreement FROM involvement",
            [&](const Key* id, const Key* owner, const Key* actor, const Key* role, const Key* agreement) {
                order.push_back(*id);
                rows.push_back({initiative(*owner),
                                checked(actor_positions_.of(*actor)), decoded<Role>(role),
                                decoded<Agreement>(agreement)});
            });
        involvements_ = in_order(std::move(rows), order);
    }
    return *involvements_;
}

const std::vector<Mechanism>& Snapshot::mechanisms() {
    if (!mechanisms_) {
        keys();
        std::vector<Mechanism> rows;
        std::vector<std::int64_t> order;
        scan<Key, Key, Key, Key, Key, Key, Key, Key>(
            session(),
            "SELECT id, initiative_id, instrument_id, depth, binding, centrality, stages, simulated FROM mechanism",
            [&](const Key* id, const Key* owner, const Key* instrument, const Key* depth, const Key* binding,
                const Key* centrality, const Key* stages, const Key* simulated) {
                order.push_back(*id);
                rows.push_back({initiative(*owner), term(instrument),
                                optional<int>(depth), decoded<Answer>(binding), decoded<Centrality>(centrality),
                                optional<std::uint8_t>(stages), decoded<Answer>(simulated)});
            });
        mechanisms_ = in_order(std::move(rows), order);
    }
    return *mechanisms_;
}

const std::vector<Resource>& Snapshot::resources() {
    if (!resources_) {
        keys();
        std::vector<Resource> rows;
        std::vector<std::int64_t> order;
        scan<Key, Key, Key, Key, Key, double, String, Key>(
            session(), "SELECT id, initiative_id, origin, kind, source_id, amount, currency, planned FROM resource",
            [&](const Key* id, const Key* owner, const Key* origin, const Key* kind, const Key* source,
                const double* amount, const String* currency, const Key* planned) {
                order.push_back(*id);
                rows.push_back({initiative(*owner), decoded<Origin>(origin),
                                decoded<ResourceKind>(kind), term(source),
                                amount != nullptr ? std::optional<double>(*amount) : std::nullopt,
                                currency != nullptr ? *currency : String(), decoded<Answer>(planned)});
            });
        resources_ = in_order(std::move(rows), order);
    }
    return *resources_;
}

const std::vector<Plan>& Snapshot::plans() {
    if (!plans_) {
        keys();
        std::vector<Plan> rows;
        std::vector<std::int64_t> order;
        scan<Key, Key, Key, Key, Key, Key>(
            session(), "SELECT id, initiative_id, instrument_id, approach, collective, checks FROM plan",
            [&](const Key* id, const Key* owner, const Key* instrument, const Key* approach, const Key* collective,
                const Key* checks) {
                order.push_back(*id);
                rows.push_back({initiative(*owner), term(instrument),
                                decoded<Approach>(approach), decoded<Answer>(collective), optional<std::uint8_t>(checks)});
            });
        plans_ = in_order(std::move(rows), order);
    }
    return *plans_;
}

const std::vector<Innovation>& Snapshot::innovations() {
    if (!innovations_) {
        keys();
        std::vector<Innovation> rows;
        std::vector<std::int64_t> order;
        scan<Key, Key, Key, Key, Key, Key>(
            session(), "SELECT id, initiative_id, kind, name_id, claimed, assessed FROM innovation",
            [&](const Key* id, const Key* owner, const Key* kind, const Key* name, const Key* claimed,
                const Key* assessed) {
                order.push_back(*id);
                rows.push_back({initiative(*owner), decoded<InnovationKind>(kind),
                                term(name), decoded<Novelty>(claimed), decoded<Novelty>(assessed)});
            });
        innovations_ = in_order(std::move(rows), order);
    }
    return *innovations_;
}

const std::vector<SustainabilityBasis>& Snapshot::sustainability() {
    if (!sustainability_) {
        keys();
        std::vector<SustainabilityBasis> rows;
        std::vector<std::int64_t> order;
        scan<Key, Key, Key, Key, Key>(
            session(), "SELECT id, initiative_id, basis, step, horizon FROM sustainability_basis",
            [&](const Key* id, const Key* owner, const Key* basis, const Key* step, const Key* horizon) {
                order.push_back(*id);
                rows.push_back({initiative(*owner), decoded<Basis>(basis),
                                optional<int>(step), decoded<Horizon>(horizon)});
            });
        sustainability_ = in_order(std::move(rows), order);
    }
    return *sustainability_;
}

const std::vector<Evaluator>& Snapshot::evaluators() {
    if (!evaluators_) {
        auto rows = std::make_unique<std::vector<Evaluator>>();
        std::vector<std::int64_t> keys_of_evaluators;
        scan<Key, String, String>(session(), "SELECT id, code, name FROM evaluator ORDER BY id",
                                  [&](const Key* id, const String* code, const String* name) {
                                      keys_of_evaluators.push_back(*id);
                                      rows->push_back({*code, *name});
                                  });
        if (anonymous_)
            *rows = pseudonymous(*rows, keys_of_evaluators, names(Pseudonym::Kind::evaluator), &Evaluator::id, &Evaluator::name);
        evaluator_positions_ = Positions(keys_of_evaluators);
        evaluators_ = std::move(rows);
    }
    return *evaluators_;
}

const std::vector<Coding>& Snapshot::codings() {
    if (!codings_) {
        keys();
        evaluators();
        std::vector<Coding> rows;
        std::vector<std::int64_t> order;
        scan<Key, Key, String, String, Key, String>(
            session(), "SELECT id, initiative_id, unit, subject, evaluator_id, value FROM coding",
            [&](const Key* id, const Key* owner, const String* unit, const String* subject, const Key* evaluator,
                const String* value) {
                order.push_back(*id);
                rows.push_back({initiative(*owner), *unit, *subject,
                                checked(evaluator_positions_.of(*evaluator)), *value});
            });
        codings_ = in_order(std::move(rows), order);
        if (anonymous_) disguise(*codings_);
    }
    return *codings_;
}

const std::vector<Evidence>& Snapshot::evidence() {
    if (!evidence_) {
        keys();
        std::vector<Evidence> rows;
        std::vector<std::int64_t> order;
        scan<Key, Key, String, String, String, String>(
            session(), "SELECT id, initiative_id, document, locator, passage, about FROM evidence",
            [&](const Key* id, const Key* owner, const String* document, const String* locator, const String* passage,
                const String* about) {
                order.push_back(*id);
                rows.push_back({initiative(*owner), *document, *locator, *passage, *about});
            });
        evidence_ = in_order(std::move(rows), order);
        if (anonymous_) disguise(*evidence_);
    }
    return *evidence_;
}

const std::vector<DeclaredTable>& Snapshot::declared_tables() {
    if (!declared_tables_) {
        auto tables = std::make_unique<std::vector<DeclaredTable>>();
        std::vector<std::int64_t> keys_of_tables;
        scan<Key, String, String, String, String>(
            session(), "SELECT id, code, title, variable, population FROM declared_table ORDER BY id",
            [&](const Key* id, const String* code, const String* title, const String* variable, const String* population) {
                keys_of_tables.push_back(*id);
                tables->push_back({*code, *title, *variable, *population, {}});
            });
        const Positions at(keys_of_tables);
        scan<Key, String, String, Key, String, String, String>(
            session(),
            "SELECT table_id, row_name, row_label, row_total, column_name, column_label, value FROM declared_cell ORDER BY id",
            [&](const Key* table, const String* row, const String* row_label, const Key* total, const String* column,
                const String* column_label, const String* value) {
                (*tables)[checked(at.of(*table))].cells.push_back(
                    {*row, *row_label, *total != 0, *column, *column_label, *value});
            });
        declared_tables_ = std::move(tables);
    }
    return *declared_tables_;
}

}  // namespace cabildo::db
