// One row an initiative.
#include "depth_initiatives.hpp"

#include "mechanism_counts.hpp"

#include <cabildo/table_builder.hpp>

#include <array>

namespace cabildo::participation {
namespace {

/// "Sí", "No"; not reported; not applicable without mechanisms.
Entry answer_entry(const Profile& profile, Answer answer) {
    if (profile.mechanisms == 0) return profile.coverage == Coverage::none ? Missing::not_applicable : Missing::not_reported;
    if (answer == Answer::unknown) return Missing::not_reported;
    return (*closed_vocabulary("mechanisms.binding"))[static_cast<std::size_t>(answer)];
}

Entry depth_entry(const std::optional<int>& depth) {
    if (!depth) return Missing::not_reported;
    return *depth;
}

Entry count_entry(const Profile& profile, std::int32_t count) {
    if (profile.coverage == Coverage::not_reported) return Missing::not_reported;
    return count;
}

Entry step_entry(const Profile& profile, Scale scale, const Run& run) {
    const Code step = profile.step(scale);
    if (step == no_code) return Missing::not_reported;
    return step_cell(scale, static_cast<std::size_t>(step), run);
}

Entry role_entry(const Profile& profile) {
    if (profile.coverage == Coverage::none) return Missing::not_applicable;
    if (profile.role == Centrality::unknown) return Missing::not_reported;
    return profile.role == Centrality::axis ? Category{"axis", {"Eje", "Axis"}} : Category{"strategy", {"Estrategia", "Strategy"}};
}

/// "A F · E": the first letters, which are the same in both languages, so that columns of them can be compared.
std::string stage_letters(std::uint8_t bits) {
    constexpr std::array<const char*, 4> letters{"A", "F", "I", "E"};
    std::string text;
    for (std::size_t s = 0; s < cycle.size(); ++s) text += (s > 0 ? " " : "") + std::string((bits & cycle[s]) != 0 ? letters[s] : "·");
    return text;
}

Entry stages_entry(const Profile& profile) {
    if (profile.coverage == Coverage::none) return Missing::not_applicable;
    if (profile.stages == 0 && (profile.without_stages > 0 || profile.mechanisms == 0)) return Missing::not_reported;
    return stage_letters(profile.stages);
}

std::vector<Entry> entries_of(const Initiative& initiative, const Profile& profile, Scale scale, const Run& run) {
    std::vector<Entry> entries{initiative.title.empty() ? initiative.code : initiative.code + " " + initiative.title};
    if (scale != Scale::d) entries.push_back(step_entry(profile, scale, run));
    entries.push_back(depth_entry(profile.depth_max));
    entries.push_back(depth_entry(profile.depth_median));
    for (const std::int32_t count : {profile.mechanisms, profile.without_depth, profile.instruments}) entries.push_back(count_entry(profile, count));
    entries.push_back(role_entry(profile));
    entries.push_back(stages_entry(profile));
    entries.push_back(answer_entry(profile, profile.binding));
    entries.push_back(answer_entry(profile, profile.simulated));
    return entries;
}

}  // namespace

Table initiatives_table(const Dataset& data, const Reading& reading, Scale scale, std::size_t most, const Run& run) {
    TableBuilder table("initiatives", run({"Profundidad de cada iniciativa", "Depth of each initiative"}), run.language());
    table.category_column("initiative", run({"Iniciativa", "Initiative"}));
    if (scale != Scale::d) table.category_column("step", run({"Grado más alto", "Highest step"}));
    table.count_column("depth_max", run({"máx.", "max."}), "D")
        .count_column("depth_median", run({"mediana", "median"}), "D")
        .count_column("mechanisms", "n", run({"Mecanismos", "Mechanisms"}))
        .count_column("without_depth", run({"sin D", "without D"}), run({"Mecanismos", "Mechanisms"}))
        .count_column("instruments", run({"instr.", "instr."}), run({"Mecanismos", "Mechanisms"}))
        .category_column("role", run({"Papel", "Role"}))
        .text_column("stages", run({"Etapas", "Stages"}))
        .category_column("binding", run({"Vinculante", "Binding"}))
        .category_column("simulated", run({"Simulada", "Simulated"}));
    std::size_t left_out = 0;
    for (std::size_t i = 0; i < reading.profiles.size(); ++i) {
        if (reading.profiles[i].coverage == Coverage::not_coded) continue;
        if (table.table().rows.size() == most) {
            ++left_out;
            continue;
        }
        table.row(data.initiatives()[i].code, entries_of(data.initiatives()[i], reading.profiles[i], scale, run));
    }
    if (left_out > 0) {
        table.note(
            format(run({"Se muestran las primeras {0} iniciativas; faltan {1}, que están en todas las demás cifras.",
                        "The first {0} initiatives are shown; {1} are missing here and are in all other figures."}),
                   {run.numbers().integer(static_cast<std::int64_t>(most)), run.numbers().integer(static_cast<std::int64_t>(left_out))}));
    }
    table.how_to_read(run(
        {"D mediana: la de los mecanismos con profundidad informada; de un número par, la inferior. instr.: instrumentos distintos. "
         "Etapas: A agenda, F formulación, I implementación, E evaluación. Un «sí» de un mecanismo vale por la iniciativa.",
         "Median D: that of the mechanisms with a reported depth; of an even number, the lower one. instr.: different instruments. Stages: "
         "A agenda setting, F formulation, I implementation, E evaluation. A “yes” of one mechanism holds for the initiative."}));
    return table.table();
}

}  // namespace cabildo::participation
