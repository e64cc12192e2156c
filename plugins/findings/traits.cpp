// The traits of a profile.
#include "traits.hpp"

#include <bit>
#include <cmath>
#include <limits>
#include <optional>

namespace cabildo::findings {
namespace {

using participation::Profile;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

Known known_of(Coverage coverage) {
    if (coverage == Coverage::not_coded) return Known::not_coded;
    return coverage == Coverage::not_reported ? Known::not_reported : Known::value;
}

/// `ask(i)` gives an optional number, of initiatives that were looked at.
template <class Ask>
Trait scale(std::string id, Text label, Dimension dimension, const Facts& facts, Part part, Scale scale, Ask ask) {
    Trait trait{std::move(id), std::move(label), dimension, {}, {}};
    for (std::size_t i = 0; i < facts.data().size(); ++i) {
        Known known = known_of(facts.data().coverage(part)[i]);
        const std::optional<double> value = known == Known::value ? ask(i) : std::nullopt;
        if (known == Known::value && !value) known = Known::not_reported;
        trait.known.push_back(known);
        scale.values.push_back(value.value_or(unknown));
    }
    trait.value = std::move(scale);
    return trait;
}

/// `ask(i)` gives a position among the categories, or a negative code for what is not reported.
template <class Ask>
Trait choice(std::string id, Text label, Dimension dimension, const Facts& facts, Part part, std::vector<Category> categories, Ask ask) {
    Trait trait{std::move(id), std::move(label), dimension, {}, {}};
    Choice choice(std::move(categories));
    for (std::size_t i = 0; i < facts.data().size(); ++i) {
        Known known = known_of(facts.data().coverage(part)[i]);
        const Code code = known == Known::value ? static_cast<Code>(ask(i)) : no_code;
        if (known == Known::value && code < 0) known = Known::not_reported;
        trait.known.push_back(known);
        choice.add(std::span(&code, code < 0 ? 0u : 1u));
    }
    trait.value = std::move(choice);
    return trait;
}

const std::vector<Category>& no_yes() {
    static const std::vector<Category> list{{"no", {"No", "No"}}, {"yes", {"Sí", "Yes"}}};
    return list;
}

/// A question that does not concern every initiative.
void restrict_to(Trait& trait, const std::vector<bool>& concerned) {
    Choice kept;
    if (const auto* choice = std::get_if<Choice>(&trait.value)) kept.categories = choice->categories;
    for (std::size_t i = 0; i < concerned.size(); ++i) {
        if (!concerned[i] && trait.known[i] != Known::not_coded) trait.known[i] = Known::not_applicable;
        if (const auto* choice = std::get_if<Choice>(&trait.value)) kept.add(concerned[i] ? choice->of(i) : std::span<const Code>());
        else if (!concerned[i]) std::get<Scale>(trait.value).values[i] = unknown;
    }
    if (std::holds_alternative<Choice>(trait.value)) trait.value = std::move(kept);
}

Scale steps(std::vector<Category> labels) {
    Scale scale;
    scale.greatest = static_cast<double>(labels.size()) - 1;
    scale.labels = std::move(labels);
    return scale;
}

Scale numbers(double greatest = 0, int decimals = 0, bool ordinal = true) { return {{}, {}, decimals, ordinal, false, greatest, false}; }

/// Whole numbers that are all between 1500 and 2200.
bool are_years(const std::vector<double>& values) {
    bool any = false;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        if (value != std::floor(value) || value < 1500 || value > 2200) return false;
        any = true;
    }
    return any;
}

template <class Number>
std::optional<double> as_double(const std::optional<Number>& value) { return value ? std::optional(static_cast<double>(*value)) : std::nullopt; }

void add_articulation(std::vector<Trait>& traits, const Facts& facts) {
    const Dimension at = Dimension::articulation;
    const Part part = Part::involvements;
    const auto& mixes = facts.actors();
    traits.push_back(scale("actors", {"Actores", "Actors"}, at, facts, part, numbers(0, 0, false), [&](std::size_t i) { return std::optional(static_cast<double>(mixes[i].actors)); }));
    traits.push_back(scale("sector_mix", {"Diversidad de sectores (IQV, 0–1)", "Diversity of sectors (IQV, 0–1)"}, at, facts, part, numbers(1, 2, false), [&](std::size_t i) { return mixes[i].iqv(); }));
    traits.push_back(scale("levels", {"Niveles entre los actores públicos (0–5)", "Levels among the public actors (0–5)"}, at, facts, part, numbers(articulation::level_count),
                           [&](std::size_t i) { return as_double(mixes[i].levels.exactly()); }));
    traits.push_back(scale("effective_sectors", {"Sectores de política efectivos", "Effective policy sectors"}, at, facts, part, numbers(), [&](std::size_t i) { return as_double(mixes[i].effective_sectors.exactly()); }));
    traits.push_back(choice("leadership", {"Liderazgo", "Leadership"}, at, facts, part, {{"none", {"Sin actor que lidere", "No actor leads"}}, {"single", {"Único", "Single"}}, {"shared", {"Compartido", "Shared"}}},
                            [&](std::size_t i) { return facts.leading()[i]; }));
    traits.push_back(scale("agreement", {"Acuerdo más formal", "Most formal agreement"}, at, facts, part, steps(*closed_vocabulary("involvements.agreement")), [&](std::size_t i) -> std::optional<double> {
        const Agreement strongest = facts.agreements().strongest[i];
        return strongest == Agreement::unknown ? std::nullopt : std::optional(static_cast<double>(strongest));
    }));
}

void add_resources_and_plans(std::vector<Trait>& traits, const Facts& facts) {
    const auto& resources = facts.resources();
    const auto& plans = facts.planning();
    traits.push_back(choice("resource_mix", {"Origen de los recursos", "Origin of the resources"}, Dimension::resources, facts, Part::resources,
                            {{"none", {"Ninguno", "None"}}, {"own_only", {"Solo propios", "Own only"}}, {"external_only", {"Solo externos", "External only"}}, {"mixed", {"Propios y externos", "Own and external"}}},
                            [&](std::size_t i) { return resources[i].mix == resources::Mix::unknown ? no_code : static_cast<Code>(resources[i].mix); }));
    traits.push_back(scale("external_share", {"Parte externa de los recursos", "External share of the resources"}, Dimension::resources, facts, Part::resources, {{}, {}, 0, false, true, 100, false}, [&](std::size_t i) {
        const auto share = resources[i].share();
        return share ? std::optional(100 * *share) : std::nullopt;
    }));
    traits.push_back(choice("planned", {"Recursos planificados en el ciclo presupuestario", "Resources planned in the budget cycle"}, Dimension::resources, facts, Part::resources, no_yes(), [&](std::size_t i) { return resources[i].planned; }));
    traits.push_back(choice("collective", {"Plan colectivo", "Collective plan"}, Dimension::planning, facts, Part::plans, no_yes(), [&](std::size_t i) { return plans[i].collective; }));
    traits.push_back(choice("approach", {"Plan territorial o participativo", "Territorial or participatory plan"}, Dimension::planning, facts, Part::plans, no_yes(), [&](std::size_t i) { return plans[i].territorial_or_participatory; }));
    Trait framework = scale("framework_checks", {"Comprobaciones de su mejor marco lógico (0–7)", "Checks of its best logical framework (0–7)"}, Dimension::planning, facts, Part::plans, numbers(planning::checks),
                            [&](std::size_t i) -> std::optional<double> { return plans[i].best_framework ? std::optional<double>(planning::passed_count(*plans[i].best_framework)) : std::nullopt; });
    std::vector<bool> has_framework;
    for (const planning::Profile& profile : plans) has_framework.push_back(profile.logical_framework != Answer::no);
    restrict_to(framework, has_framework);
    traits.push_back(std::move(framework));
}

void add_participation(std::vector<Trait>& traits, const Facts& facts) {
    const Dimension at = Dimension::participation;
    const Part part = Part::mechanisms;
    const auto& profiles = facts.participation();
    std::vector<bool> takes_part;
    for (const Profile& profile : profiles) takes_part.push_back(profile.takes_part() || !profile.known());
    traits.push_back(scale("depth", {"Profundidad máxima D (0–5)", "Greatest depth D (0–5)"}, at, facts, part, steps(participation::steps(participation::Scale::d)), [&](std::size_t i) { return as_double(profiles[i].depth_max); }));
    traits.push_back(scale("instruments", {"Instrumentos distintos", "Different instruments"}, at, facts, part, numbers(), [&](std::size_t i) { return std::optional(static_cast<double>(profiles[i].instruments)); }));
    Trait role = choice("role", {"Papel de la participación", "Role of participation"}, at, facts, part, *closed_vocabulary("mechanisms.centrality"), [&](std::size_t i) { return profiles[i].role; });
    Trait binding = choice("binding", {"Mecanismo vinculante", "Binding mechanism"}, at, facts, part, no_yes(), [&](std::size_t i) { return profiles[i].binding; });
    Trait stages = scale("stages", {"Etapas del ciclo que alcanza (0–4)", "Stages of the cycle that it reaches (0–4)"}, at, facts, part, numbers(4), [&](std::size_t i) -> std::optional<double> {
        const int reached = std::popcount(profiles[i].stages);
        if (profiles[i].without_stages > 0 && reached < 4) return std::nullopt;
        return reached;
    });
    for (Trait* trait : {&role, &binding}) restrict_to(*trait, takes_part);
    for (Trait* trait : {&role, &binding, &stages}) traits.push_back(std::move(*trait));
}

void add_innovation(std::vector<Trait>& traits, const Facts& facts) {
    const Dimension at = Dimension::innovation;
    const Part part = Part::innovations;
    const auto& profiles = facts.innovation();
    const auto novelty = [](Novelty value) { return value == Novelty::unknown ? std::nullopt : std::optional(static_cast<double>(value)); };
    std::vector<bool> has_innovations, claims;
    for (const innovation::Profile& profile : profiles) {
        has_innovations.push_back(profile.innovations() > 0 || profile.coverage == Coverage::not_reported);
        claims.push_back(profile.claims != Answer::no);
    }
    traits.push_back(scale("innovations", {"Innovaciones", "Innovations"}, at, facts, part, numbers(), [&](std::size_t i) { return std::optional(static_cast<double>(profiles[i].innovations())); }));
    traits.push_back(choice("organ", {"Crea un órgano", "Creates an organ"}, at, facts, part, no_yes(), [&](std::size_t i) { return profiles[i].organ; }));
    Trait claimed = scale("claimed", {"Mayor novedad declarada", "Greatest novelty claimed"}, at, facts, part, steps(*closed_vocabulary("innovations.claimed")), [&](std::size_t i) { return novelty(profiles[i].claimed); });
    Trait assessed = scale("assessed", {"Mayor novedad evaluada", "Greatest novelty assessed"}, at, facts, part, steps(*closed_vocabulary("innovations.assessed")), [&](std::size_t i) { return novelty(profiles[i].assessed); });
    Trait overstated = choice("overstated", {"Innovación por debajo de lo declarado", "An innovation below its claim"}, at, facts, part, no_yes(), [&](std::size_t i) { return profiles[i].overstated; });
    restrict_to(claimed, has_innovations);
    restrict_to(assessed, has_innovations);
    restrict_to(overstated, claims);
    for (Trait* trait : {&claimed, &assessed, &overstated}) traits.push_back(std::move(*trait));
}

void add_sustainability(std::vector<Trait>& traits, const Facts& facts) {
    const Dimension at = Dimension::sustainability;
    const Part part = Part::sustainability;
    const auto& profiles = facts.sustainability();
    traits.push_back(scale("bases", {"Bases de sostenibilidad (0–4)", "Sustainability bases (0–4)"}, at, facts, part, numbers(sustainability::bases), [&](std::size_t i) { return profiles[i].bases_known() ? std::optional(static_cast<double>(profiles[i].basis_count())) : std::nullopt; }));
    traits.push_back(scale("institutionalisation", {"Institucionalización observada (0–5)", "Observed institutionalisation (0–5)"}, at, facts, part, steps(sustainability::ladder()), [&](std::size_t i) { return as_double(profiles[i].observed); }));
    traits.push_back(choice("at_risk", {"Dependiente y poco institucionalizada", "Dependent and weakly institutionalised"}, at, facts, part, no_yes(), [&](std::size_t i) { return facts.risk()[i].at_risk; }));
}

}  // namespace

