// Draws the equal ones by rule, not by chance.
#include "tied_package.hpp"

#include <array>

namespace cabildo::conformance {
namespace {

constexpr std::size_t initiatives = 120, actors = 160, instruments = 40;

std::string numbered(const char* word, std::size_t number) { return word + std::to_string(1000 + number).substr(1); }

std::string initiative(std::size_t number) { return numbered("T-", number); }
std::string actor(std::size_t number) { return numbered("a", number % actors); }

CsvTable initiative_table() {
    CsvTable table{{"code", "title", "applicant"}, {}};
    for (std::size_t i = 0; i < initiatives; ++i) table.rows.push_back({initiative(i), "Iniciativa " + std::to_string(i), i % 3 == 0 ? "network" : "municipality"});
    return table;
}

CsvTable actor_table() {
    constexpr std::array<const char*, 4> sectors{"public", "private", "civil_society", "academia"};
    CsvTable table{{"actor", "name", "sector", "level", "policy_sector"}, {}};
    for (std::size_t a = 0; a < actors; ++a) table.rows.push_back({actor(a), numbered("Actor ", a), sectors[a % 4], a % 2 == 0 ? "municipal" : "regional", ""});
    return table;
}

/// A ring: each initiative joins three actors in a row with the next one's; a few pairs meet once more, and a few actors lead twice.
CsvTable involvement_table() {
    CsvTable table{{"initiative", "actor", "role", "agreement"}, {}};
    for (std::size_t i = 0; i < initiatives; ++i) {
        table.rows.push_back({initiative(i), actor(i), i < 100 ? "leads" : "executes", "protocol"});
        for (std::size_t next = 1; next < 3; ++next) table.rows.push_back({initiative(i), actor(i + next), "executes", "convenio"});
        if (i >= 100) table.rows.push_back({initiative(i), actor(2 * i), "leads", "informal"});  // two leads for those that lead one already
        if (i % 10 == 0) table.rows.push_back({initiative(i), actor(i + 80), "consulted", "none"});
    }
    for (std::size_t i = 0; i < 20; ++i) table.rows.push_back({initiative(i), actor(i + 1), "leads", "none"});
    for (std::size_t i = 0; i < 12; ++i) table.rows.push_back({initiative(i), actor(i + 3), "decides", "protocol"});
    return table;
}

/// Ten instruments that are used often, thirty that are used equally seldom.
CsvTable mechanism_table() {
    CsvTable table{{"initiative", "instrument", "depth", "binding", "centrality", "stages", "simulated"}, {}};
    for (std::size_t i = 0; i < initiatives; ++i) {
        table.rows.push_back({initiative(i), numbered("m", i % 10), "2", "no", "axis", "agenda", "no"});
        if (i < 60) table.rows.push_back({initiative(i), numbered("m", 10 + i % 30), "1", "no", "strategy", "formulation", "no"});
    }
    return table;
}

CsvTable category_table() {
    CsvTable table{{"variable", "category", "position", "label_es", "label_en"}, {}};
    for (std::size_t m = 0; m < instruments; ++m)
        table.rows.push_back({"mechanisms.instrument", numbered("m", m), std::to_string(m + 1), numbered("Instrumento ", m), numbered("Instrument ", m)});
    table.rows.push_back({"applicant", "network", "1", "Red", "Network"});
    table.rows.push_back({"applicant", "municipality", "2", "Municipalidad", "Municipality"});
    return table;
}

}  // namespace

PackageTables tied_package() {
    return {{"initiatives.csv", initiative_table()},
            {"variables.csv", {{"variable", "kind", "dimension", "label_es", "label_en", "position"}, {{"applicant", "single", "characterisation", "Postulante", "Applicant", "1"}}}},
            {"categories.csv", category_table()},
            {"actors.csv", actor_table()},
            {"involvements.csv", involvement_table()},
            {"mechanisms.csv", mechanism_table()}};
}

}  // namespace cabildo::conformance
