// The codebook during an import.
#include "codebook.hpp"

#include "../bulk.hpp"
#include "layout.hpp"

#include <algorithm>

namespace cabildo::db::package {

const Entry* Vocabulary::find(std::string_view id) const {
    const auto found = index.find(std::string(id));
    return found == index.end() ? nullptr : &entries[found->second];
}

std::vector<std::string> Vocabulary::ids() const {
    std::vector<std::string> all;
    for (const Entry& entry : entries) all.push_back(entry.id);
    return all;
}

Entry& Vocabulary::add(Entry entry) {
    index.emplace(entry.id, entries.size());
    last_position = std::max(last_position, entry.position);
    return entries.emplace_back(std::move(entry));
}

Codebook::Codebook(soci::session& session, Target& target) : target_(target) {
    for (const std::string_view field : open_fields()) terms_[std::string(field)];
    read_variables(session);
    read_categories(session);
    read_terms(session);
    settled_ = variables_.size();
}

void Codebook::read_variables(soci::session& session) {
    scan<long long, std::string, long long, long long, std::string, std::string, long long>(
        session, "SELECT id, name, kind, dimension, label_es, label_en, position FROM variable ORDER BY position, id",
        [&](const long long* key, const std::string* name, const long long* kind, const long long* dimension,
            const std::string* es, const std::string* en, const long long* position) {
            VariableEntry variable;
            variable.name = *name;
            variable.kind = static_cast<VariableKind>(*kind);
            variable.kind_known = variable.stored = true;
            variable.dimension = static_cast<Dimension>(*dimension);
            variable.label = {*es, *en};
            variable.position = *position;
            variable.key = *key;
            add(std::move(variable));
        });
}

void Codebook::read_categories(soci::session& session) {
    std::unordered_map<std::int64_t, std::size_t> by_key;
    for (std::size_t i = 0; i < variables_.size(); ++i) by_key.emplace(variables_[i].key, i);
    scan<long long, long long, std::string, long long, std::string, std::string>(
        session, "SELECT id, variable_id, name, position, label_es, label_en FROM category ORDER BY position, id",
        [&](const long long* key, const long long* variable, const std::string* name, const long long* position,
            const std::string* es, const std::string* en) {
            Vocabulary& categories = variables_[by_key.at(*variable)].categories;
            categories.add({*name, {*es, *en}, *position, *key});
            categories.given = categories.stored = true;
        });
}

void Codebook::read_terms(soci::session& session) {
    scan<long long, std::string, std::string, long long, std::string, std::string>(
        session, "SELECT id, field, name, position, label_es, label_en FROM term ORDER BY position, id",
        [&](const long long* key, const std::string* field, const std::string* name, const long long* position,
            const std::string* es, const std::string* en) {
            Vocabulary& terms = terms_[*field];
            terms.add({*name, {*es, *en}, *position, *key});
            terms.stored = true;
        });
}

std::optional<std::size_t> Codebook::find(std::string_view name) const {
    const auto found = index_.find(std::string(name));
    if (found == index_.end()) return std::nullopt;
    return found->second;
}

std::vector<std::string> Codebook::names() const {
    std::vector<std::string> all;
    for (const VariableEntry& variable : variables_) all.push_back(variable.name);
    return all;
}

std::size_t Codebook::add(VariableEntry variable) {
    index_.emplace(variable.name, variables_.size());
    last_position_ = std::max(last_position_, variable.position);
    variables_.push_back(std::move(variable));
    return variables_.size() - 1;
}

void Codebook::settle() {
    std::int64_t last = 0;
    for (std::size_t i = 0; i < settled_; ++i) last = std::max(last, variables_[i].position);
    const bool into_empty = settled_ == 0;
    std::vector<std::size_t> order;
    for (std::size_t i = settled_; i < variables_.size(); ++i) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return variables_[a].position < variables_[b].position; });
    settled_ = variables_.size();
    for (const std::size_t i : order) {
        VariableEntry& variable = variables_[i];
        if (!into_empty) variable.position = ++last;
        variable.key = target_.next_key(Table::variable);
        target_.insert(Table::variable,
                       {variable.key, variable.name, static_cast<std::int64_t>(variable.kind),
                        static_cast<std::int64_t>(variable.dimension), variable.label.es, variable.label.en,
                        variable.position});
    }
    for (VariableEntry& variable : variables_)
        for (Entry& entry : variable.categories.entries)
            if (entry.key == 0) write_category(variable, entry);
}

void Codebook::write_category(const VariableEntry& variable, Entry& entry) {
    entry.key = target_.next_key(Table::category);
    target_.insert(Table::category,
                   {entry.key, variable.key, entry.id, entry.position, entry.label.es, entry.label.en});
}

const Entry* Codebook::category(std::size_t index, std::string_view id) {
    VariableEntry& variable = variables_[index];
    if (const Entry* known = variable.categories.find(id)) return known;
    if (variable.categories.given) return nullptr;
    Entry& entry = variable.categories.add(
        {std::string(id), untranslated(std::string(id)), variable.categories.next_position(), 0});
    write_category(variable, entry);
    return &entry;
}

Vocabulary& Codebook::terms(std::string_view field) { return terms_.find(field)->second; }

const Entry* Codebook::term(std::string_view field, std::string_view id) {
    Vocabulary& vocabulary = terms(field);
    if (const Entry* known = vocabulary.find(id)) return known;
    if (vocabulary.given) return nullptr;
    add_term(field, {std::string(id), untranslated(std::string(id)), vocabulary.next_position(), 0});
    return vocabulary.find(id);
}

void Codebook::add_category(std::size_t variable, Entry entry) {
    Vocabulary& categories = variables_[variable].categories;
    if (categories.stored) entry.position = categories.next_position();
    categories.add(std::move(entry));
}

void Codebook::add_term(std::string_view field, Entry entry) {
    Vocabulary& vocabulary = terms(field);
    if (vocabulary.stored) entry.position = vocabulary.next_position();
    entry.key = target_.next_key(Table::term);
    target_.insert(Table::term, {entry.key, field, entry.id, entry.position, entry.label.es, entry.label.en});
    vocabulary.add(std::move(entry));
}

}  // namespace cabildo::db::package
