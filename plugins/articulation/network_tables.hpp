// The tables of the panel "network", each with the sentence above it.
#pragma once

#include "network_facts.hpp"

#include <cabildo/document.hpp>

namespace cabildo::articulation {

class NetworkTables {
public:
    NetworkTables(const NetworkFacts& facts, const Run& run) : facts_(facts), run_(run) {}

    /// "29 iniciativas y 104 actores, unidos por 214 vínculos…"
    std::string summary() const;
    void write_whole(Document& document) const;
    void write_actors(Document& document) const;
    void write_initiatives(Document& document) const;
    void write_projections(Document& document) const;
    void write_communities(Document& document) const;
    void write_brokerage(Document& document) const;

private:
    std::string integer(std::size_t n) const { return run_.numbers().integer(static_cast<std::int64_t>(n)); }
    /// "Público, comunal"; what is not reported is left out.
    Cell kind_cell(const Actor& actor) const;
    Cell word(const std::vector<Category>& categories, std::int32_t code) const;
    /// Columns and cells of the centralities; with standard errors where they are estimates.
    void add_centrality_columns(Table& table) const;
    void add_centralities(TableRow& row, std::size_t node) const;
    std::string centrality_reading() const;
    Cell core_cell(std::uint32_t community, const std::vector<std::size_t>& order) const;
    std::vector<std::string> names_of(const std::vector<std::size_t>& actors) const;

    const NetworkFacts& facts_;
    const Run& run_;
};

}  // namespace cabildo::articulation
