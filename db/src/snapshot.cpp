#include "snapshot.hpp"

#include "bulk.hpp"
#include "disguise.hpp"
#include "fields.hpp"

#include <algorithm>
#include <limits>

namespace cabildo::db {

Positions::Positions(const std::vector<std::int64_t>& keys) {
    if (keys.empty()) return;
    const auto [least, most] = std::minmax_element(keys.begin(), keys.end());
    const auto span = static_cast<std::uint64_t>(*most) - static_cast<std::uint64_t>(*least);
    if (span < 4 * keys.size() + 1024) {
        first_ = *least;
        dense_.assign(span + 1, -1);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            dense_[static_cast<std::size_t>(keys[i] - first_)] = static_cast<std::int32_t>(i);
        }
    } else {
        sparse_.reserve(keys.size());
        for (std::size_t i = 0; i < keys.size(); ++i) sparse_.emplace(keys[i], static_cast<std::int32_t>(i));
    }
}

Snapshot::Snapshot(std::shared_ptr<Store> store, bool anonymous) : store_(std::move(store)), anonymous_(anonymous) {}

std::uint32_t Snapshot::checked(std::int32_t position) {
    if (position >= 0) return static_cast<std::uint32_t>(position);
    throw Error({"El almacén está dañado: un registro remite a otro que no existe",
                 "The store is damaged: a record refers to another that does not exist"},
                {}, {"Revise el almacén con «cabildo verify»", "Check the store with \"cabildo verify\""});
}

const std::vector<std::int64_t>& Snapshot::keys() {
    if (!keys_) {
        std::vector<std::int64_t> keys;
        if (anonymous_) {
            for (const NamedKey& each : names(Pseudonym::Kind::initiative)) keys.push_back(each.id);
        } else {
            scan<long long>(session(), "SELECT id FROM initiative ORDER BY id", [&](const long long* id) { keys.push_back(*id); });
        }
        positions_ = Positions(keys);
        keys_ = std::make_unique<std::vector<std::int64_t>>(std::move(keys));
    }
    return *keys_;
}

const std::vector<Initiative>& Snapshot::initiatives() {
    if (!initiatives_ && anonymous_) {
        initiatives_ = std::make_unique<std::vector<Initiative>>(pseudonymous_initiatives());
    } else if (!initiatives_) {
        auto rows = std::make_unique<std::vector<Initiative>>();
        rows->reserve(size());
        using Text = std::string;
        scan<Text, Text, Text>(session(), "SELECT code, title, organisation FROM initiative ORDER BY id",
                               [&](const Text* code, const Text* title, const Text* organisation) {
                                   rows->push_back({*code, *title, *organisation});
                               });
        initiatives_ = std::move(rows);
    }
    return *initiatives_;
}

void Snapshot::load_codebook() {
    auto variables = std::make_unique<std::vector<Variable>>();
    std::vector<std::int64_t> variable_keys;
    using Key = long long;
    scan<Key, std::string, Key, Key, std::string, std::string>(
        session(), "SELECT id, name, kind, dimension, label_es, label_en FROM variable ORDER BY position, id",
        [&](const Key* id, const std::string* name, const Key* kind, const Key* dimension, const std::string* es,
            const std::string* en) {
            variable_keys.push_back(*id);
            variables->push_back({*name, static_cast<VariableKind>(*kind), static_cast<Dimension>(*dimension), {*es, *en}, {}});
        });
    const Positions at(variable_keys);
    std::vector<std::vector<std::int64_t>> category_keys(variables->size());
    scan<Key, Key, std::string, std::string, std::string>(
        session(), "SELECT id, variable_id, name, label_es, label_en FROM category ORDER BY position, id",
        [&](const Key* id, const Key* variable, const std::string* name, const std::string* es, const std::string* en) {
            const std::size_t i = checked(at.of(*variable));
            category_keys[i].push_back(*id);
            (*variables)[i].categories.push_back({*name, {*es, *en}});
        });
    for (std::size_t i = 0; i < variables->size(); ++i) {
        const Variable& variable = (*variables)[i];
        sources_[variable.id] = {variable_keys[i], variable.kind, Positions(category_keys[i])};
    }
    variables_ = std::move(variables);
}

