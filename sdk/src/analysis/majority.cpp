// Majority and minority, and chance.
#include <cabildo/analysis/majority.hpp>

#include <cabildo/dataset.hpp>
#include <cabildo/stats/intervals.hpp>

namespace cabildo {
namespace {

Category verdict(const Majority& majority) {
    if (majority.majority())
        return majority.beyond_chance() ? Category{"majority", {"mayoría, más allá del azar", "majority, beyond chance"}}
                                        : Category{"majority_chance", {"mayoría, no más allá del azar", "majority, not beyond chance"}};
    if (majority.minority())
        return majority.beyond_chance() ? Category{"minority", {"minoría, más allá del azar", "minority, beyond chance"}}
                                        : Category{"minority_chance", {"minoría, no más allá del azar", "minority, not beyond chance"}};
    return {"half", {"la mitad", "one half"}};
}

}  // namespace

bool Majority::beyond_chance() const { return stats::beyond_chance(count, total); }

std::string describe(const Majority& majority, const Run& run) {
    return majority.total == 0 ? run({"sin casos", "no cases"}) : run(verdict(majority).label);
}

Cell majority_cell(const Majority& majority, const Run& run) {
    if (majority.total == 0) return missing_cell(Missing::undefined, run.language());
    const Category category = verdict(majority);
    return category_cell(category.id, run(category.label));
}

std::string majority_rule(const Run& run) {
    return run({"Mayoría: más de la mitad; más allá del azar: el intervalo exacto del 95 % deja fuera la mitad.",
                "Majority: more than one half; beyond chance: the exact 95% interval leaves out one half."});
}

}  // namespace cabildo