std::vector<Trait> measure_traits(const Facts& facts) {
    std::vector<Trait> traits;
    add_articulation(traits, facts);
    add_resources_and_plans(traits, facts);
    add_participation(traits, facts);
    add_innovation(traits, facts);
    add_sustainability(traits, facts);
    return traits;
}

Trait variable_trait(const Variable& variable, const Column& column) {
    Trait trait{"variable." + variable.id, variable.label, variable.dimension, {}, {}};
    Scale scale = variable.kind == VariableKind::ordinal ? steps(variable.categories) : numbers(0, 0, false);
    scale.greatest = 0;  // an institution's own scale stays out of the figure
    Choice choice(variable.categories);
    const bool number = variable.kind == VariableKind::number, numeric = number || variable.kind == VariableKind::ordinal;
    for (std::size_t i = 0; i < column.size(); ++i) {
        Known known = known_of(column.coverage[i]);
        // Looked at and none: a value of several answers, and no place on a scale or among the categories of a single one.
        if (column.coverage[i] == Coverage::none && variable.kind != VariableKind::several) known = Known::not_applicable;
        trait.known.push_back(known);
        const auto answers = number || known != Known::value ? std::span<const Code>() : column.answers_of(i);
        if (!numeric) choice.add(answers);
        else scale.values.push_back(known != Known::value ? unknown : number ? column.numbers[i] : static_cast<double>(answers.front()));
    }
    scale.years = number && are_years(scale.values);
    if (numeric) trait.value = std::move(scale);
    else trait.value = std::move(choice);
    return trait;
}

}  // namespace cabildo::findings
