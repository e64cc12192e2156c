// A Dataset made of plain values, for tests that need neither store nor file.
#pragma once

#include <cabildo/dataset.hpp>

#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cabildo::test {

/// The values of a MemoryDataset. Every column added must have as many positions as there are initiatives.
/// In values given as text "" means not reported, "@none" looked at and none, "@not_coded" not coded; several answers are
/// parted by ';'.
class MemoryDataset : public Dataset {
public:
    /// `count` initiatives with the codes I1, I2, …; no part of them is coded.
    explicit MemoryDataset(std::size_t count = 0);

    /// A categorical variable. Categories get their id as label in both languages unless labels are given.
    MemoryDataset& add(std::string id, VariableKind kind, std::vector<std::string> categories, std::vector<std::string> values);
    MemoryDataset& add(Variable variable, std::vector<std::string> values);
    /// A variable whose categories are answered so many times each, one after the other: for tables known by their margins.
    MemoryDataset& add_counts(std::string id, std::vector<std::pair<std::string, std::size_t>> counts);

    // The repeated parts and the rest are filled by hand.
    StoreState state_{"00000000-0000-4000-8000-000000000000", "Memory", 1, false};
    std::size_t population_ = 0;
    Text selection_;
    std::vector<Initiative> initiatives_;
    std::map<std::string, std::vector<Category>, std::less<>> vocabularies_;
    std::map<Part, std::vector<Coverage>> coverage_;
    std::vector<Actor> actors_;
    std::vector<Involvement> involvements_;
    std::vector<Mechanism> mechanisms_;
    std::vector<Resource> resources_;
    std::vector<Plan> plans_;
    std::vector<Innovation> innovations_;
    std::vector<SustainabilityBasis> sustainability_;
    std::vector<Evaluator> evaluators_;
    std::vector<Coding> codings_;
    std::vector<Evidence> evidence_;
    std::vector<DeclaredTable> declared_tables_;

    StoreState state() const override { return state_; }
    std::size_t size() const override { return initiatives_.size(); }
    std::size_t population() const override { return population_; }
    std::string selection(Language language) const override { return selection_.in(language); }
    /// Takes "" and VARIABLE=CATEGORY,… joined by '&', on categorical variables. Repeated parts are left out.
    std::unique_ptr<Dataset> select(std::string_view selection) const override;

    const std::vector<Initiative>& initiatives() const override { return initiatives_; }
    const std::vector<Variable>& variables() const override { return variables_; }
    const Column& column(std::string_view variable) const override;
    const std::vector<Category>& vocabulary(std::string_view field) const override;
    const std::vector<Coverage>& coverage(Part part) const override;
    const std::vector<Actor>& actors() const override { return actors_; }
    const std::vector<Involvement>& involvements() const override { return involvements_; }
    const std::vector<Mechanism>& mechanisms() const override { return mechanisms_; }
    const std::vector<Resource>& resources() const override { return resources_; }
    const std::vector<Plan>& plans() const override { return plans_; }
    const std::vector<Innovation>& innovations() const override { return innovations_; }
    const std::vector<SustainabilityBasis>& sustainability() const override { return sustainability_; }
    const std::vector<Evaluator>& evaluators() const override { return evaluators_; }
    const std::vector<Coding>& codings() const override { return codings_; }
    const std::vector<Evidence>& evidence() const override { return evidence_; }
    const std::vector<DeclaredTable>& declared_tables() const override { return declared_tables_; }
    /// Throws: there is no store behind.
    soci::session& session() const override;

private:
    bool keeps(std::size_t initiative, std::string_view condition) const;

    std::vector<Variable> variables_;
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
    std::map<std::string, Column, std::less<>> columns_;
};

}  // namespace cabildo::test