const std::vector<Variable>& Snapshot::variables() {
    if (!variables_) load_codebook();
    return *variables_;
}

const Column& Snapshot::column(std::string_view variable) {
    const auto loaded = columns_.find(variable);
    if (loaded != columns_.end()) return loaded->second;
    variables();
    const auto source = sources_.find(variable);
    if (source == sources_.end()) throw unknown_variable(variable);
    return columns_.emplace(std::string(variable), load_column(source->second)).first->second;
}

Column Snapshot::load_column(const Source& source) {
    const std::size_t count = size();
    const std::string variable = std::to_string(source.key);
    const std::string condition = " WHERE variable_id = " + variable + " ORDER BY initiative_id";
    Column column;
    column.coverage.assign(count, Coverage::not_coded);
    const auto mark = [&](long long key, Coverage coverage) {
        const std::size_t i = initiative(key);
        column.coverage[i] = coverage;
        return i;
    };
    const auto code = [&](long long key) { return static_cast<Code>(checked(source.codes.of(key))); };
    using Key = long long;
    const std::string answers = "SELECT initiative_id, category_id FROM answer" + condition;
    switch (source.kind) {
        case VariableKind::single:
        case VariableKind::ordinal:
            column.codes.assign(count, no_code);
            scan<Key, Key>(session(), answers, [&](const Key* key, const Key* category) {
                column.codes[mark(*key, Coverage::coded)] = code(*category);
            });
            break;
        case VariableKind::several: {
            std::vector<std::pair<std::uint32_t, Code>> found;
            scan<Key, Key>(session(), answers, [&](const Key* key, const Key* category) {
                found.emplace_back(static_cast<std::uint32_t>(mark(*key, Coverage::coded)), code(*category));
            });
            // They come by initiative as the store orders them, which an anonymous reading does not follow.
            if (!std::is_sorted(found.begin(), found.end())) std::sort(found.begin(), found.end());
            column.offsets.assign(count + 1, 0);
            column.answers.reserve(found.size());
            for (const auto& [i, answer] : found) {
                ++column.offsets[i + 1];
                column.answers.push_back(answer);
            }
            for (std::size_t i = 0; i < count; ++i) column.offsets[i + 1] += column.offsets[i];
            break;
        }
        case VariableKind::number:
            column.numbers.assign(count, std::numeric_limits<double>::quiet_NaN());
            scan<Key, double>(session(), "SELECT initiative_id, value FROM number_value" + condition,
                              [&](const Key* key, const double* value) {
                                  column.numbers[mark(*key, Coverage::coded)] = *value;
                              });
            break;
        case VariableKind::text:
            column.texts.resize(count);
            scan<Key, std::string>(session(), "SELECT initiative_id, value FROM text_value" + condition,
                                   [&](const Key* key, const std::string* value) {
                                       column.texts[mark(*key, Coverage::coded)] = *value;
                                   });
            if (anonymous_) {
                Disguise disguise("T");
                for (std::string& text : column.texts) text = disguise(text);
            }
            break;
    }
    scan<Key, Key>(session(), "SELECT initiative_id, status FROM variable_coverage" + condition,
                   [&](const Key* key, const Key* status) { mark(*key, static_cast<Coverage>(*status)); });
    return column;
}

const std::vector<Coverage>& Snapshot::coverage(Part part) {
    const auto loaded = coverage_.find(part);
    if (loaded != coverage_.end()) return loaded->second;
    std::vector<Coverage> coverage(size(), Coverage::not_coded);
    using Key = long long;
    const auto at = [&](const Key* key) -> Coverage& { return coverage[initiative(*key)]; };
    scan<Key, Key>(session(),
                   "SELECT initiative_id, status FROM part_coverage WHERE part = " + std::to_string(static_cast<int>(part)),
                   [&](const Key* key, const Key* status) { at(key) = static_cast<Coverage>(*status); });
    scan<Key>(session(), "SELECT DISTINCT initiative_id FROM " + std::string(table_of(part)),
              [&](const Key* key) { at(key) = Coverage::coded; });
    return coverage_.emplace(part, std::move(coverage)).first->second;
}

}  // namespace cabildo::db
