// Words for failed runs and for documents that break rules.
#include "outcome.hpp"

#include <cabildo/validate/documents.hpp>

namespace cabildo::validate {

namespace {

const Text see_command{"Repítalo con la orden que se indica y corrija lo que dice; piense en almacenes sin iniciativas, en datos no informados "
                       "y en una sola categoría.",
                       "Repeat it with the command given and mend what it says; think of stores without initiatives, of values that are not "
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
                see_command}, request);
}

void find_breaches(Trial& trial, const engine::Request& request, const Document& document) {
    for (const Breach& breach : breaches(document))
        trial.find({place_of(request), {breach.where + ": " + breach.what.es, breach.where + ": " + breach.what.en},
                    {"El documento engaña a quien lo lee, o no se puede leer entero.", "The document misleads its reader, or cannot be read whole."},
                    {"Corrija ese bloque del documento (docs/plugins/reference.md).", "Mend that block of the document (docs/plugins/reference.md)."},
                    breach.grave}, request);
}

}  // namespace cabildo::validate
