// What was read of a whole store at one data revision: codebook, columns and parts, each loaded on first use and kept.
// Datasets share it; the selection is theirs.
#pragma once

#include "pseudonym_rows.hpp"

#include <cabildo/db/store.hpp>

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace cabildo::db {

/// From keys of the database to positions, by a vector where the keys lie close together.
class Positions {
public:
    Positions() = default;
    /// Position i belongs to keys[i].
    explicit Positions(const std::vector<std::int64_t>& keys);
    /// −1 for an unknown key.
    std::int32_t of(std::int64_t key) const {
        if (!dense_.empty()) {
            const auto at = static_cast<std::uint64_t>(key - first_);
            return at < dense_.size() ? dense_[at] : -1;
        }
        const auto found = sparse_.find(key);
        return found == sparse_.end() ? -1 : found->second;
    }

private:
    std::int64_t first_ = 0;
    std::vector<std::int32_t> dense_;
    std::unordered_map<std::int64_t, std::int32_t> sparse_;
};

/// Reads through the store's session: only within a transaction at the snapshot's data revision.
class Snapshot {
public:
    /// `anonymous`: initiatives, actors and evaluators carry their pseudonyms and come in the order of these, titles and
    /// organisations are empty, and free texts are codes (disguise.hpp). Reading throws Error where a pseudonym is missing.
    explicit Snapshot(std::shared_ptr<Store> store, bool anonymous = false);

    bool anonymous() const { return anonymous_; }
    /// The pseudonym of an initiative's code; of anything else, and where nothing is anonymous, the text itself.
    std::string pseudonym(std::string_view code);

    std::size_t size() { return keys().size(); }
    const std::vector<Initiative>& initiatives();
    const std::vector<Variable>& variables();
    /// Throws a usage Error for an unknown variable.
    const Column& column(std::string_view variable);
    /// Throws a usage Error for an unknown field.
    const std::vector<Category>& vocabulary(std::string_view field);
    const std::vector<Coverage>& coverage(Part part);
    const std::vector<Actor>& actors();
    const std::vector<Involvement>& involvements();
    const std::vector<Mechanism>& mechanisms();
    const std::vector<Resource>& resources();
    const std::vector<Plan>& plans();
    const std::vector<Innovation>& innovations();
    const std::vector<SustainabilityBasis>& sustainability();
    const std::vector<Evaluator>& evaluators();
    const std::vector<Coding>& codings();
    const std::vector<Evidence>& evidence();
    const std::vector<DeclaredTable>& declared_tables();

    /// How often it has asked the store so far.
    std::size_t queries() const { return queries_; }

private:
    /// A variable's key and the codes of its categories' keys.
    struct Source {
        std::int64_t key = 0;
        VariableKind kind = VariableKind::single;
        Positions codes;
    };
    template <typename T>
    using Lazy = std::unique_ptr<T>;

    soci::session& session() {
        ++queries_;
        return store_->session();
    }
    const std::vector<std::int64_t>& keys();
    std::vector<Initiative> pseudonymous_initiatives();
    void load_codebook();
    void load_terms();
    Column load_column(const Source& source);
    Code term(const long long* key);
    /// Position of an initiative's key. Throws Error when the store refers to one that is not there.
    std::uint32_t initiative(long long key) const { return checked(positions_.of(key)); }
    static std::uint32_t checked(std::int32_t position);

    /// Rows of actors or evaluators by key, in the order of their pseudonyms.
    const std::vector<NamedKey>& names(Pseudonym::Kind kind);
    void disguise(std::vector<Coding>& rows);
    void disguise(std::vector<Evidence>& rows);

    std::shared_ptr<Store> store_;
    bool anonymous_ = false;
    std::map<Pseudonym::Kind, std::vector<NamedKey>> names_;
    std::size_t queries_ = 0;
    Lazy<std::vector<std::int64_t>> keys_;
    Positions positions_;
    Lazy<std::vector<Initiative>> initiatives_;
    Lazy<std::vector<Variable>> variables_;
    std::map<std::string, Source, std::less<>> sources_;
    std::map<std::string, Column, std::less<>> columns_;
    Lazy<std::map<std::string, std::vector<Category>, std::less<>>> terms_;
    std::unordered_map<std::int64_t, Code> term_codes_;
    std::map<Part, std::vector<Coverage>> coverage_;
    Lazy<std::vector<Actor>> actors_;
    Positions actor_positions_;
    Lazy<std::vector<Involvement>> involvements_;
    Lazy<std::vector<Mechanism>> mechanisms_;
    Lazy<std::vector<Resource>> resources_;
    Lazy<std::vector<Plan>> plans_;
    Lazy<std::vector<Innovation>> innovations_;
    Lazy<std::vector<SustainabilityBasis>> sustainability_;
    Lazy<std::vector<Evaluator>> evaluators_;
    Positions evaluator_positions_;
    Lazy<std::vector<Coding>> codings_;
    Lazy<std::vector<Evidence>> evidence_;
    Lazy<std::vector<DeclaredTable>> declared_tables_;
};

}  // namespace cabildo::db
