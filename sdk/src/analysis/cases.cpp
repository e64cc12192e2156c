// How many initiatives a figure speaks of.
#include <cabildo/analysis/cases.hpp>

#include <cabildo/analysis/blocks.hpp>

namespace cabildo {

Cases count_cases(std::span<const Coverage> coverage) {
    Cases cases;
    for (const Coverage each : coverage) {
        cases.valid += each == Coverage::coded || each == Coverage::none;
        cases.not_reported += each == Coverage::not_reported;
        cases.not_coded += each == Coverage::not_coded;
    }
    return cases;
}

std::string describe(const Cases& cases, const Run& run) {
    std::string text = run.plural(cases.valid, {"**{0}** iniciativa con dato (N válido)", "**{0}** initiative with a value (valid N)"},
                                  {"**{0}** iniciativas con dato (N válido)", "**{0}** initiatives with a value (valid N)"});
    if (cases.not_reported > 0) {
        text += run.plural(cases.not_reported, {"; {0} no informada, fuera del N válido", "; {0} not reported, outside of the valid N"},
                           {"; {0} no informadas, fuera del N válido", "; {0} not reported, outside of the valid N"});
    }
    if (cases.not_coded > 0) {
        text += run.plural(cases.not_coded, {"; {0} sin codificar, fuera de N", "; {0} not coded, outside of N"},
                           {"; {0} sin codificar, fuera de N", "; {0} not coded, outside of N"});
    }
    return text + '.';
}

std::optional<Notice> no_cases(const Dataset& data, std::int64_t valid, const Run& run) {
    if (valid > 0) return std::nullopt;
    const Text why = data.population() == 0 ? Text{"El almacén todavía no tiene iniciativas.", "The store has no initiatives yet."}
                     : data.size() == 0     ? Text{"La selección no contiene ninguna iniciativa.", "The selection contains no initiative."}
                                            : Text{"Ninguna de las iniciativas seleccionadas tiene dato: no hay nada que calcular.",
                                                   "None of the selected initiatives has a value: there is nothing to compute."};
    return notice("no_cases", NoticeKind::warning, run(why));
}

}  // namespace cabildo
