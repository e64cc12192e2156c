// The list of measures, and those that ask each initiative.
#include "catalogue.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <stdexcept>

namespace cabildo::findings {
namespace {

using participation::Profile;

Outcome outcome_of(Answer answer) { return answer == Answer::unknown ? Outcome::unknown : answer == Answer::yes ? Outcome::yes : Outcome::no; }

/// Of a part: not coded leaves N.
template <class Ask>
std::vector<Outcome> ask_part(const Facts& facts, Part part, Ask ask) {
    const auto& coverage = facts.data().coverage(part);
    std::vector<Outcome> list(coverage.size(), Outcome::no_case);
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (coverage[i] == Coverage::not_reported) list[i] = Outcome::unknown;
        else if (coverage[i] != Coverage::not_coded) list[i] = ask(i);
    }
    return list;
}

template <class Ask>
std::vector<Outcome> ask_participation(const Facts& facts, Ask ask) {
    const auto& profiles = facts.participation();
    return ask_part(facts, Part::mechanisms, [&](std::size_t i) { return ask(profiles[i]); });
}

/// Of those that take part alone; open where it is not known whether they do.
template <class Ask>
std::vector<Outcome> ask_participants(const Facts& facts, Ask ask) {
    const auto& profiles = facts.participation();
    std::vector<Outcome> list;
    list.reserve(profiles.size());
    for (const Profile& profile : profiles)
        list.push_back(profile.takes_part() ? ask(profile) : profile.known() || profile.coverage == Coverage::not_coded ? Outcome::no_case : Outcome::unknown);
    return list;
}

template <class Ask>
std::vector<Outcome> ask_actors(const Facts& facts, Ask ask) {
    const auto& mixes = facts.actors();
    return ask_part(facts, Part::involvements, [&](std::size_t i) { return outcome_of(ask(mixes[i])); });
}

template <class ProfileType>
std::vector<Outcome> ask_answers(const Facts& facts, Part part, const std::vector<ProfileType>& profiles, Answer ProfileType::*question) {
    return ask_part(facts, part, [&](std::size_t i) { return outcome_of(profiles[i].*question); });
}

std::vector<Outcome> ask_basis(const Facts& facts, Basis basis) {
    const auto& profiles = facts.sustainability();
    return ask_part(facts, Part::sustainability, [&](std::size_t i) { return outcome_of(profiles[i].has(basis)); });
}

Outcome yes_if(bool yes) { return yes ? Outcome::yes : Outcome::no; }

struct Share {
    MeasureInfo info;
    std::function<std::vector<Outcome>(const Facts&)> ask;
};

std::vector<Share> articulation_shares() {
    using articulation::ActorMix;
    return {
        {{"articulation.three_sectors", MeasureKind::share, {"Iniciativas con actores públicos, privados y de la sociedad civil", "Initiatives with public, private and civil-society actors"}, "articulation/actors"},
         [](const Facts& facts) { return ask_actors(facts, [](const ActorMix& mix) { return answer_of(mix.covers_three_sectors()); }); }},
        {{"articulation.multilevel", MeasureKind::share, {"Iniciativas con actores públicos de dos niveles o más", "Initiatives with public actors of two or more levels"}, "articulation/levels"},
         [](const Facts& facts) { return ask_actors(facts, [](const ActorMix& mix) { return answer_of(mix.levels.at_least(2)); }); }},
        {{"articulation.intersectoral", MeasureKind::share, {"Iniciativas con actores públicos de dos sectores de política o más", "Initiatives with public actors of two or more policy sectors"}, "articulation/levels"},
         [](const Facts& facts) { return ask_actors(facts, [](const ActorMix& mix) { return answer_of(mix.policy_sectors.at_least(2)); }); }},
        {{"articulation.effective_intersectoral", MeasureKind::share, {"Iniciativas en que actores públicos de dos sectores de política o más lideran, deciden, cofinancian o ejecutan", "Initiatives where public actors of two or more policy sectors lead, decide, co-finance or execute"}, "articulation/levels"},
         [](const Facts& facts) { return ask_actors(facts, [](const ActorMix& mix) { return answer_of(mix.effective_sectors.at_least(2)); }); }},
        {{"articulation.two_municipalities", MeasureKind::share, {"Iniciativas con dos actores públicos comunales o más", "Initiatives with two or more public actors of the municipal level"}, "articulation/actors"},
         [](const Facts& facts) { return ask_actors(facts, several_municipalities); }},
        {{"articulation.shared_leadership", MeasureKind::share, {"Iniciativas que lideran dos actores o más", "Initiatives led by two or more actors"}, "articulation/leadership"},
         [](const Facts& facts) {
             const auto& shared = facts.leadership().shared;
             return ask_part(facts, Part::involvements, [&](std::size_t i) { return outcome_of(answer_of(shared[i])); });
         }},
        {{"articulation.formal_agreement", MeasureKind::share, {"Iniciativas con un protocolo o convenio", "Initiatives with a protocol or formal agreement"}, "articulation/agreements"},
         [](const Facts& facts) {
             const auto& formal = facts.agreements().formal;
             return ask_part(facts, Part::involvements, [&](std::size_t i) { return outcome_of(answer_of(formal[i])); });
         }},
    };
}

std::vector<Share> participation_shares() {
    return {
        {{"participation.takes_part", MeasureKind::share, {"Iniciativas con mecanismos de participación (D ≥ 1)", "Initiatives with mechanisms of participation (D ≥ 1)"}, "participation/overview"},
         [](const Facts& facts) { return ask_participation(facts, [](const Profile& profile) { return profile.known() ? yes_if(profile.takes_part()) : Outcome::unknown; }); }},
        {{"participation.inform_only", MeasureKind::share, {"De las que participan, iniciativas que solo informan (D máx. = 1)", "Of those that take part, initiatives that inform only (max. D = 1)"}, "participation/overview"},
         [](const Facts& facts) { return ask_participants(facts, [](const Profile& profile) { return yes_if(profile.inform_only()); }); }},
        {{"participation.at_most_consultation", MeasureKind::share, {"De las que participan, iniciativas que no pasan de la consulta (D máx. ≤ 2)", "Of those that take part, initiatives that do not go beyond consultation (max. D ≤ 2)"}, "participation/overview"},
         [](const Facts& facts) { return ask_participants(facts, [](const Profile& profile) { return yes_if(profile.at_most_consults()); }); }},
        {{"participation.axis", MeasureKind::share, {"De las que participan, iniciativas con la participación como eje", "Of those that take part, initiatives with participation as their axis"}, "participation/overview"},
         [](const Facts& facts) { return ask_participants(facts, [](const Profile& profile) { return profile.role == Centrality::unknown ? Outcome::unknown : yes_if(profile.role == Centrality::axis); }); }},
        {{"participation.binding", MeasureKind::share, {"De las que participan, iniciativas con un mecanismo vinculante", "Of those that take part, initiatives with a binding mechanism"}, "participation/binding"},
         [](const Facts& facts) { return ask_participants(facts, [](const Profile& profile) { return outcome_of(profile.binding); }); }},
        {{"participation.simulated", MeasureKind::share, {"De las que participan, iniciativas con un mecanismo simulado", "Of those that take part, initiatives with a simulated mechanism"}, "participation/overview"},
         [](const Facts& facts) { return ask_participants(facts, [](const Profile& profile) { return outcome_of(profile.simulated); }); }},
    };
}

std::vector<Share> resource_and_plan_shares() {
    const auto resource = [](const char* id, Text counted, Answer resources::Profile::*question) {
        return Share{{id, MeasureKind::share, std::move(counted), "resources/overview"}, [question](const Facts& facts) { return ask_answers(facts, Part::resources, facts.resources(), question); }};
    };
    const auto plan = [](const char* id, Text counted, Answer planning::Profile::*question) {
        return Share{{id, MeasureKind::share, std::move(counted), "planning/overview"}, [question](const Facts& facts) { return ask_answers(facts, Part::plans, facts.planning(), question); }};
    };
    return {
        resource("resources.both_origins", {"Iniciativas con recursos propios y externos", "Initiatives with own and external resources"}, &resources::Profile::both_origins),
        resource("resources.planned", {"Iniciativas con recursos planificados en el ciclo presupuestario", "Initiatives with resources planned in the budget cycle"}, &resources::Profile::planned),
        resource("resources.dependent", {"Iniciativas con más de la mitad de recursos externos", "Initiatives with over one half of external resources"}, &resources::Profile::dependent),
        plan("planning.collective", {"Iniciativas con un plan colectivo", "Initiatives with a collective plan"}, &planning::Profile::collective),
        plan("planning.territorial_or_participatory", {"Iniciativas con un plan territorial o participativo", "Initiatives with a territorial or participatory plan"}, &planning::Profile::territorial_or_participatory),
        plan("planning.logical_framework", {"Iniciativas con un marco lógico", "Initiatives with a logical framework"}, &planning::Profile::logical_framework),
        plan("planning.complete_framework", {"Iniciativas con un marco lógico que cumple las siete comprobaciones", "Initiatives with a logical framework that passes all seven checks"}, &planning::Profile::complete_framework),
    };
}

std::vector<Share> innovation_shares() {
    const auto has = [](const char* id, Text counted, Answer innovation::Profile::*question) {
        return Share{{id, MeasureKind::share, std::move(counted), "innovation/overview"}, [question](const Facts& facts) { return ask_answers(facts, Part::innovations, facts.innovation(), question); }};
    };
    return {
        {{"innovation.any", MeasureKind::share, {"Iniciativas con alguna innovación", "Initiatives with an innovation"}, "innovation/overview"},
         [](const Facts& facts) { return ask_part(facts, Part::innovations, [&](std::size_t i) { return yes_if(facts.innovation()[i].innovations() > 0); }); }},
        has("innovation.organ", {"Iniciativas que crean un órgano", "Initiatives that create an organ"}, &innovation::Profile::organ),
        has("innovation.instrument", {"Iniciativas que adaptan un instrumento", "Initiatives that adapt an instrument"}, &innovation::Profile::instrument),
        has("innovation.management", {"Iniciativas con un modo de gestión nuevo", "Initiatives with a new mode of management"}, &innovation::Profile::management),
        {{"innovation.overstated", MeasureKind::share, {"De las que declaran novedad, iniciativas con una innovación evaluada por debajo", "Of those that claim novelty, initiatives with an innovation assessed below its claim"}, "innovation/overview"},
         [](const Facts& facts) {
             std::vector<Outcome> list;
             for (const innovation::Profile& profile : facts.innovation()) {
                 const bool outside = profile.claims == Answer::no || profile.coverage == Coverage::not_coded;
                 list.push_back(outside ? Outcome::no_case : profile.claims == Answer::yes ? outcome_of(profile.overstated) : Outcome::unknown);
             }
             return list;
         }},
    };
}

std::vector<Share> sustainability_shares() {
    const auto basis = [](const char* id, Text counted, Basis which) {
        return Share{{id, MeasureKind::share, std::move(counted), "sustainability/bases"}, [which](const Facts& facts) { return ask_basis(facts, which); }};
    };
    return {
        basis("sustainability.commitment", {"Iniciativas que se apoyan en el compromiso de los actores", "Initiatives that rest on the actors' commitment"}, Basis::commitment),
        basis("sustainability.installed_method", {"Iniciativas que se apoyan en un método instalado formalmente", "Initiatives that rest on a formally installed method"}, Basis::installed_method),
        basis("sustainability.adhoc_organ", {"Iniciativas que se apoyan en un órgano ad-hoc", "Initiatives that rest on an ad-hoc organ"}, Basis::adhoc_organ),
        basis("sustainability.social_capital", {"Iniciativas que se apoyan en el capital social", "Initiatives that rest on social capital"}, Basis::social_capital),
        {{"sustainability.institutional", MeasureKind::share, {"Iniciativas en el peldaño 3 o más de institucionalización", "Initiatives at step 3 or above of institutionalisation"}, "sustainability/institutionalisation"},
         [](const Facts& facts) { return ask_part(facts, Part::sustainability, [&](std::size_t i) { return outcome_of(facts.sustainability()[i].institutional()); }); }},
        {{"sustainability.at_risk", MeasureKind::share, {"Iniciativas dependientes y poco institucionalizadas", "Initiatives that are dependent and weakly institutionalised"}, "sustainability/risk"},
         [](const Facts& facts) {
             std::vector<Outcome> list;
             for (const sustainability::RiskPosition& position : facts.risk()) list.push_back(position.in_n ? outcome_of(position.at_risk) : Outcome::no_case);
             return list;
         }},
    };
}

const std::vector<Share>& shares() {
    static const std::vector<Share> list = [] {
        std::vector<Share> all;
        for (auto part : {articulation_shares(), resource_and_plan_shares(), participation_shares(), innovation_shares(), sustainability_shares()})
            std::move(part.begin(), part.end(), std::back_inserter(all));
        return all;
    }();
    return list;
}

const std::vector<MeasureInfo>& others() {
    static const std::vector<MeasureInfo> list{
        {"articulation.actors", MeasureKind::number, {"Actores por iniciativa", "Actors an initiative"}, "articulation/actors"},
        {"articulation.sectors", MeasureKind::tally, {"Participaciones de actores del sector: {0}", "Participations of actors of the sector: {0}"}, "articulation/actors"},
        {"articulation.leaders", MeasureKind::tally, {"Liderazgos del nivel: {0}", "Leads at the level: {0}"}, "articulation/leadership"},
        {"resources.origins", MeasureKind::tally, {"Recursos de origen: {0}", "Resources of origin: {0}"}, "resources/overview"},
        {"planning.instruments", MeasureKind::tally, {"Planes con el instrumento: {0}", "Plans with the instrument: {0}"}, "planning/overview"},
        {"participation.instruments", MeasureKind::tally, {"Mecanismos con el instrumento: {0}", "Mechanisms with the instrument: {0}"}, "participation/instruments"},
        {"innovation.kinds", MeasureKind::tally, {"Innovaciones del tipo: {0}", "Innovations of the kind: {0}"}, "innovation/overview"},
        {"innovation.organs", MeasureKind::tally, {"Órganos creados: {0}", "Organs created: {0}"}, "innovation/overview"},
        {"innovation.comparisons", MeasureKind::tally, {"Innovaciones que declaran novedad, evaluadas: {0}", "Innovations that claim novelty, assessed: {0}"}, "innovation/overview"},
    };
    return list;
}

}  // namespace

