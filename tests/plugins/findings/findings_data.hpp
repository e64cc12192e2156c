// Six initiatives with something of every part, small enough to count by hand. I1 and I2 are coded, I3 was looked at and has
// nothing, I4 has mechanisms and is not reported elsewhere, I5 is not reported, I6 is not coded.
//   participation: I1 depth 2, does not bind; I2 depth 3, binds; I3 none; I4 depth 1, binding not reported
//   actors: I1 two municipalities (general government), a firm, a neighbours' board; I2 a province (health) and a municipality
//   resources: I1 one own, one external; I2 one external. plans: I1 two, I2 one. innovations: I1 and I2 one each
#pragma once

#include "memory_dataset.hpp"

namespace cabildo::test {

inline MemoryDataset findings_data() {
    using enum Coverage;
    MemoryDataset data(6);
    for (const Part part : {Part::involvements, Part::resources, Part::plans, Part::innovations, Part::sustainability})
        data.coverage_[part] = {coded, coded, none, not_reported, not_reported, not_coded};
    data.coverage_[Part::mechanisms] = {coded, coded, none, coded, not_reported, not_coded};
    data.vocabularies_["mechanisms.instrument"] = {{"assembly", {"Asamblea", "Assembly"}}, {"round_table", {"Mesa", "Round table"}}, {"survey", {"Encuesta", "Survey"}}};
    data.vocabularies_["plans.instrument"] = {{"logical_framework", {"Matriz de marco lógico", "Logical framework"}}, {"strategic_plan", {"Plan estratégico", "Strategic plan"}}};
    data.vocabularies_["innovations.name"] = {{"udel", {"UDEL", "UDEL"}}, {"window", {"Ventanilla", "Counter"}}};
    data.vocabularies_["actors.policy_sector"] = {{"general", {"Gobierno", "Government"}}, {"health", {"Salud", "Health"}}};
    data.mechanisms_ = {{0, 0, 2, Answer::no, Centrality::axis, agenda, Answer::no}, {1, 1, 3, Answer::yes, Centrality::strategy, agenda | evaluation, Answer::no}, {3, 0, 1, Answer::unknown, Centrality::axis, {}, Answer::no}};
    data.actors_ = {{"A", "Municipio A", Sector::public_sector, Level::municipal, 0}, {"B", "Municipio B", Sector::public_sector, Level::municipal, 0},
                    {"C", "Gobernación", Sector::public_sector, Level::provincial, 1}, {"D", "Empresa", Sector::private_sector, Level::municipal, no_code}, {"E", "Junta", Sector::civil_society, Level::municipal, no_code}};
    data.involvements_ = {{0, 0, Role::leads, Agreement::protocol}, {0, 1, Role::executes, Agreement::none}, {0, 3, Role::consulted, Agreement::none}, {0, 4, Role::informed, Agreement::none},
                          {1, 2, Role::leads, Agreement::none}, {1, 0, Role::decides, Agreement::none}};
    data.resources_ = {{0, Origin::own, ResourceKind::human, no_code, {}, "", Answer::yes}, {0, Origin::external, ResourceKind::financial, no_code, {}, "", Answer::no}, {1, Origin::external, ResourceKind::financial, no_code, {}, "", Answer::unknown}};
    data.plans_ = {{0, 0, Approach::territorial, Answer::yes, std::uint8_t{check_cells | check_target}}, {0, 1, Approach::sectoral, Answer::no, {}}, {1, 0, Approach::sectoral, Answer::no, std::uint8_t{127}}};
    data.innovations_ = {{0, InnovationKind::organ, 0, Novelty::country, Novelty::territory}, {1, InnovationKind::instrument, 1, Novelty::territory, Novelty::territory}};
    data.sustainability_ = {{0, Basis::commitment, 1, Horizon::observed}, {1, Basis::adhoc_organ, 3, Horizon::observed}};
    data.add("objectives", VariableKind::several, {"growth", "trust"}, {"growth;trust", "growth", "", "growth", "@not_coded", "@not_coded"});
    data.add("zone", VariableKind::single, {"north", "south"}, {"north", "south", "north", "south", "south", "north"});
    return data;
}

/// Nothing is known of any part of so many initiatives.
inline MemoryDataset unknown_data(std::size_t count, Coverage coverage) {
    MemoryDataset data(count);
    for (const Part part : {Part::involvements, Part::mechanisms, Part::resources, Part::plans, Part::innovations, Part::sustainability}) data.coverage_[part].assign(count, coverage);
    data.add("objectives", VariableKind::several, {"growth"}, std::vector<std::string>(count, coverage == Coverage::not_coded ? "@not_coded" : ""));
    data.add("zone", VariableKind::single, {"north"}, std::vector<std::string>(count, "north"));
    return data;
}

}  // namespace cabildo::test
