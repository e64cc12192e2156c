// Finding variables, and the ids and labels of the closed lists.
#include <cabildo/dataset.hpp>

#include <cabildo/error.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace cabildo {

namespace {

template <typename Enum, std::size_t N>
std::optional<Enum> enum_of(const std::array<std::string_view, N>& ids, std::string_view id) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) return std::nullopt;
    return static_cast<Enum>(found - ids.begin());
}

template <typename Enum>
std::size_t position(Enum value) {
    return static_cast<std::size_t>(value);
}

// Each list is in the order of its enum.
constexpr std::array<std::string_view, 6> part_ids{
    "involvements", "mechanisms", "resources", "plans", "innovations", "sustainability"};
constexpr std::array<std::string_view, 8> dimension_ids{
    "characterisation", "articulation", "resources", "planning", "participation", "innovation", "sustainability",
    "synthesis"};
constexpr std::array<std::string_view, 5> kind_ids{"single", "several", "ordinal", "number", "text"};
constexpr std::array<std::string_view, 4> coverage_ids{"coded", "none", "not_reported", "not_coded"};

using Vocabularies = std::map<std::string, std::vector<Category>, std::less<>>;

Vocabularies actor_vocabularies() {
    return {
        {"actors.sector",
         {{"public", {"Público", "Public"}},
          {"private", {"Privado", "Private"}},
          {"civil_society", {"Sociedad civil", "Civil society"}},
          {"academia", {"Academia", "Academia"}},
          {"cooperation", {"Cooperación internacional", "International cooperation"}}}},
        {"actors.level",
         {{"municipal", {"Comunal", "Municipal"}},
          {"provincial", {"Provincial", "Provincial"}},
          {"regional", {"Regional", "Regional"}},
          {"national", {"Nacional", "National"}},
          {"international", {"Internacional", "International"}}}},
        {"involvements.role",
         {{"leads", {"Lidera", "Leads"}},
          {"decides", {"Decide", "Decides"}},
          {"cofinances", {"Cofinancia", "Co-finances"}},
          {"executes", {"Ejecuta", "Executes"}},
          {"consulted", {"Es consultado", "Is consulted"}},
          {"informed", {"Es informado", "Is informed"}}}},
        {"involvements.agreement",
         {{"none", {"Sin acuerdo", "No agreement"}},
          {"informal", {"Acuerdo informal", "Informal agreement"}},
          {"protocol", {"Protocolo", "Protocol"}},
          {"convenio", {"Convenio", "Formal agreement (convenio)"}}}},
    };
}

Vocabularies mechanism_vocabularies() {
    const std::vector<Category> no_yes{{"no", {"No", "No"}}, {"yes", {"Sí", "Yes"}}};
    return {
        {"mechanisms.binding", no_yes},
        {"mechanisms.simulated", no_yes},
        {"mechanisms.centrality",
         {{"axis", {"Eje estructurante", "Structuring axis"}}, {"strategy", {"Estrategia", "Strategy"}}}},
        {"mechanisms.stages",
         {{"agenda", {"Agenda", "Agenda setting"}},
          {"formulation", {"Formulación", "Formulation"}},
          {"implementation", {"Implementación", "Implementation"}},
          {"evaluation", {"Evaluación", "Evaluation"}}}},
        {"resources.planned", no_yes},
        {"plans.collective", no_yes},
    };
}

Vocabularies resource_and_plan_vocabularies() {
    return {
        {"resources.origin", {{"own", {"Propio", "Own"}}, {"external", {"Externo", "External"}}}},
        {"resources.kind",
         {{"financial", {"Financiero", "Financial"}},
          {"human", {"Humano", "Human"}},
          {"technical", {"Técnico", "Technical"}},
          {"in_kind", {"En especie", "In kind"}}}},
        {"plans.approach",
         {{"territorial", {"Territorial", "Territorial"}},
          {"participatory", {"Participativo", "Participatory"}},
          {"sectoral", {"Sectorial", "Sectoral"}}}},
        {"plans.checks",
         {{"cells", {"Celdas de la matriz completas", "Cells of the matrix filled"}},
          {"baseline", {"Indicadores con línea base", "Indicators with a baseline"}},
          {"target", {"Indicadores con meta", "Indicators with a target"}},
          {"date", {"Indicadores con plazo", "Indicators with a date"}},
          {"source", {"Indicadores con medio de verificación", "Indicators with a source of verification"}},
          {"assumptions", {"Supuestos en cada nivel", "Assumptions at every level"}},
          {"links", {"Componentes vinculados al propósito", "Components linked to the purpose"}}}},
    };
}

