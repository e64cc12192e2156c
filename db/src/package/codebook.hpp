// The codebook that an import works with: what the store has, what variables.csv and categories.csv add, and what is
// inferred from the cells. New variables, categories and terms go to the target as they are made.
#pragma once

#include "target.hpp"

#include <cabildo/dataset.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cabildo::db::package {

struct Entry {
    std::string id;
    Text label;
    std::int64_t position = 0;
    std::int64_t key = 0;
};

/// The categories of a variable, or the terms of an open field.
struct Vocabulary {
    std::vector<Entry> entries;
    std::unordered_map<std::string, std::size_t> index;
    bool given = false;  ///< by the store or the package: an unknown id is an error; otherwise it is a new entry
    bool stored = false;  ///< the store had entries before the import
    std::int64_t last_position = 0;

    const Entry* find(std::string_view id) const;
    std::vector<std::string> ids() const;
    std::int64_t next_position() const { return last_position + 1; }
    Entry& add(Entry entry);
};

struct VariableEntry {
    std::string name;
    VariableKind kind = VariableKind::single;
    bool kind_known = false;
    Dimension dimension = Dimension::characterisation;
    Text label;
    std::int64_t position = 0;
    std::int64_t key = 0;
    bool stored = false;      ///< the store had it before the import
    std::size_t row = 0;      ///< in variables.csv
    Vocabulary categories;

    bool categorical() const { return kind != VariableKind::number && kind != VariableKind::text; }
};

class Codebook {
public:
    Codebook(soci::session& session, Target& target);

    std::vector<VariableEntry>& variables() { return variables_; }
    VariableEntry& operator[](std::size_t variable) { return variables_[variable]; }
    std::optional<std::size_t> find(std::string_view name) const;
    std::vector<std::string> names() const;
    /// The position after all variables so far.
    std::int64_t next_position() const { return last_position_ + 1; }
    /// A variable that is new to the store; written by settle().
    std::size_t add(VariableEntry variable);
    /// Gives keys and positions to the new variables and writes them, once their kinds are known, with the categories
    /// that they have by then.
    void settle();

    /// A category of a settled variable: found, or made where the vocabulary is not given; nullptr otherwise.
    const Entry* category(std::size_t variable, std::string_view id);
    /// A term of an open field such as "mechanisms.instrument", the same way.
    const Entry* term(std::string_view field, std::string_view id);
    Vocabulary& terms(std::string_view field);

    /// New entries of categories.csv, after those that are there.
    void add_category(std::size_t variable, Entry entry);
    void add_term(std::string_view field, Entry entry);

private:
    void read_variables(soci::session& session);
    void read_categories(soci::session& session);
    void read_terms(soci::session& session);
    void write_category(const VariableEntry& variable, Entry& entry);

    Target& target_;
    std::vector<VariableEntry> variables_;
    std::unordered_map<std::string, std::size_t> index_;
    std::map<std::string, Vocabulary, std::less<>> terms_;
    std::size_t settled_ = 0;  ///< how many have keys
    std::int64_t last_position_ = 0;
};

}  // namespace cabildo::db::package
