// Options at their ends, one at a time, and one that no panel has.
#include "../checks.hpp"
#include "outcome.hpp"

#include <cabildo/validate/option_values.hpp>
#include <cabildo/validate/stores.hpp>

#include <map>

namespace cabildo::validate {

namespace {

using End = engine::Probe::End;

/// The first and the last variable of each kind stand for the others.
std::vector<Variable> few_of(const std::vector<Variable>& variables) {
    std::map<VariableKind, std::vector<Variable>> kinds;
    for (const Variable& variable : variables) {
        auto& of_kind = kinds[variable.kind];
        if (of_kind.size() == 2) of_kind.pop_back();
        of_kind.push_back(variable);
    }
    std::vector<Variable> few;
    for (const auto& [kind, of_kind] : kinds) few.insert(few.end(), of_kind.begin(), of_kind.end());
    return few;
}

void try_unknown(Trial& trial, engine::Probe& probe, engine::Request request) {
    request.options = {{"no_such_option", "1"}};
    const engine::Probe::Answer answer = trial.run(probe, request);
    if (answer.end == End::refused) return;
    find_failure(trial, request, answer, true);
    if (answer.end == End::document)
        trial.find({request.panel, {"acepta una opción que no declara", "it takes an option that it does not declare"},
                    {"Un error al escribir pasa inadvertido.", "A slip in writing goes unseen."},
                    {"Use las opciones que da el SDK, sin cambiarlas.", "Use the options as the SDK gives them."}}, request);
}

}  // namespace

void check_extremes(Trial& trial) {
    engine::Probe probe = trial.probe();
    const auto& store = trial.stores().sample();
    const auto variables = few_of(variables_of(store));
    const auto initiatives = codes_of(store, {});
    for (const engine::PanelInfo& panel : trial.plugin().panels) {
        try_unknown(trial, probe, trial.request(store, panel.id));
        for (const Option& option : panel.options) {
            const bool text = option.kind == OptionKind::text;
            for (const std::string& value : text ? awkward_texts() : option_values(option, variables, initiatives)) {
                engine::Request request = trial.request(store, panel.id);
                request.options = {{option.id, value}};
                const engine::Probe::Answer answer = trial.run(probe, request);
                find_failure(trial, request, answer, text && answer.end == End::refused);
                if (answer.end == End::document) find_breaches(trial, request, *answer.document);
            }
        }
    }
}

}  // namespace cabildo::validate
