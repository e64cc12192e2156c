// The profiles of the selected initiatives, and the sentences on who counts.
#include "reading.hpp"

#include "mechanism_counts.hpp"

#include <cabildo/analysis/blocks.hpp>

namespace cabildo::participation {

Reading::Reading(const Dataset& data)
    : profiles(participation::profiles(data.coverage(Part::mechanisms), data.mechanisms())), sum(portfolio(profiles)) {}

std::string who_counts(const Reading& reading, const Run& run) {
    std::string text = describe(reading.cases(), run);
    if (const std::int64_t unknown = reading.sum.unknown_depth; unknown > 0) {
        text += run.plural(unknown,
                           {" De las no informadas, {0} tiene mecanismos cuya profundidad no se informó.",
                            " Of those not reported, {0} has mechanisms whose depth is not reported."},
                           {" De las no informadas, {0} tienen mecanismos cuya profundidad no se informó.",
                            " Of those not reported, {0} have mechanisms whose depth is not reported."});
    }
    return text;
}

std::string initiatives_text(std::int64_t count, const Run& run) {
    return run.plural(count, {"{0} iniciativa", "{0} initiative"}, {"{0} iniciativas", "{0} initiatives"});
}

std::string mechanisms_text(std::int64_t count, const Run& run) {
    return run.plural(count, {"{0} mecanismo", "{0} mechanism"}, {"{0} mecanismos", "{0} mechanisms"});
}

Cell step_cell(Scale scale, std::size_t step, const Run& run) { return category_cell(steps(scale)[step].id, run(short_label(scale, step))); }

std::string consultation_words(Scale scale, const Run& run) {
    switch (scale) {
        case Scale::iap2: return run({"consultar", "“consult”"});
        case Scale::arnstein: return run({"la consulta (peldaño 4)", "consultation (rung 4)"});
        case Scale::d:
        case Scale::oecd: break;
    }
    return run({"la consulta", "consultation"});
}

std::string stages_text(std::uint8_t bits, const Run& run) {
    const auto& labels = *closed_vocabulary("mechanisms.stages");
    std::string text;
    for (std::size_t s = 0; s < cycle.size(); ++s) {
        if ((bits & cycle[s]) == 0) continue;
        text += (text.empty() ? "" : ", ") + run(labels[s].label);
    }
    return text;
}

std::string not_reported_label(const Run& run) { return run({"No informado", "Not reported"}); }

std::string instrument_label(const Dataset& data, Code instrument, const Run& run) {
    if (instrument == no_code) return not_reported_label(run);
    return run(data.vocabulary("mechanisms.instrument")[static_cast<std::size_t>(instrument)].label);
}

std::optional<Notice> no_mechanisms(const Dataset& data, const Reading& reading, const Run& run) {
    if (reading.sum.mechanisms > 0) return std::nullopt;
    if (auto nothing = no_cases(data, reading.sum.valid, run)) return nothing;
    return notice("no_mechanisms", NoticeKind::note,
                  run.plural(reading.sum.valid,
                             {"La única iniciativa con dato no tiene mecanismos de participación.",
                              "The only initiative with a value has no mechanism of participation."},
                             {"Ninguna de las {0} iniciativas con dato tiene mecanismos de participación.",
                              "None of the {0} initiatives with a value has a mechanism of participation."}));
}

}  // namespace cabildo::participation