const std::vector<MeasureInfo>& catalogue() {
    static const std::vector<MeasureInfo> list = [] {
        std::vector<MeasureInfo> all;
        for (const Share& share : shares()) all.push_back(share.info);
        all.insert(all.end(), others().begin(), others().end());
        return all;
    }();
    return list;
}

const MeasureInfo* find_measure(std::string_view id) {
    const auto found = std::find_if(catalogue().begin(), catalogue().end(), [&](const MeasureInfo& each) { return each.id == id; });
    return found == catalogue().end() ? nullptr : &*found;
}

const Category& panel_category(std::string_view id) {
    static const std::vector<Category> panels{
        {"tabulation/frequencies", {"Tabulación: frecuencias", "Tabulation: frequencies"}},
        {"articulation/actors", {"Articulación: actores", "Articulation: actors"}},
        {"articulation/levels", {"Articulación: niveles y sectores", "Articulation: levels and sectors"}},
        {"articulation/leadership", {"Articulación: liderazgo", "Articulation: leadership"}},
        {"articulation/agreements", {"Articulación: acuerdos", "Articulation: agreements"}},
        {"resources/overview", {"Recursos: panorama", "Resources: overview"}},
        {"planning/overview", {"Planificación: panorama", "Planning: overview"}},
        {"participation/overview", {"Participación: panorama", "Participation: overview"}},
        {"participation/instruments", {"Participación: instrumentos", "Participation: instruments"}},
        {"participation/binding", {"Participación: carácter vinculante", "Participation: binding"}},
        {"innovation/overview", {"Innovación: panorama", "Innovation: overview"}},
        {"sustainability/bases", {"Sostenibilidad: bases", "Sustainability: bases"}},
        {"sustainability/institutionalisation", {"Sostenibilidad: institucionalización", "Sustainability: institutionalisation"}},
        {"sustainability/risk", {"Sostenibilidad: riesgo", "Sustainability: risk"}},
    };
    const auto found = std::find_if(panels.begin(), panels.end(), [&](const Category& each) { return each.id == id; });
    if (found == panels.end()) throw std::logic_error("a panel without a label: " + std::string(id));
    return *found;
}

std::vector<Outcome> outcomes_of(std::string_view measure, const Facts& facts) {
    const auto found = std::find_if(shares().begin(), shares().end(), [&](const Share& each) { return each.info.id == measure; });
    if (found == shares().end()) throw std::logic_error("not a measure of shares: " + std::string(measure));
    return found->ask(facts);
}

std::vector<double> numbers_of(std::string_view measure, const Facts& facts) {
    if (measure != "articulation.actors") throw std::logic_error("not a measure of numbers: " + std::string(measure));
    std::vector<double> list(facts.data().size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < list.size(); ++i)
        if (facts.valid(Part::involvements, i)) list[i] = static_cast<double>(facts.actors()[i].actors);
    return list;
}

}  // namespace cabildo::findings
