// Words for failed runs and for documents that break rules.
#include "outcome.hpp"

#include <cabildo/document_json.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace cabildo::validate {

namespace {

const Text see_command{"Repítalo con la orden que se indica y corrija lo que dice; piense en almacenes sin iniciativas, en datos no informados "
                       "y en una sola categoría.",
                       "Repeat it with the command given and mend what it says; think of stores without initiatives, of values that are not "
                       "reported and of a single category."};

/// Where no store is kept, and so no command can be given.
const Text run_check{"Ejecute «cabildo check» con este archivo: da la orden que lo repite. Piense en almacenes sin iniciativas, en datos no informados "
                     "y en una sola categoría.",
                     "Run “cabildo check” on this file: it gives the command that repeats it. Think of stores without initiatives, of values that are not "
                     "reported and of a single category."};

}  // namespace

std::string place_of(const engine::Request& request) {
    std::string place = request.panel;
    for (const auto& [id, value] : request.options) {
        constexpr std::size_t most = 40;
        place += "." + id + "=" + (value.size() > most ? value.substr(0, most) + "…" : value);
    }
    return place;
}

void find_failure(Trial& trial, const engine::Request& request, const engine::Probe::Answer& answer, bool may_refuse) {
    using End = engine::Probe::End;
    const std::string where = place_of(request);
    const Text said = answer.error ? answer.error->message() : Text{};
    switch (answer.end) {
        case End::document:
        case End::cancelled: return;
        case End::refused:
        case End::unfit:
            if (may_refuse) return;
            trial.find({where, {"rechaza lo que declara aceptar: " + said.es, "it refuses what it declares to take: " + said.en},
                        {"Quien elige un valor del formulario recibe un error.", "Whoever chooses a value of the form gets an error."},
                        {"Declare solo lo que el panel acepta, o trate ese caso.", "Declare only what the panel takes, or treat that case."}}, request);
            return;
        case End::overtime:
            trial.find({where, {"no terminó a tiempo", "it did not end in time"},
                        {"Quien abre el panel espera sin saber si acabará.", "Whoever opens the panel waits without knowing whether it will end."},
                        {"Busque un ciclo que no termina o un cálculo que crece demasiado.", "Look for a loop without end or work that grows too fast."}}, request);
            return;
        case End::failed:
        case End::killed: break;
    }
    trial.find({where, said,
                {"Quien abre el panel ve este error en lugar del análisis.", "Whoever opens the panel sees this error in place of the analysis."},
                trial.inspection().keep_stores ? see_command : run_check}, request);
}

std::string difference(const Document& one, const Document& other) {
    if (to_json(one) == to_json(other)) return {};
    for (std::size_t i = 0; i < std::min(one.blocks.size(), other.blocks.size()); ++i)
        if (!(one.blocks[i] == other.blocks[i])) return "/blocks/" + std::to_string(i) + " (" + block_id(one.blocks[i]) + ")";
    return one.title == other.title ? "/blocks" : "/title";
}

void find_unsteady(Trial& trial, const engine::Request& request, const std::string& place, const Text& when) {
    trial.find({request.panel, {"da otro documento " + when.es + ": " + place, "it gives another document " + when.en + ": " + place},
                {"Una misma pregunta debe dar los mismos bytes, o nadie puede revisar un informe.",
                 "One question must give the same bytes, or nobody can verify a report."},
                {"Tome los números al azar de run.random(\"…\"), y no dependa de la hora, de punteros ni de lo que quedó de antes.",
                 "Take random numbers from run.random(\"…\"), and depend on no clock, no pointers and nothing left from before."}}, request);
}

std::vector<Repeated> one_a_block(const std::vector<Breach>& breaches) {
    std::vector<Repeated> found;
    std::map<std::pair<std::string, std::string>, std::size_t> known;  // block and kind; "kind: text"
    for (const Breach& breach : breaches) {
        const auto kind = std::pair(breach.where.substr(0, breach.where.find('/')), breach.what.es.substr(0, breach.what.es.find(':')));
        const auto [at, first] = known.emplace(kind, found.size());
        if (first) found.push_back({breach});
        else ++found[at->second].more;
    }
    return found;
}

void find_breaches(Trial& trial, const engine::Request& request, const Document& document) {
    for (const auto& [breach, more] : one_a_block(breaches(document)))
        trial.find({place_of(request), {breach.where + ": " + breach.what.es, breach.where + ": " + breach.what.en},
                    {"El documento engaña a quien lo lee, o no se puede leer entero.", "The document misleads its reader, or cannot be read whole."},
                    {"Corrija ese bloque del documento (docs/plugins/reference.md).", "Mend that block of the document (docs/plugins/reference.md)."},
                    breach.grave}, request, more);
}

}  // namespace cabildo::validate
