// Where binding participation is, and by whom.
#include "binding_places.hpp"

#include <cabildo/analysis/comparison.hpp>
#include <cabildo/table_builder.hpp>

#include <unordered_map>

namespace cabildo::participation {
namespace {

/// Names of the actors that lead each of the initiatives with a binding mechanism.
std::unordered_map<std::uint32_t, std::string> leaders(const Dataset& data) {
    std::unordered_map<std::uint32_t, std::string> names;
    for (const Mechanism& mechanism : data.mechanisms())
        if (mechanism.binding == Answer::yes) names[mechanism.initiative];
    for (const Involvement& involvement : data.involvements()) {
        if (involvement.role != Role::leads) continue;
        const auto found = names.find(involvement.initiative);
        if (found == names.end()) continue;
        found->second += (found->second.empty() ? "" : "; ") + data.actors()[involvement.actor].name;
    }
    return names;
}

/// "Agenda, Evaluación"; "ninguna" where it is reported that there is none.
Entry stages_entry(const std::optional<std::uint8_t>& stages, const Run& run) {
    if (!stages) return Missing::not_reported;
    return *stages == 0 ? run({"Ninguna", "None"}) : stages_text(*stages, run);
}

}  // namespace

Table binding_by(const std::string& id, const Grouping& grouping, const Reading& reading, const ShareInterval& interval, const Run& run) {
    std::vector<std::int8_t> outcome;
    outcome.reserve(reading.profiles.size());
    for (const Profile& profile : reading.profiles)
        outcome.push_back(static_cast<std::int8_t>(profile.takes_part() ? static_cast<int>(profile.binding) : -1));
    return compare_shares({id, run({"Participación vinculante", "Binding participation"}), run({"Vinculante", "Binding"})}, grouping,
                          outcome, interval, run);
}

Table binding_list(const Dataset& data, std::size_t most, const Run& run) {
    TableBuilder table("binding_mechanisms", run({"Mecanismos vinculantes", "Binding mechanisms"}), run.language());
    table.category_column("initiative", run({"Iniciativa", "Initiative"}))
        .text_column("organisation", run({"Postula", "Applicant"}))
        .text_column("leads", run({"Lidera", "Led by"}))
        .text_column("instrument", run({"Instrumento", "Instrument"}))
        .count_column("depth", "D")
        .text_column("stages", run({"Etapas", "Stages"}));
    const auto names = leaders(data);
    const auto& coverage = data.coverage(Part::mechanisms);
    std::unordered_map<std::uint32_t, int> seen;
    std::vector<std::string> codes;
    std::int64_t left_out = 0;
    for (const Mechanism& mechanism : data.mechanisms()) {
        if (mechanism.binding != Answer::yes || coverage[mechanism.initiative] != Coverage::coded) continue;
        if (table.table().rows.size() == most) {
            ++left_out;
            continue;
        }
        const Initiative& initiative = data.initiatives()[mechanism.initiative];
        const std::string& leads = names.at(mechanism.initiative);
        const int nth = ++seen[mechanism.initiative];
        codes.push_back(initiative.code);
        table.row(initiative.code + (nth == 1 ? "" : "+" + std::to_string(nth)),
                  {initiative.title.empty() ? initiative.code : initiative.code + " " + initiative.title, 
                   initiative.organisation.empty() ? Entry(Missing::not_reported) : Entry(initiative.organisation), leads.empty() ? Entry(Missing::not_reported) : Entry(leads), instrument_label(data, mechanism.instrument, run),
                   mechanism.depth ? Entry(*mechanism.depth) : Entry(Missing::not_reported),
                   stages_entry(mechanism.stages, run)});
    }
    if (left_out > 0) {
        table.note(run.plural(
            left_out, {"Falta {0} mecanismo, que está en las demás cifras.", "{0} mechanism is missing here and is in all other figures."},
            {"Faltan {0} mecanismos, que están en las demás cifras.", "{0} mechanisms are missing here and are in all other figures."}));
    }
    table.how_to_read(run({"Una fila por mecanismo. Lidera: los actores codificados con ese papel; quien postula no siempre lidera.",
                           "One row a mechanism. Led by: the actors coded with that role; the applicant does not always lead."}));
    Table block = table.table();
    for (std::size_t i = 0; i < codes.size(); ++i) block.rows[i].cells.front().value = codes[i];  // the row's id tells mechanisms apart
    return block;
}

}  // namespace cabildo::participation
