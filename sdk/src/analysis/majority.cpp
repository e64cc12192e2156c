// Majority and minority, chance, and what is open.
#include <cabildo/analysis/majority.hpp>

#include <cabildo/dataset.hpp>
#include <cabildo/stats/intervals.hpp>

namespace cabildo {
namespace {

Category verdict(const Majority& majority) {
    if (majority.undecided()) return {"open", {"no se sabe si es mayoría o minoría: faltan datos", "not known whether a majority or a minority: values are missing"}};
    if (majority.majority()) {
        if (majority.beyond_chance()) return {"majority", {"mayoría, más allá del azar", "majority, beyond chance"}};
        if (majority.may_be_beyond_chance()) return {"majority_open", {"mayoría; no se sabe si más allá del azar: faltan datos", "majority; not known whether beyond chance: values are missing"}};
        return {"majority_chance", {"mayoría, no más allá del azar", "majority, not beyond chance"}};
    }
    if (majority.minority()) {
        if (majority.beyond_chance()) return {"minority", {"minoría, más allá del azar", "minority, beyond chance"}};
        if (majority.may_be_beyond_chance()) return {"minority_open", {"minoría; no se sabe si más allá del azar: faltan datos", "minority; not known whether beyond chance: values are missing"}};
        return {"minority_chance", {"minoría, no más allá del azar", "minority, not beyond chance"}};
    }
    return {"half", {"la mitad", "one half"}};
}

}  // namespace

bool Majority::beyond_chance() const { return stats::beyond_chance(count, total + open) && stats::beyond_chance(count + open, total + open); }
bool Majority::may_be_beyond_chance() const { return stats::beyond_chance(count, total + open) || stats::beyond_chance(count + open, total + open); }

std::string describe(const Majority& majority, const Run& run) {
    return majority.total == 0 ? run({"sin casos", "no cases"}) : run(verdict(majority).label);
}

Cell majority_cell(const Majority& majority, const Run& run) {
    if (majority.total == 0) return missing_cell(Missing::undefined, run.language());
    const Category category = verdict(majority);
    return category_cell(category.id, run(category.label));
}

std::string bounds_sentence(const Majority& majority, const Run& run) {
    if (majority.open == 0) return {};
    const NumberFormat numbers = run.numbers();
    return run.plural(majority.open, {" En {0} iniciativa más falta un dato que lo decidiría: queda fuera.", " In {0} more initiative a value that would decide it is missing: it is left out."},
                      {" En {0} iniciativas más falta un dato que lo decidiría: quedan fuera.", " In {0} more initiatives a value that would decide it is missing: they are left out."}) +
           format(run({" Con todos los datos serían entre {0} y {1} de {2}.", " With all values it would be between {0} and {1} of {2}."}),
                  {numbers.integer(majority.count), numbers.integer(majority.count + majority.open), numbers.integer(majority.total + majority.open)});
}

Majority majority_of(const OutcomeCount& count) { return {count.yes, count.known(), count.open()}; }

std::string open_sentence(const OutcomeCount& count, const Run& run) {
    const Majority whole = majority_of(count);
    const bool turns = verdict(whole).id != verdict({count.yes, count.known()}).id;
    return count.unknown > 0 || turns ? bounds_sentence(whole, run) : std::string();
}

std::string majority_rule(const Run& run) {
    return run({"Mayoría: más de la mitad; más allá del azar: el intervalo exacto del 95 % deja fuera la mitad.",
                "Majority: more than one half; beyond chance: the exact 95% interval leaves out one half."});
}

}  // namespace cabildo