Vocabularies innovation_and_sustainability_vocabularies() {
    const std::vector<Category> novelty{{"none", {"Sin novedad", "Not new"}},
                                        {"organisation", {"Nueva para el organismo", "New to the organisation"}},
                                        {"territory", {"Nueva para el territorio", "New to the territory"}},
                                        {"country", {"Nueva para el país", "New to the country"}}};
    return {
        {"innovations.kind",
         {{"organ", {"Órgano creado", "Organ created"}},
          {"instrument", {"Instrumento adaptado", "Instrument adapted"}},
          {"management", {"Modo de gestión", "Mode of management"}}}},
        {"innovations.claimed", novelty},
        {"innovations.assessed", novelty},
        {"sustainability.basis",
         {{"commitment", {"Compromiso de los actores", "Commitment of the actors"}},
          {"installed_method", {"Método o modo de gestión instalado", "Installed method or way of management"}},
          {"adhoc_organ", {"Órgano creado para el efecto", "Ad-hoc organ"}},
          {"social_capital", {"Capital social", "Social capital"}}}},
        {"sustainability.horizon", {{"observed", {"Observada", "Observed"}}, {"expected", {"Esperada", "Expected"}}}},
    };
}

Vocabularies all_vocabularies() {
    Vocabularies all = actor_vocabularies();
    all.merge(mechanism_vocabularies());
    all.merge(resource_and_plan_vocabularies());
    all.merge(innovation_and_sustainability_vocabularies());
    return all;
}

}  // namespace

Code Variable::code_of(std::string_view category) const {
    for (std::size_t i = 0; i < categories.size(); ++i)
        if (categories[i].id == category) return static_cast<Code>(i);
    return no_code;
}

std::span<const Code> Column::answers_of(std::size_t i) const {
    if (!offsets.empty()) return std::span(answers).subspan(offsets[i], offsets[i + 1] - offsets[i]);
    if (codes.empty() || codes[i] == no_code) return {};
    return std::span(codes).subspan(i, 1);
}

const Variable* Dataset::find(std::string_view variable) const {
    const auto& all = variables();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Variable& v) { return v.id == variable; });
    return found == all.end() ? nullptr : &*found;
}

const Variable& Dataset::variable(std::string_view variable) const {
    if (const Variable* found = find(variable)) return *found;
    throw usage_error(format(Text{"El libro de códigos no tiene la variable «{0}»", "The codebook has no variable “{0}”"}, {variable}),
                      {}, {"Elija una variable del libro de códigos.", "Choose a variable of the codebook."});
}

std::string_view part_id(Part part) { return part_ids.at(position(part)); }
std::optional<Part> part_of(std::string_view id) { return enum_of<Part>(part_ids, id); }
std::string_view dimension_id(Dimension dimension) { return dimension_ids.at(position(dimension)); }
std::optional<Dimension> dimension_of(std::string_view id) { return enum_of<Dimension>(dimension_ids, id); }
std::string_view kind_id(VariableKind kind) { return kind_ids.at(position(kind)); }
std::optional<VariableKind> kind_of(std::string_view id) { return enum_of<VariableKind>(kind_ids, id); }
std::string_view coverage_id(Coverage coverage) { return coverage_ids.at(position(coverage)); }
std::optional<Coverage> coverage_of(std::string_view id) { return enum_of<Coverage>(coverage_ids, id); }

const Text& dimension_label(Dimension dimension) {
    static const std::array<Text, 8> labels{{{"Caracterización", "Characterisation"},
                                             {"Articulación de actores", "Actor articulation"},
                                             {"Recursos", "Resources"},
                                             {"Planificación", "Planning"},
                                             {"Participación", "Participation"},
                                             {"Flexibilidad e innovación", "Flexibility and innovation"},
                                             {"Sostenibilidad", "Sustainability"},
                                             {"Síntesis", "Synthesis"}}};
    return labels.at(position(dimension));
}

const Text& coverage_label(Coverage coverage) {
    static const std::array<Text, 4> labels{{{"Codificado", "Coded"},
                                             {"No hay", "None"},
                                             {"No informado", "Not reported"},
                                             {"No codificado", "Not coded"}}};
    return labels.at(position(coverage));
}

const std::vector<Category>* closed_vocabulary(std::string_view field) {
    static const Vocabularies vocabularies = all_vocabularies();
    const auto found = vocabularies.find(field);
    return found == vocabularies.end() ? nullptr : &found->second;
}

}  // namespace cabildo
